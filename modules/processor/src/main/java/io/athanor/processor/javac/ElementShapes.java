package io.athanor.processor.javac;

import io.athanor.processor.enhance.ClassShape;
import io.athanor.processor.enhance.ClassShape.Mapping;
import io.athanor.processor.enhance.ClassShapes;
import io.athanor.processor.enhance.FieldShape;
import io.athanor.processor.enhance.FieldShape.Role;
import io.athanor.processor.enhance.MappingAnnotations;
import io.athanor.processor.metamodel.TrackedClasses;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Shapes of the classes that the compiler knows, from source and from class files alike.
 *
 * <p>Class files on disk would not do: the compiler may not have written a class yet when another one that refers to it
 * is rewritten.
 */
final class ElementShapes implements ClassShapes {

    private static final String PACKAGE_INFO = "/package-info";

    private final Elements elements;
    private final BinaryNames binaryNames;
    private final Map<String, Optional<ClassShape>> shapes = new HashMap<>();

    ElementShapes(Elements elements, BinaryNames binaryNames) {
        this.elements = elements;
        this.binaryNames = binaryNames;
    }

    @Override
    public @Nullable ClassShape find(String internalName) {
        Optional<ClassShape> known = shapes.get(internalName);
        if (known == null) {
            known = internalName.endsWith(PACKAGE_INFO) ? packageInfo(internalName) : type(internalName);
            shapes.put(internalName, known);
        }
        return known.orElse(null);
    }

    private Optional<ClassShape> type(String internalName) {
        TypeElement type = binaryNames.find(internalName.replace('/', '.'));
        return type == null ? Optional.empty() : Optional.of(shape(internalName, type));
    }

    /** What describes a package: it has nothing but the classes that it tracks. */
    private Optional<ClassShape> packageInfo(String internalName) {
        String name = internalName.substring(0, internalName.length() - PACKAGE_INFO.length());
        PackageElement place = binaryNames.findPackage(name.replace('/', '.'));
        Set<String> tracks = new LinkedHashSet<>();
        if (place != null) {
            TrackedClasses.named(place)
                    .forEach(type ->
                            tracks.add(elements.getBinaryName(type).toString().replace('.', '/')));
        }
        return tracks.isEmpty()
                ? Optional.empty()
                : Optional.of(new ClassShape(internalName, null, List.of(), Mapping.NONE, false, tracks, Map.of()));
    }

    private ClassShape shape(String internalName, TypeElement type) {
        Mapping mapping = mapping(type);
        Map<String, FieldShape> fields = new LinkedHashMap<>();
        for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            String name = field.getSimpleName().toString();
            fields.put(name, new FieldShape(name, mapping == Mapping.NONE ? Role.UNMAPPED : role(type, field)));
        }
        return new ClassShape(
                internalName,
                internalName(type.getSuperclass()),
                type.getInterfaces().stream().map(this::internalName).toList(),
                mapping,
                hasNoArgumentConstructor(type),
                Set.of(),
                Collections.unmodifiableMap(fields));
    }

    static boolean isMapped(TypeElement type) {
        return mapping(type) != Mapping.NONE;
    }

    private static Mapping mapping(TypeElement type) {
        if (type.getKind() != ElementKind.CLASS) {
            return Mapping.NONE;
        }
        if (isAnnotated(type, MappingAnnotations.ENTITY)) {
            return Mapping.ENTITY;
        }
        if (isAnnotated(type, MappingAnnotations.MAPPED_SUPERCLASS)) {
            return Mapping.SUPERCLASS;
        }
        return TrackedClasses.isTracked(type) ? Mapping.ENTITY : Mapping.NONE;
    }

    private Role role(TypeElement type, VariableElement field) {
        Set<Modifier> modifiers = field.getModifiers();
        if (modifiers.contains(Modifier.STATIC)
                || modifiers.contains(Modifier.TRANSIENT)
                || isAnnotated(field, MappingAnnotations.TRANSIENT)) {
            return Role.UNMAPPED;
        }
        if (isAnnotated(field, MappingAnnotations.RELATIONSHIP)) {
            return Role.RELATIONSHIP;
        }
        boolean mapped =
                isAnnotated(type, MappingAnnotations.ENTITY) || isAnnotated(type, MappingAnnotations.MAPPED_SUPERCLASS);
        return mapped && !isAnnotated(field, MappingAnnotations.TRACKED)
                ? Role.COLUMN
                : FieldShape.byProgram(erased(field.asType()));
    }

    /** The name of a type as class files have it. */
    private String erased(TypeMirror type) {
        if (type instanceof TypeVariable variable) {
            return erased(variable.getUpperBound());
        }
        if (type instanceof IntersectionType several) {
            return erased(several.getBounds().get(0));
        }
        return type instanceof ArrayType array
                ? erased(array.getComponentType()) + "[]"
                : type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                        ? elements.getBinaryName(element).toString()
                        : type.getKind().name().toLowerCase(Locale.ROOT);
    }

    private static boolean isAnnotated(Element element, String annotation) {
        return element.getAnnotationMirrors().stream()
                .anyMatch(mirror -> mirror.getAnnotationType().asElement() instanceof TypeElement type
                        && type.getQualifiedName().contentEquals(annotation));
    }

    private static boolean hasNoArgumentConstructor(TypeElement type) {
        List<ExecutableElement> constructors = ElementFilter.constructorsIn(type.getEnclosedElements());
        return constructors.stream()
                .anyMatch(constructor -> constructor.getParameters().isEmpty()
                        && !constructor.getModifiers().contains(Modifier.PRIVATE));
    }

    private @Nullable String internalName(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? elements.getBinaryName(element).toString().replace('.', '/')
                : null;
    }
}
