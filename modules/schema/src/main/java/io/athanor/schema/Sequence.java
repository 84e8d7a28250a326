package io.athanor.schema;

import io.athanor.sql.NextValue;
import io.athanor.sql.type.SqlType;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of the database that hands out numbers; databases without sequences ignore it.
 *
 * @param schema the schema, or null for the connection's own
 * @param name the name
 * @param type the type of its numbers, or null for the database's default
 * @param counting how it counts
 * @param isOptional whether a database that numbers rows without a sequence does without it
 * @param options the options of dialects
 */
public record Sequence(
        @Nullable String schema,
        String name,
        @Nullable SqlType<?> type,
        SequenceOptions counting,
        boolean isOptional,
        DialectOptions options) {

    /** A sequence with the database's defaults. */
    public static Sequence of(String name) {
        return new Sequence(null, name, null, SequenceOptions.DEFAULTS, false, DialectOptions.NONE);
    }

    /** This sequence in a schema. */
    public Sequence in(String newSchema) {
        return new Sequence(newSchema, name, type, counting, isOptional, options);
    }

    /** This sequence with numbers of a type. */
    public Sequence as(SqlType<?> newType) {
        return new Sequence(schema, name, newType, counting, isOptional, options);
    }

    /** This sequence with another way to count. */
    public Sequence counting(UnaryOperator<SequenceOptions> change) {
        return new Sequence(schema, name, type, change.apply(counting), isOptional, options);
    }

    /** This sequence, not created where the database numbers rows without one. */
    public Sequence optional() {
        return new Sequence(schema, name, type, counting, true, options);
    }

    /** This sequence with an option of one dialect. */
    public Sequence option(String dialect, String option, Object value) {
        return new Sequence(schema, name, type, counting, isOptional, options.with(dialect, option, value));
    }

    /** The next number, as an expression. */
    public NextValue nextValue() {
        return new NextValue(schema, name);
    }

    /** The schema and the name, joined by a point. */
    public String fullName() {
        return schema == null ? name : schema + "." + name;
    }
}
