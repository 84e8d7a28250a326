package io.athanor.processor.metamodel;

import io.athanor.processor.metamodel.AttributeModel.Column;
import io.athanor.processor.metamodel.EmbeddableModel.ColumnComponent;
import io.athanor.processor.metamodel.EmbeddableModel.Component;
import io.athanor.processor.metamodel.EmbeddableModel.EmbeddedComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads the description of an embeddable class, and says what stands against it. */
final class EmbeddableReader {

    private static final List<String> NOT_INSIDE = List.of(
            "Id",
            "ForeignKey",
            "Relationship",
            "Deferred",
            "Default",
            "ServerDefault",
            "GeneratedColumn",
            "GeneratedId");
    private static final List<String> CONSTRAINTS = List.of("UniqueKey", "Index", "Check");

    private final Elements elements;
    private final Types types;
    private final ColumnReader columns;
    private final EmbeddedReader embedded;
    private final Problems problems;

    EmbeddableReader(Elements elements, Types types, Problems problems) {
        this.elements = elements;
        this.types = types;
        this.columns = ColumnReader.of(elements, types, problems);
        this.embedded = new EmbeddedReader(problems);
        this.problems = problems;
    }

    /** The description; empty if there is an error, which has been reported. */
    Optional<EmbeddableModel> read(TypeElement type) {
        MappedClass mapped = new MappedClass(type);
        if (!isUsable(mapped) || contains(type, type, new HashSet<>())) {
            return Optional.empty();
        }
        List<VariableElement> fields = mapped.persistentFields();
        List<Component> components = new ArrayList<>();
        for (VariableElement field : fields) {
            component(mapped, field).ifPresent(components::add);
        }
        List<Integer> arguments = arguments(mapped, fields);
        if (components.size() != fields.size() || arguments == null) {
            return Optional.empty();
        }
        return Optional.of(new EmbeddableModel(
                mapped, elements.getPackageOf(type).getQualifiedName().toString(), components, arguments));
    }

    private boolean isUsable(MappedClass mapped) {
        TypeElement type = mapped.type();
        String problem = "";
        if (mapped.isMapped()) {
            problem = "is annotated as @Embeddable and as an entity, which exclude each other. Remove one";
        } else if (type.getKind() != ElementKind.RECORD && type.getKind() != ElementKind.CLASS) {
            problem = "is neither a record nor a class, so no value of it can be made. Make it a record";
        } else if (type.getModifiers().contains(Modifier.ABSTRACT)) {
            problem = "is abstract, so no value of it can be made. Make it a record";
        } else if (mapped.isHidden()) {
            problem = "is private, so the metamodel cannot refer to it. Make it at least package-private";
        } else if (mapped.isNested() && !type.getModifiers().contains(Modifier.STATIC)) {
            problem = "is an inner class, whose objects need one around them. Make it static";
        } else if (!type.getTypeParameters().isEmpty()) {
            problem = "has type parameters, so the types of its columns are not known. Remove them";
        } else if (mapped.persistentFields().isEmpty()) {
            problem = "has no component, so there is no column to keep it in. Add one";
        }
        if (!problem.isEmpty()) {
            problems.error(type, "Embeddable " + mapped.name() + " " + problem + ".");
        }
        return problem.isEmpty();
    }

