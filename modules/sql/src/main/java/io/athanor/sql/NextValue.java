package io.athanor.sql;

import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import org.jspecify.annotations.Nullable;

/** The next number of a sequence. */
public final class NextValue extends Expression<Long> {

    private final @Nullable String schema;
    private final String name;
    private final boolean isOptional;

    /** The next number of a sequence. */
    public NextValue(@Nullable String schema, String name) {
        this(schema, name, false);
    }

    /**
     * The next number of a sequence.
     *
     * @param isOptional whether a database that numbers rows without a sequence does without it in a column's default
     */
    public NextValue(@Nullable String schema, String name, boolean isOptional) {
        this.schema = schema;
        this.name = name;
        this.isOptional = isOptional;
    }

    /** Whether a database that numbers rows without a sequence does without it in a column's default. */
    public boolean isOptional() {
        return isOptional;
    }

    /** The sequence's schema, or null for the connection's own. */
    public @Nullable String schema() {
        return schema;
    }

    /** The sequence's name. */
    public String name() {
        return name;
    }

    @Override
    public SqlType<Long> type() {
        return Types.BIG_INTEGER;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitNextValue(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.attribute(schema);
        structure.attribute(name);
        structure.attribute(isOptional);
    }
}
