package io.athanor.sql.compiler;

import io.athanor.sql.Statement;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.Codec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A statement compiled for one dialect: its text and the places for its values. Immutable and safe for use by several
 * threads.
 */
public final class CompiledSql {

    private final StatementKind kind;
    private final String text;
    private final List<CompiledParameter> parameters;
    private final List<CompiledColumn> columns;
    private final List<CompiledColumn> outColumns;
    private final SchemaPlaces schemas;
    private final ParameterLimit limit;
    private final boolean changesSensitive;
    private final boolean expanding;
    private final int constants;
    private final boolean supplying;
    private final Codec<?>[] codecs;
    private final Codec<?>[] columnCodecs;

    /** A lost update costs only writing the text once more. */
    private volatile @Nullable ExpandedForm lastForm;

    CompiledSql(
            StatementKind kind,
            String text,
            List<CompiledParameter> parameters,
            List<CompiledColumn> columns,
            List<CompiledColumn> outColumns,
            SchemaPlaces schemas,
            ParameterLimit limit,
            boolean changesSensitive) {
        this.kind = kind;
        this.text = text;
        this.parameters = List.copyOf(parameters);
        this.columns = List.copyOf(columns);
        this.outColumns = List.copyOf(outColumns);
        this.schemas = schemas;
        this.limit = limit;
        this.changesSensitive = changesSensitive;
        this.expanding = parameters.stream().anyMatch(CompiledParameter::isExpanding);
        this.constants =
                (int) parameters.stream().filter(CompiledParameter::isConstant).count();
        this.supplying = parameters.stream().anyMatch(CompiledParameter::isSupplied);
        this.codecs = parameters.stream().map(CompiledParameter::codec).toArray(Codec<?>[]::new);
        this.columnCodecs = columns.stream().map(CompiledColumn::codec).toArray(Codec<?>[]::new);
    }

    /**
     * A statement in one dialect's words; an engine keeps what it compiles in a {@link StatementCache} instead.
     *
     * @throws CompileException if the dialect cannot say it
     */
    public static CompiledSql of(Statement statement, Dialect dialect) {
        return new StatementCache(dialect, 0).compile(statement);
    }

    /** What the statement does. */
    public StatementKind kind() {
        return kind;
    }

    /** The text; where a list of values is to stand, nothing stands yet. */
    public String text() {
        return text;
    }

    /** The places for values, in the order of the text. */
    public List<CompiledParameter> parameters() {
        return parameters;
    }

    /** The columns of the rows; empty if there are none or, of text, if they are not known. */
    public List<CompiledColumn> columns() {
        return columns;
    }

    /** How the columns of the rows are read, in order; the array is this statement's own and must not be changed. */
    public Codec<?>[] columnCodecs() {
        return columnCodecs;
    }

    /**
     * The columns that come back in out parameters, one at each place behind those of {@link #parameters}; empty but
     * for a database that returns changed rows in this way.
     */
    public List<CompiledColumn> outColumns() {
        return outColumns;
    }

    /** Whether the statement is known to result in rows. */
    public boolean returnsRows() {
        return kind == StatementKind.SELECT || !columns.isEmpty();
    }

    /** Whether it changes a table with columns whose values must not be shown, all of which the server may tell. */
    boolean changesSensitive() {
        return changesSensitive;
    }

    /** Whether the text depends on the length of lists among the values. */
    public boolean isExpanding() {
        return expanding;
    }

    /**
     * The statement with the values of the parameters in the order of the text, without lists and without the defaults
     * that the statement adds itself; the array is kept.
     *
     * @throws IllegalArgumentException if there are more or fewer values than parameters
     */
    public BoundSql bindPositions(@Nullable Object[] values) {
        if (values.length != codecs.length - constants || expanding) {
            throw new IllegalArgumentException("the statement has " + (codecs.length - constants) + " parameters"
                    + (expanding ? ", some of them lists" : "") + ", but " + values.length + " values were given: "
                    + text);
        }
        return new BoundSql(this, text, codecs, constants == 0 ? values : withConstants(values));
    }

    private @Nullable Object[] withConstants(@Nullable Object[] given) {
        @Nullable Object[] values = new Object[codecs.length];
        int next = 0;
        for (int i = 0; i < values.length; i++) {
            CompiledParameter parameter = parameters.get(i);
            values[i] = parameter.isConstant() ? parameter.value(null) : given[next++];
        }
        return supplied(values);
    }

