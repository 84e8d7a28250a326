package io.athanor.orm.mapping;

import io.athanor.sql.ElementVisitor;
import io.athanor.sql.Expression;
import io.athanor.sql.Structure;
import io.athanor.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/** A column in the condition of a relationship, by the side that it is of; a statement puts one of its own there. */
final class JoinSide extends Expression<Object> {

    /** Which side. */
    enum Side {
        LOCAL,
        LINK,
        REMOTE
    }

    final Side side;
    final @Nullable MappedColumn mapped;
    final String key;
    final boolean foreign;
    private final SqlType<Object> type;

    @SuppressWarnings("unchecked") // values of the column are compared with it only
    JoinSide(Side side, @Nullable MappedColumn mapped, String key, boolean foreign, SqlType<?> type) {
        this.side = side;
        this.mapped = mapped;
        this.key = key;
        this.foreign = foreign;
        this.type = (SqlType<Object>) type;
    }

    @Override
    public SqlType<Object> type() {
        return type;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitUnresolved(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.attribute(side);
        structure.attribute(key);
    }

    @Override
    public String toString() {
        return key;
    }
}
