package io.athanor.processor.metamodel;

import io.athanor.processor.metamodel.AttributeModel.Computed;
import io.athanor.processor.metamodel.AttributeModel.Deferral;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Reads the description of a field that is filled from an expression. */
final class ComputedReader {

    private static final List<String> NOT_BESIDE = List.of("Id", "Column", "ForeignKey", "Embedded", "Relationship");

    private final ColumnTypes columnTypes;
    private final NamedMember members;
    private final Problems problems;

    ComputedReader(ColumnTypes columnTypes, NamedMember members, Problems problems) {
        this.members = members;
        this.columnTypes = columnTypes;
        this.problems = problems;
    }

    /** The attribute; empty if there is an error, which has been reported. */
    Optional<AttributeModel> read(VariableElement field, TypeMirror type, AnnotationValues values) {
        String expression = values.string("value");
        boolean wrong = !NamedMember.isName(expression);
        if (!wrong) {
            wrong = !members.check(field, "Computed", expression, type, false);
        } else {
            problems.error(
                    field,
                    "@Computed(\"" + expression + "\") of field " + Names.of(field)
                            + " does not name an expression. Write the name of a constant and its class, such as"
                            + " \"ShopExpressions.TOTAL\", or of a static method with () behind it.");
        }
        for (String annotation : NOT_BESIDE) {
            if (AnnotationValues.isPresent(field, annotation)) {
                wrong = true;
                problems.error(
                        field,
                        "Field " + Names.of(field) + " has @Computed and @" + annotation
                                + ", but what is computed has no column. Remove one.");
            }
        }
        if (wrong) {
            return Optional.empty();
        }
        Deferral deferral = AnnotationValues.find(field, "Deferred")
                .map(deferred -> new Deferral(deferred.string("group"), deferred.truth("raise", false)))
                .orElse(null);
        return columnTypes
                .find(field, type, null)
                .map(found -> new Computed(field, found, members.usable(field, expression), deferral));
    }
}
