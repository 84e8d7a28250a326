package io.athanor.processor.metamodel;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads what a field's annotations say of its column beyond name, type, key and NULL, as calls of the builder. */
final class ColumnDetailsReader {

    private static final String SCHEMA = "io.athanor.schema.";

    private final Elements elements;
    private final NamedMember members;
    private final GeneratedIdReader generatedIds;
    private final Problems problems;

    ColumnDetailsReader(Elements elements, NamedMember members, GeneratedIdReader generatedIds, Problems problems) {
        this.elements = elements;
        this.members = members;
        this.generatedIds = generatedIds;
        this.problems = problems;
    }

    /** The calls, without those that are wrong; that has been reported. */
    List<String> read(
            VariableElement field, TypeMirror type, ColumnType columnType, @Nullable AnnotationValues column) {
        List<String> calls = new ArrayList<>();
        if (column != null && !column.string("comment").isEmpty()) {
            calls.add(".comment(" + literal(column.string("comment")) + ")");
        }
        if (AnnotationValues.find(field, "Enumerated")
                .filter(values -> values.truth("checked", false))
                .isPresent()) {
            calls.add(".checkedValues()");
        }
        AnnotationValues.find(field, "Default").ifPresent(values -> addDefault(field, type, values, calls));
        AnnotationValues.find(field, "ServerDefault").ifPresent(values -> addServerDefault(field, type, values, calls));
        AnnotationValues.find(field, "GeneratedColumn").ifPresent(values -> addGenerated(field, values, calls));
        generatedIds.read(field, type, columnType).ifPresent(calls::add);
        return calls;
    }

    private void addDefault(VariableElement field, TypeMirror type, AnnotationValues values, List<String> calls) {
        boolean id = AnnotationValues.isPresent(field, "Id");
        String inserted = values.string("value");
        String updated = values.string("onUpdate");
        if (inserted.isEmpty() && updated.isEmpty()) {
            refuse(field, "Default", "says nothing; write what a new row gets, or onUpdate");
        }
        if (!inserted.isEmpty() && type.getKind().isPrimitive() && !id) {
            refuse(
                    field,
                    "Default",
                    "never applies, for the field is primitive and always has a value; give the field an initializer,"
                            + " or declare it with the wrapper class");
        } else if (id && !updated.isEmpty()) {
            refuse(field, "Default", "has onUpdate, but a key stays when its row is changed; remove it");
        } else {
            addDefault(field, type, inserted, "defaultValue", "defaultFrom", calls);
            addDefault(field, type, updated, "onUpdate", "onUpdateFrom", calls);
        }
    }

    private void addDefault(
            VariableElement field, TypeMirror type, String name, String constant, String method, List<String> calls) {
        if (name.isEmpty()) {
            return;
        }
        if (!NamedMember.isName(name)) {
            refuse(
                    field,
                    "Default",
                    "has \"" + name
                            + "\", which names neither a constant and its class, such as \"ShopDefaults.FIRST\","
                            + " nor a static method with () behind it");
        } else if (members.check(field, "Default", name, type, true)) {
            String usable = members.usable(field, name);
            calls.add(
                    name.endsWith("()")
                            ? "." + method + "(() -> " + usable + ")"
                            : "." + constant + "(" + usable + ")");
        }
    }

    private void addServerDefault(VariableElement field, TypeMirror type, AnnotationValues values, List<String> calls) {
        boolean onUpdate = values.truth("onUpdate", false);
        if (type.getKind().isPrimitive()) {
            refuse(
                    field,
                    "ServerDefault",
                    "never applies, for the field is primitive and always has a value; declare it with the wrapper"
                            + " class");
            return;
        }
        if (AnnotationValues.isPresent(field, "Id")) {
            refuse(field, "ServerDefault", "is on a key; say how that is made with @GeneratedId");
            return;
        }
        calls.add(".serverDefault(" + literal(values.string("value")) + ")");
        if (onUpdate) {
            calls.add(".serverOnUpdate()");
        }
    }

    private void addGenerated(VariableElement field, AnnotationValues values, List<String> calls) {
        for (String other : List.of("Id", "Default", "ServerDefault", "ForeignKey", "Version")) {
            if (AnnotationValues.isPresent(field, other)) {
                refuse(
                        field,
                        "GeneratedColumn",
                        "stands beside @" + other + ", but the database alone makes its values;" + " remove one");
                return;
            }
        }
        String storage = values.constant("storage");
        calls.add(".generated(" + literal(values.string("value")) + ", " + SCHEMA + "Computed.Storage."
                + (storage.isEmpty() ? "UNSPECIFIED" : storage) + ")");
    }

    private void refuse(VariableElement field, String annotation, String problem) {
        problems.error(field, "@" + annotation + " of field " + Names.of(field) + " " + problem + ".");
    }

    private String literal(String text) {
        return elements.getConstantExpression(text);
    }
}
