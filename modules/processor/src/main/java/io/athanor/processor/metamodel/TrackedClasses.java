package io.athanor.processor.metamodel;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Which classes and fields leave their mapping to a program: they are annotated so, or their package names them. */
public final class TrackedClasses {

    static final String ANNOTATION = "Tracked";

    private TrackedClasses() {}

    /** Whether a class leaves its mapping to a program. */
    public static boolean isTracked(TypeElement type) {
        if (type.getKind() != ElementKind.CLASS) {
            return false;
        }
        if (AnnotationValues.isPresent(type, ANNOTATION)) {
            return true;
        }
        Element place = type;
        while (place != null && !(place instanceof PackageElement)) {
            place = place.getEnclosingElement();
        }
        return place instanceof PackageElement own && named(own).contains(type);
    }

    /** Whether a field leaves its mapping to a program: it says so, or its class does. */
    static boolean isTracked(VariableElement field) {
        return AnnotationValues.isPresent(field, ANNOTATION)
                || field.getEnclosingElement() instanceof TypeElement type
                        && !AnnotationValues.isPresent(type, "Entity")
                        && !AnnotationValues.isPresent(type, "MappedSuperclass")
                        && isTracked(type);
    }

    /** The classes that a package names. */
    public static List<TypeElement> named(PackageElement place) {
        List<TypeElement> named = new ArrayList<>();
        AnnotationValues.find(place, ANNOTATION).ifPresent(values -> named.addAll(values.types("value")));
        return named;
    }
}