    private @Nullable Object[] supplied(@Nullable Object[] values) {
        if (supplying) {
            RowParameters.supply(values);
        }
        return values;
    }

    /** The statement with values by name. */
    public BoundSql bindNamed(Map<String, ?> values) {
        @Nullable Object[] positional = new Object[codecs.length];
        for (int i = 0; i < positional.length; i++) {
            positional[i] = named(parameters.get(i), values, null);
        }
        if (expanding) {
            throw new IllegalArgumentException("the statement has lists among its parameters,"
                    + " so its text is not the same for all values: " + text);
        }
        return new BoundSql(this, text, codecs, supplied(positional));
    }

    /**
     * This statement with other schemas in front of its tables' names; this same one if the map is empty. What is
     * written as text by the program is left as it is.
     */
    public CompiledSql inSchemas(SchemaMap map) {
        if (map.isEmpty()) {
            return this;
        }
        SchemaPlaces.Moved moved = schemas.translate(text, map);
        List<CompiledParameter> movedParameters = new ArrayList<>(parameters.size());
        for (CompiledParameter parameter : parameters) {
            movedParameters.add(parameter.movedTo(moved.move(parameter.offset()), moved.moveStart(parameter.head())));
        }
        // What it names are other schemas now, so it is not translated again.
        return new CompiledSql(
                kind, moved.text(), movedParameters, columns, outColumns, SchemaPlaces.none(), limit, changesSensitive);
    }

    /** The statement with the values of the slots of its structural key, of which some may be given by name. */
    BoundSql bind(@Nullable Object[] slots, Map<String, ?> named) {
        @Nullable Object[] values = new Object[codecs.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = named(parameters.get(i), named, slots);
        }
        supplied(values);
        return expanding ? expand(values) : new BoundSql(this, text, codecs, values);
    }

    /** The statement with its lists written out. */
    BoundSql expand(@Nullable Object[] values) {
        ExpandedForm known = lastForm;
        @Nullable Object[] flat = known == null ? null : known.flatten(parameters, values);
        if (known != null && flat != null) {
            return new BoundSql(this, known.text(), known.codecs(), flat, values);
        }
        ExpandedText expanded = write(values, limit.padded() ? ExpandedText.Form.PADDED : ExpandedText.Form.PLAIN);
        if (expanded.count() > limit.maximum() && limit.padded()) {
            expanded = write(values, ExpandedText.Form.PLAIN);
        }
        if (expanded.count() > limit.maximum()) {
            expanded = write(values, ExpandedText.Form.ARRAYS);
        }
        limit.check(expanded.count());
        String written = expanded.text.toString();
        Codec<?>[] writtenCodecs = expanded.codecs();
        if (expanded.form == ExpandedText.Form.PLAIN) {
            lastForm = ExpandedForm.of(written, writtenCodecs, parameters, values);
        }
        return new BoundSql(this, written, writtenCodecs, expanded.values(), values);
    }

    private ExpandedText write(@Nullable Object[] values, ExpandedText.Form form) {
        ExpandedText out = new ExpandedText(form, text.length(), values.length);
        int copied = 0;
        for (int i = 0; i < values.length; i++) {
            CompiledParameter parameter = parameters.get(i);
            Expansion expansion = parameter.expansion();
            if (expansion == null) {
                out.add(parameter.codec(), values[i]);
                continue;
            }
            out.text.append(text, copied, parameter.offset());
            copied = parameter.offset();
            int headLength = parameter.head() < 0 ? -1 : parameter.offset() - parameter.head();
            expansion.appendTo(out, values[i], headLength);
        }
        out.text.append(text, copied, text.length());
        return out;
    }

    private @Nullable Object named(
            CompiledParameter parameter, Map<String, ?> named, @Nullable Object @Nullable [] slots) {
        String name = parameter.name();
        if (name != null) {
            Object value = named.get(name);
            if (value != null || named.containsKey(name)) {
                return value;
            }
            if (parameter.required()) {
                throw new MissingValueException(name, text);
            }
        }
        if (slots == null && !parameter.isConstant()) {
            throw new IllegalArgumentException(
                    "a parameter of the statement has no name, so it cannot be given by name: " + text);
        }
        return parameter.value(slots);
    }

    @Override
    public String toString() {
        return text;
    }
}
