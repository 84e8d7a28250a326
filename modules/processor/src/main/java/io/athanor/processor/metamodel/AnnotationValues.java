package io.athanor.processor.metamodel;

import io.athanor.processor.enhance.MappingAnnotations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/** One of Athanor's annotations on an element, with the values that were written there. */
final class AnnotationValues {

    private final Map<? extends ExecutableElement, ? extends AnnotationValue> values;

    private AnnotationValues(AnnotationMirror mirror) {
        values = mirror.getElementValues();
    }

    /** The annotation with this simple name on the element. */
    static Optional<AnnotationValues> find(Element element, String annotation) {
        String name = MappingAnnotations.PACKAGE + "." + annotation;
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> mirror.getAnnotationType().asElement() instanceof TypeElement type
                        && type.getQualifiedName().contentEquals(name))
                .findFirst()
                .map(AnnotationValues::new);
    }

    /** All annotations with this simple name on the element, which may be repeated. */
    static List<AnnotationValues> all(Element element, String annotation) {
        List<AnnotationValues> found = new ArrayList<>();
        find(element, annotation).ifPresent(found::add);
        find(element, annotation + ".List")
                .map(container -> container.value("value"))
                .filter(List.class::isInstance)
                .ifPresent(several -> ((List<?>) several)
                        .forEach(one -> found.add(
                                new AnnotationValues((AnnotationMirror) ((AnnotationValue) one).getValue()))));
        return found;
    }

    static boolean isPresent(Element element, String annotation) {
        return find(element, annotation).isPresent();
    }

    /** The string, empty if none was written. */
    String string(String member) {
        return value(member) instanceof String string ? string : "";
    }

    /** The number, -1 if none was written. */
    int number(String member) {
        return value(member) instanceof Integer number ? number : -1;
    }

    /** The truth value, {@code otherwise} if none was written. */
    boolean truth(String member, boolean otherwise) {
        return value(member) instanceof Boolean truth ? truth : otherwise;
    }

    /** The name of the enum constant, empty if none was written. */
    String constant(String member) {
        return value(member) instanceof VariableElement constant
                ? constant.getSimpleName().toString()
                : "";
    }

    /** The class, null if none was written. */
    @Nullable TypeElement type(String member) {
        return value(member) instanceof DeclaredType type && type.asElement() instanceof TypeElement element
                ? element
                : null;
    }

    /** The classes of an array, none if it was not written. */
    List<TypeElement> types(String member) {
        if (!(value(member) instanceof List<?> list)) {
            return List.of();
        }
        return list.stream()
                .map(item -> ((AnnotationValue) item).getValue())
                .filter(DeclaredType.class::isInstance)
                .map(item -> ((DeclaredType) item).asElement())
                .filter(TypeElement.class::isInstance)
                .map(TypeElement.class::cast)
                .toList();
    }

    /** The strings or the names of enum constants of an array, empty Optional if none was written. */
    Optional<List<String>> list(String member) {
        if (!(value(member) instanceof List<?> list)) {
            return Optional.empty();
        }
        return Optional.of(list.stream()
                .map(item -> ((AnnotationValue) item).getValue())
                .map(item -> item instanceof VariableElement constant
                        ? constant.getSimpleName().toString()
                        : String.valueOf(item))
                .toList());
    }

    /** Whether the member was written. */
    boolean has(String member) {
        return value(member) != null;
    }

    private @Nullable Object value(String member) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
                .map(entry -> entry.getValue().getValue())
                .findFirst()
                .orElse(null);
    }
}
