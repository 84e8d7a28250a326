package io.athanor.sql;

import io.athanor.sql.type.Json;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.math.BigDecimal;
import java.util.List;

/** A part of a JSON document, as JSON; its methods make values of other types of it. */
public final class JsonPath extends Expression<Json> {

    private final Expression<?> document;
    private final BindParameter<?> steps;
    private final boolean single;
    private final boolean indexed;

    private JsonPath(Expression<?> document, BindParameter<?> steps, boolean single, boolean indexed) {
        this.document = document.groupedAgainst(Operator.ELEMENT);
        this.steps = steps;
        this.single = single;
        this.indexed = indexed;
    }

    static JsonPath of(Expression<?> document, Object... steps) {
        if (steps.length == 0) {
            throw new IllegalArgumentException("path() needs at least one step, a member's name or an element's index");
        }
        for (Object step : steps) {
            if (!(step instanceof String) && !(step instanceof Integer index && index >= 0)) {
                throw new IllegalArgumentException("a step into JSON is a name or an index from 0, not " + step);
            }
        }
        Object value = steps.length == 1 ? steps[0] : List.of(steps);
        return new JsonPath(
                document,
                BindParameter.of(Types.UNKNOWN, value),
                steps.length == 1,
                steps.length == 1 && steps[0] instanceof Integer);
    }

    /** The document. */
    public Expression<?> document() {
        return document;
    }

    /** The parameter with the way into the document: a name, an index, or a list of them. */
    public BindParameter<?> steps() {
        return steps;
    }

    /** Whether the way is one step. */
    public boolean single() {
        return single;
    }

    /** Whether the way is one index. */
    public boolean indexed() {
        return indexed;
    }

    /** This part as a string, without the quotes of JSON. */
    public JsonValue<String> asText() {
        return new JsonValue<>(this, Types.STRING, false);
    }

    /** This part as a whole number. */
    public JsonValue<Integer> asInteger() {
        return new JsonValue<>(this, Types.INTEGER, false);
    }

    /** This part as a floating point number. */
    public JsonValue<Double> asDouble() {
        return new JsonValue<>(this, Types.DOUBLE, false);
    }

    /** This part as an exact number of so many digits, {@code scale} of them behind the point. */
    public JsonValue<BigDecimal> asNumeric(int precision, int scale) {
        return new JsonValue<>(this, Types.numeric(precision, scale), false);
    }

    /** This part as a truth value. */
    public JsonValue<Boolean> asBoolean() {
        return new JsonValue<>(this, Types.BOOLEAN, false);
    }

    @Override
    public SqlType<Json> type() {
        return Types.JSON;
    }

    @Override
    public Expression<Json> groupedAgainst(Operator against) {
        return against.equals(Operator.COMMA) ? this : new Grouping<>(this);
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitJsonPath(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.attribute(single);
        structure.attribute(indexed);
        structure.part(document);
        structure.part(steps);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        Expression<?> newDocument = rewriter.rewrite(document);
        BindParameter<?> newSteps = rewriter.rewrite(steps);
        return newDocument == document && newSteps == steps
                ? this
                : new JsonPath(newDocument, newSteps, single, indexed);
    }
}
