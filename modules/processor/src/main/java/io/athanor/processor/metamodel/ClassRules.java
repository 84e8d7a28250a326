package io.athanor.processor.metamodel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Checks what a mapped class must be, apart from the types of its fields. */
final class ClassRules {

    private final Elements elements;
    private final Problems problems;

    ClassRules(Elements elements, Problems problems) {
        this.elements = elements;
        this.problems = problems;
    }

    /** Whether the class can be mapped; what stands against it has been reported. */
    boolean check(MappedClass mapped) {
        return checkTracked(mapped) && checkKind(mapped) && checkSuperclass(mapped);
    }

    /** Checks what an entity needs besides. */
    void checkEntity(MappedClass entity) {
        if (AnnotationValues.isPresent(entity.type(), "MappedSuperclass")) {
            problems.error(
                    entity.type(),
                    "Class " + entity.name() + " is annotated as @Entity and as @MappedSuperclass, which exclude each"
                            + " other. Remove one.");
        }
        new VersionReader(problems).checkSingle(entity);
        boolean hasId = false;
        Map<String, VariableElement> byName = new HashMap<>();
        for (MappedClass place = entity; place != null && place.isMapped(); place = place.superclass()) {
            for (VariableElement field : place.persistentFields()) {
                hasId |= AnnotationValues.isPresent(field, "Id");
                VariableElement hiding = byName.put(field.getSimpleName().toString(), field);
                if (hiding != null) {
                    problems.error(
                            hiding,
                            "Field " + Names.of(hiding) + " has the name of the inherited persistent field "
                                    + Names.of(field) + ", and an entity has one attribute of a name. Rename one.");
                }
            }
        }
        checkSynonyms(entity, byName);
        if (!hasId && !entity.isTracked()) {
            problems.error(
                    entity.type(),
                    "Entity " + entity.name()
                            + " has no primary key. Annotate the field that is to be its key with @Id,"
                            + " for instance: @Id private Integer id;");
        }
    }

    private boolean checkTracked(MappedClass mapped) {
        AnnotationValues own =
                AnnotationValues.find(mapped.type(), TrackedClasses.ANNOTATION).orElse(null);
        if (own != null && own.has("value")) {
            return refuse(
                    mapped.type(),
                    "@Tracked of class " + mapped.name() + " names classes, which only a package does. Write @Tracked"
                            + " alone.");
        }
        for (String other : List.of("Entity", "MappedSuperclass")) {
            if (mapped.isTracked() && AnnotationValues.isPresent(mapped.type(), other)) {
                return refuse(
                        mapped.type(),
                        "Class " + mapped.name() + " is annotated as @" + other + " and tracked, which leaves the"
                                + " mapping to a program. Remove one; @Tracked on a field leaves that field to it.");
            }
        }
        MappedClass above = mapped.isTracked() ? null : mapped.parentEntity();
        if (above != null && above.isTracked()) {
            return refuse(
                    mapped.type(),
                    "Class " + mapped.name() + " has a mapping annotation and extends " + above.name()
                            + ", which leaves its mapping to a program. Let both be tracked, or none.");
        }
        return true;
    }

    private void checkSynonyms(MappedClass entity, Map<String, VariableElement> byName) {
        Map<String, VariableElement> taken = new HashMap<>(byName);
        for (VariableElement field : byName.values()) {
            for (String name : AnnotationValues.find(field, "Synonym")
                    .flatMap(values -> values.list("value"))
                    .orElse(List.of())) {
                if (!SourceVersion.isIdentifier(name) || SourceVersion.isKeyword(name)) {
                    problems.error(
                            field,
                            "The synonym \"" + name + "\" of field " + Names.of(field)
                                    + " is no name that the metamodel could have. Write a Java identifier.");
                } else if (taken.putIfAbsent(name, field) != null || FieldRules.isReserved(entity, name)) {
                    problems.error(
                            field,
                            "The synonym \"" + name + "\" of field " + Names.of(field) + " is the name of something"
                                    + " else in the metamodel of " + entity.name() + ". Choose another one.");
                }
            }
        }
    }

    private boolean checkKind(MappedClass mapped) {
        TypeElement type = mapped.type();
        if (type.getKind() == ElementKind.RECORD) {
            return refuse(
                    type,
                    "Record " + mapped.name()
                            + " cannot be mapped: its fields never change, so it can be neither loaded"
                            + " lazily nor updated. Make it a class.");
        }
        if (!mapped.isClass()) {
            return refuse(
                    type, "Type " + mapped.name() + " cannot be mapped, for it is no class. Map a class instead.");
        }
        if (mapped.isNested() && !type.getModifiers().contains(Modifier.STATIC)) {
            return refuse(
                    type,
                    "Inner class " + mapped.name()
                            + " cannot be mapped: a loaded object would lack the object around it."
                            + " Make it static.");
        }
        if (mapped.isEntity() && mapped.isHidden()) {
            return refuse(
                    type,
                    "Entity " + mapped.name() + " is in a private class or is one, so its metamodel cannot refer to it."
                            + " Make it at least package-private.");
        }
        return true;
    }

    private boolean checkSuperclass(MappedClass mapped) {
        MappedClass above = mapped.superclass();
        if (above == null || above.isMapped()) {
            return true;
        }
        for (MappedClass place = above.superclass(); place != null; place = place.superclass()) {
            if (place.isMapped()) {
                return refuse(
                        mapped.type(),
                        "Class " + above.name() + " stands between the mapped classes " + mapped.name() + " and "
                                + place.name() + " without a mapping. Annotate " + above.name()
                                + " with @MappedSuperclass.");
            }
        }
        if (!hasUsableConstructor(above.type(), mapped.type())) {
            return refuse(
                    mapped.type(),
                    "Superclass " + above.name() + " of " + mapped.name()
                            + " has no constructor without arguments that "
                            + mapped.name() + " can call, so objects cannot be made when rows are loaded. Add one, or"
                            + " annotate " + above.name() + " with @MappedSuperclass.");
        }
        return true;
    }

    private boolean hasUsableConstructor(TypeElement above, TypeElement below) {
        List<ExecutableElement> constructors = ElementFilter.constructorsIn(above.getEnclosedElements());
        boolean samePackage = elements.getPackageOf(above).equals(elements.getPackageOf(below));
        return constructors.stream()
                .filter(constructor -> constructor.getParameters().isEmpty())
                .map(Element::getModifiers)
                .anyMatch(modifiers -> !modifiers.contains(Modifier.PRIVATE)
                        && (samePackage
                                || modifiers.contains(Modifier.PUBLIC)
                                || modifiers.contains(Modifier.PROTECTED)));
    }

    private boolean refuse(TypeElement type, String message) {
        problems.error(type, message);
        return false;
    }
}
