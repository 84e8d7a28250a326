package io.athanor.processor.metamodel;

import io.athanor.processor.metamodel.AttributeModel.Deferral;
import io.athanor.processor.metamodel.AttributeModel.Embedded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Reads the description of a field that holds an embedded value. */
final class EmbeddedReader {

    private static final List<String> NOT_BESIDE =
            List.of("Id", "Column", "ForeignKey", "Default", "ServerDefault", "GeneratedColumn", "GeneratedId");

    private final Problems problems;

    EmbeddedReader(Problems problems) {
        this.problems = problems;
    }

    /** Whether a field is to hold an embedded value. */
    static boolean isEmbedded(VariableElement field, TypeElement type) {
        return AnnotationValues.isPresent(field, "Embedded") || AnnotationValues.isPresent(type, "Embeddable");
    }

    /** What the names of a field's columns begin with; a star stands for the name of the field. */
    static String prefix(VariableElement field) {
        return AnnotationValues.find(field, "Embedded")
                .filter(values -> values.has("prefix"))
                .map(values -> values.string("prefix"))
                .orElse("*_");
    }

    /** The attribute; empty if there is an error, which has been reported. */
    Optional<AttributeModel> read(VariableElement field, TypeElement type) {
        if (!AnnotationValues.isPresent(type, "Embeddable")) {
            problems.error(
                    field,
                    "Field " + Names.of(field) + " has @Embedded, but " + type.getSimpleName()
                            + " is not annotated with @Embeddable. Annotate that class, or remove @Embedded.");
            return Optional.empty();
        }
        for (String annotation : NOT_BESIDE) {
            if (AnnotationValues.isPresent(field, annotation)) {
                problems.error(
                        field,
                        "Field " + Names.of(field) + " holds an embedded value and has @" + annotation
                                + ", which is for a single column. "
                                + (annotation.equals("Id")
                                        ? "Map the components of the key as fields with @Id."
                                        : "Name its columns with @Embedded, or annotate the components."));
                return Optional.empty();
            }
        }
        Map<String, String> names = columns(field, type);
        Deferral deferral = AnnotationValues.find(field, "Deferred")
                .map(deferred -> new Deferral(deferred.string("group"), deferred.truth("raise", false)))
                .orElse(null);
        return Optional.of(new Embedded(field, type, prefix(field), names, !isNullable(field), deferral));
    }

    /** Whether the value as a whole may be null. */
    static boolean isNullable(VariableElement field) {
        return AnnotationValues.find(field, "Embedded")
                .map(values -> values.truth("nullable", true))
                .orElse(true);
    }

    /** The names of single columns by the paths of their components; what is wrong with others has been reported. */
    Map<String, String> columns(VariableElement field, TypeElement type) {
        AnnotationValues values = AnnotationValues.find(field, "Embedded").orElse(null);
        Map<String, String> names = new LinkedHashMap<>();
        for (String entry :
                values == null ? List.<String>of() : values.list("columns").orElse(List.of())) {
            int equals = entry.indexOf('=');
            if (equals <= 0 || equals == entry.length() - 1) {
                problems.error(
                        field,
                        "columns = \"" + entry + "\" of field " + Names.of(field)
                                + " does not name the column of a component. Write \"component=column\".");
            } else {
                names.put(
                        entry.substring(0, equals).strip(),
                        entry.substring(equals + 1).strip());
            }
        }
        List<String> known = paths(type, "", new ArrayList<>());
        for (String path : names.keySet()) {
            if (!known.contains(path)) {
                problems.error(
                        field,
                        "columns of field " + Names.of(field) + " names the component \"" + path + "\", but "
                                + type.getSimpleName() + " has " + String.join(", ", known) + ". Name one of these.");
            }
        }
        return names;
    }

    private static List<String> paths(TypeElement type, String before, List<String> into) {
        for (VariableElement component : new MappedClass(type).persistentFields()) {
            MappedClass nested = MappedClass.of(component.asType());
            String path = before + component.getSimpleName();
            if (nested != null
                    && AnnotationValues.isPresent(nested.type(), "Embeddable")
                    && !nested.type().equals(type)
                    && before.length() < 1000) {
                paths(nested.type(), path + ".", into);
            } else {
                into.add(path);
            }
        }
        return into;
    }
}