    /** Whether a class is embedded in itself, which has been reported then. */
    private boolean contains(TypeElement outer, TypeElement type, Set<TypeElement> seen) {
        for (VariableElement field : new MappedClass(type).persistentFields()) {
            TypeElement inner = embeddable(field);
            if (outer.equals(inner)) {
                problems.error(
                        field,
                        "Component " + Names.of(field) + " embeds " + outer.getSimpleName()
                                + " in itself, so its columns would have no end. Make it a relationship of an entity.");
                return true;
            }
            if (inner != null && seen.add(inner) && contains(outer, inner, seen)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable TypeElement embeddable(VariableElement field) {
        return types.asElement(field.asType()) instanceof TypeElement type
                        && AnnotationValues.isPresent(type, "Embeddable")
                ? type
                : null;
    }

    private Optional<Component> component(MappedClass mapped, VariableElement field) {
        for (String annotation : NOT_INSIDE) {
            if (AnnotationValues.isPresent(field, annotation)) {
                problems.error(
                        field,
                        "Component " + Names.of(field) + " has @" + annotation + ", which has no place in an embedded"
                                + " value. Put it on a field of the entity.");
                return Optional.empty();
            }
        }
        if (AnnotationValues.find(field, "Enumerated")
                .filter(values -> values.truth("checked", false))
                .isPresent()) {
            problems.error(
                    field,
                    "Component " + Names.of(field) + " has @Enumerated(checked = true), which is kept for columns of"
                            + " entities only. Remove it, or write a @Check on those.");
            return Optional.empty();
        }
        if (saysTooMuch(field)) {
            return Optional.empty();
        }
        if (mapped.isClass() && !field.getModifiers().contains(Modifier.FINAL)) {
            problems.error(
                    field,
                    "Field " + Names.of(field) + " of an embeddable class is not final: a change of it would not be"
                            + " seen. Make it final and replace the whole value, or make the class a record.");
            return Optional.empty();
        }
        String accessor = accessor(mapped, field);
        if (accessor == null) {
            problems.error(
                    field,
                    "Field " + Names.of(field) + " of an embeddable class has no method that tells its value. Add "
                            + field.getSimpleName() + "() or a getter, or make the class a record.");
            return Optional.empty();
        }
        TypeElement nested = embeddable(field);
        if (nested != null) {
            String prefix = EmbeddedReader.prefix(field);
            return Optional.of(new EmbeddedComponent(
                    field.getSimpleName().toString(),
                    nested,
                    prefix,
                    accessor,
                    !EmbeddedReader.isNullable(field),
                    embedded.columns(field, nested)));
        }
        return columns.read(field, field.asType())
                .filter(Column.class::isInstance)
                .map(column -> new ColumnComponent((Column) column, accessor));
    }

    /** Whether a component says what concerns the table that its value is embedded in, which has been reported. */
    private boolean saysTooMuch(VariableElement field) {
        AnnotationValues column = AnnotationValues.find(field, "Column").orElse(null);
        String said = column != null && column.truth("unique", false)
                ? "@Column(unique = true)"
                : CONSTRAINTS.stream()
                        .filter(annotation ->
                                !AnnotationValues.all(field, annotation).isEmpty())
                        .findFirst()
                        .map(annotation -> "@" + annotation)
                        .orElse("");
        if (!said.isEmpty()) {
            problems.error(
                    field,
                    "Component " + Names.of(field) + " has " + said + ", but the table is that of each entity which"
                            + " embeds the value. Put it on those, such as @UniqueKey(\"place."
                            + field.getSimpleName() + "\") for a field named place.");
        } else if (column != null && !column.string("comment").isEmpty()) {
            said = "@Column(comment = ...)";
            problems.error(
                    field,
                    "Component " + Names.of(field) + " has " + said + ", which is kept for columns of entities only."
                            + " Remove it.");
        }
        return !said.isEmpty();
    }

    private @Nullable String accessor(MappedClass mapped, VariableElement field) {
        String name = field.getSimpleName().toString();
        String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        List<String> names = List.of(name, "get" + capital, "is" + capital);
        for (ExecutableElement method : ElementFilter.methodsIn(mapped.type().getEnclosedElements())) {
            if (names.contains(method.getSimpleName().toString())
                    && method.getParameters().isEmpty()
                    && !method.getModifiers().contains(Modifier.PRIVATE)
                    && types.isSameType(types.erasure(method.getReturnType()), types.erasure(field.asType()))) {
                return method.getSimpleName().toString();
            }
        }
        return mapped.type().getKind() == ElementKind.RECORD ? name : null;
    }

    /** The fields that the constructor takes, in its order; null if there is none, which has been reported. */
    private @Nullable List<Integer> arguments(MappedClass mapped, List<VariableElement> fields) {
        for (ExecutableElement constructor :
                ElementFilter.constructorsIn(mapped.type().getEnclosedElements())) {
            List<Integer> places = new ArrayList<>();
            for (VariableElement parameter : constructor.getParameters()) {
                for (int i = 0; i < fields.size(); i++) {
                    if (fields.get(i).getSimpleName().equals(parameter.getSimpleName())
                            && types.isSameType(fields.get(i).asType(), parameter.asType())) {
                        places.add(i);
                    }
                }
            }
            if (places.size() == fields.size()
                    && constructor.getParameters().size() == fields.size()
                    && !constructor.getModifiers().contains(Modifier.PRIVATE)) {
                return places;
            }
        }
        problems.error(
                mapped.type(),
                "Embeddable " + mapped.name() + " has no constructor with a parameter for each field, of its name and"
                        + " type, so no value can be made of columns. Add one that is not private, or make it a"
                        + " record.");
        return null;
    }
}
