package io.athanor.sql.compiler;

import io.athanor.sql.Statement;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.Codec;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A statement with its values, ready to be sent. Its string form does not show the values. */
public final class BoundSql {

    private static final String HIDDEN = "***";

    private final CompiledSql compiled;
    private final String text;
    private final Codec<?>[] codecs;
    private final @Nullable Object[] values;
    private final @Nullable Object @Nullable [] unexpanded;

    BoundSql(CompiledSql compiled, String text, Codec<?>[] codecs, @Nullable Object[] values) {
        this(compiled, text, codecs, values, null);
    }

    /** With the values as they were before their lists were written out; null if there are none. */
    BoundSql(
            CompiledSql compiled,
            String text,
            Codec<?>[] codecs,
            @Nullable Object[] values,
            @Nullable Object @Nullable [] unexpanded) {
        this.compiled = compiled;
        this.text = text;
        this.codecs = codecs;
        this.values = values;
        this.unexpanded = unexpanded;
    }

    /**
     * A statement in one dialect's words with its own values; an engine keeps what it compiles in a
     * {@link StatementCache} instead.
     *
     * @throws CompileException if the dialect cannot say it
     * @throws MissingValueException if a value is to be given by name
     */
    public static BoundSql of(Statement statement, Dialect dialect) {
        return new StatementCache(dialect, 0).prepare(statement, Map.of());
    }

    /** This statement with other schemas in front of its tables' names. */
    public BoundSql inSchemas(SchemaMap map) {
        if (map.isEmpty()) {
            return this;
        }
        CompiledSql moved = compiled.inSchemas(map);
        return unexpanded == null ? new BoundSql(moved, moved.text(), codecs, values) : moved.expand(unexpanded);
    }

    /** What was compiled. */
    public CompiledSql compiled() {
        return compiled;
    }

    /** The complete text, with one question mark a value. */
    public String text() {
        return text;
    }

    /** The values in the order of the text, as the program gave them; not modifiable. */
    public List<@Nullable Object> values() {
        return Collections.unmodifiableList(Arrays.asList(values));
    }

    /** The values as people may see them: those of sensitive types are replaced by asterisks. */
    public List<@Nullable Object> shownValues() {
        @Nullable Object[] shown = values;
        for (int i = 0; i < codecs.length; i++) {
            if (codecs[i].isSensitive()) {
                shown = shown == values ? values.clone() : shown;
                shown[i] = HIDDEN;
            }
        }
        return Collections.unmodifiableList(Arrays.asList(shown));
    }

    /** Whether one of the values, or a column of the table that is changed, is of a sensitive type. */
    public boolean isSensitive() {
        if (compiled.changesSensitive()) {
            return true;
        }
        for (Codec<?> codec : codecs) {
            if (codec.isSensitive()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Binds all values to a prepared statement of the text.
     *
     * @throws ClassCastException if a value given at execution is not of the parameter's Java type
     */
    public void bindTo(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            bind(codecs[i], statement, i + 1, values[i]);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> void bind(Codec<T> codec, PreparedStatement statement, int index, @Nullable Object value)
            throws SQLException {
        codec.bind(statement, index, (T) value);
    }

    @Override
    public String toString() {
        return text;
    }
}
