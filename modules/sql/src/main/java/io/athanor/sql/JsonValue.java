package io.athanor.sql;

import io.athanor.sql.type.SqlType;

/**
 * A part of a JSON document as a value of another type.
 *
 * @param <T> the Java type of the value
 */
public final class JsonValue<T> extends Expression<T> {

    private final JsonPath path;
    private final SqlType<T> type;
    private final boolean operand;

    JsonValue(JsonPath path, SqlType<T> type, boolean operand) {
        this.path = path;
        this.type = type;
        this.operand = operand;
    }

    /** The part. */
    public JsonPath path() {
        return path;
    }

    /** Whether it is an operand, for databases that read JSON by operators. */
    public boolean operand() {
        return operand;
    }

    @Override
    public SqlType<T> type() {
        return type;
    }

    @Override
    public Expression<T> groupedAgainst(Operator against) {
        return operand ? this : new JsonValue<>(path, type, true);
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitJsonValue(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.part(path);
        structure.attribute(type);
        structure.attribute(operand);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        JsonPath newPath = rewriter.rewrite(path);
        return newPath == path ? this : new JsonValue<>(newPath, type, operand);
    }
}
