package io.athanor.sql;

import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;

/** A column of the result by its name, to sort or group by. */
public final class ResultName extends Expression<Object> {

    private final String name;

    ResultName(String name) {
        this.name = name;
    }

    /** The name. */
    public String name() {
        return name;
    }

    @Override
    public SqlType<Object> type() {
        return Types.UNKNOWN;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitResultName(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.attribute(name);
    }
}
