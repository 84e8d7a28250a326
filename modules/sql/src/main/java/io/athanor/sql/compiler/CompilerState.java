package io.athanor.sql.compiler;

import io.athanor.sql.Assignment;
import io.athanor.sql.BindParameter;
import io.athanor.sql.CustomText;
import io.athanor.sql.DefaultValue;
import io.athanor.sql.Element;
import io.athanor.sql.ElementVisitor;
import io.athanor.sql.Expression;
import io.athanor.sql.FromClause;
import io.athanor.sql.Quoting;
import io.athanor.sql.SqlOutput;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.IdentifierRules;
import io.athanor.sql.type.Codec;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.TypeSystem;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a compiler has written so far, and the means to write more. */
abstract class CompilerState implements ElementVisitor {

    private final Dialect dialect;
    private final TypeSystem types;
    private final IdentifierRules identifiers;
    private final List<CompiledParameter> parameters = new ArrayList<>();
    private final SchemaPlaces schemas;
    private Map<BindParameter<?>, Integer> slots = Map.of();
    private @Nullable RowParameters row;
    private boolean inDefault;
    private List<RepeatedValues> repeated = List.of();
    private boolean changesSensitive;
    private @Nullable Map<String, ?> inlined;
    private @Nullable Consumer<String> warnings;
    final AnonymousNames names;
    final StringBuilder out = new StringBuilder(256);

    CompilerState(Dialect dialect, TypeSystem types, IdentifierRules identifiers) {
        this.dialect = dialect;
        this.types = types;
        this.identifiers = identifiers;
        this.schemas = new SchemaPlaces(identifiers);
        this.names = new AnonymousNames(identifiers.maximumLength());
    }

    final void start(Map<BindParameter<?>, Integer> slotsOfStatement) {
        slots = slotsOfStatement;
    }

    /** From now on values, also those given by name, are written into the text as literals. */
    final void inlineValues(Map<String, ?> named) {
        inlined = named;
    }

    /** Notes that rows of a table are changed, of which the server may tell all columns when it refuses to. */
    final void noteChanged(FromClause table) {
        changesSensitive |= table.columns().list().stream().anyMatch(column -> Types.isSensitive(column.type()));
    }

    /** Whether a table is changed that has columns whose values must not be shown. */
    final boolean changesSensitive() {
        return changesSensitive;
    }

    /** From now on this one is told what is suspicious. */
    final void warnTo(@Nullable Consumer<String> receiver) {
        warnings = receiver;
    }

    /** Who is told what is suspicious, or null if nothing is to be looked for. */
    final @Nullable Consumer<String> warnings() {
        return warnings;
    }

    final SchemaPlaces schemas() {
        return schemas;
    }

    final List<CompiledParameter> parameters() {
        return parameters;
    }

    /** The dialect that is compiled for. */
    protected final Dialect dialect() {
        return dialect;
    }

    /** The dialect's types. */
    protected final TypeSystem types() {
        return types;
    }

    /** Writes SQL text; it must not stem from a value. */
    protected final void write(String sql) {
        out.append(sql);
    }

    /** The longest name that the dialect allows. */
    final int maximumNameLength() {
        return identifiers.maximumLength();
    }

    /** Writes an identifier, quoted if need be. */
    protected final void writeName(String name) {
        out.append(identifiers.quoteIfNeeded(name));
    }

    /** Writes an identifier whose quotes the program decides on. */
    final void writeName(String name, Quoting quoting) {
        out.append(
                switch (quoting) {
                    case AS_NEEDED -> identifiers.quoteIfNeeded(name);
                    case ALWAYS -> identifiers.quote(name);
                    case NEVER -> name;
                });
    }

    /** Writes a schema and a point, or nothing for none, and notes the place. */
    final void writeSchema(@Nullable String schema, boolean inLiteral) {
        int start = out.length();
        if (schema != null) {
            String name = identifiers.quoteIfNeeded(schema) + ".";
            out.append(inLiteral ? name.replace("'", "''") : name);
        }
        schemas.add(start, out.length() - start, schema, inLiteral);
    }

    /** An identifier, quoted if need be. */
    protected final String quoted(String name) {
        return identifiers.quoteIfNeeded(name);
    }

    /** Writes an element. */
    protected final void write(Element element) {
        element.accept(this);
    }

    /** Writes elements, separated. */
    protected final void write(Iterable<? extends Element> elements, String separator) {
        boolean first = true;
        for (Element element : elements) {
            if (!first) {
                write(separator);
            }
            first = false;
            write(element);
        }
    }

    /** Writes the place of a value that is the same whenever the statement is executed. */
    protected final <T> void writeConstant(SqlType<T> type, T value) {
        write(BindParameter.constant(type, value));
    }

    /** Writes a string as a literal of the dialect. */
    protected final void writeLiteral(String value) {
        write(stringLiteral(value));
    }

    /** The error for a construct that the dialect cannot say. */
    protected final CompileException unsupported(String construct, String reason) {
        return new CompileException(construct, dialect, reason);
    }

    @Override
    public void visitCustom(CustomText text) {
        text.compile(new Output());
    }

    /** Writes a part of a query in which these values are named instead of being parameters once more. */
    final void withRepeated(RepeatedValues values, Runnable writing) {
        List<RepeatedValues> before = repeated;
        if (values != RepeatedValues.NONE) {
            repeated = new ArrayList<>(before);
            repeated.add(values);
        }
        writing.run();
        repeated = before;
    }

    /** Writes a part of a query in which each value is a parameter. */
    final void withoutRepeated(Runnable writing) {
        List<RepeatedValues> before = repeated;
        repeated = List.of();
        writing.run();
        repeated = before;
    }

    /** Writes the name of a value that stands in FROM; false if it does not. */
    private boolean writeRepeated(BindParameter<?> bind) {
        for (int i = repeated.size() - 1; i >= 0; i--) {
            int position = repeated.get(i).position(bind);
            if (position >= 0) {
                write(nameOf(repeated.get(i), position));
                return true;
            }
        }
        return false;
    }

    /** The name by which one of the values in FROM is known. */
    final String nameOf(RepeatedValues values, int position) {
        return nameOf(values) + ".p" + (position + 1);
    }

    /** The name of the row of values in FROM. */
    final String nameOf(RepeatedValues values) {
        return names.of(values, "given");
    }

    /** Writes the place of a value. */
    final void writeParameter(BindParameter<?> bind) {
        if (inlined != null) {
            write(literal(bind.type(), inlined(bind, inlined)));
            return;
        }
        if (!repeated.isEmpty() && writeRepeated(bind)) {
            return;
        }
        addParameter(bind, bind.type(), codec(bind.type()), null, -1);
        write(place(bind.type()));
    }

    /**
     * Writes the place of a value that is bound in another way than its type says.
     *
     * @param literal writes the value where text without parameters is wanted
     */
    protected final void writeParameter(
            BindParameter<?> bind, Codec<?> codec, Function<@Nullable Object, String> literal) {
        if (inlined != null) {
            write(literal.apply(inlined(bind, inlined)));
        } else if (repeated.stream().anyMatch(values -> values.isText(bind))) {
            writeInlined(bind, literal);
        } else {
            addParameter(bind, bind.type(), codec, null, -1);
            write("?");
        }
    }

    /** A string as a literal of the dialect. */
    protected final String stringLiteral(String value) {
        return types.literal(Types.STRING, value);
    }

    /** Writes a value into the text by a rule for literals; the text is completed when the statement is executed. */
    protected final void writeInlined(BindParameter<?> bind, Function<@Nullable Object, String> literal) {
        if (inlined != null) {
            write(literal.apply(inlined(bind, inlined)));
        } else {
            addParameter(bind, bind.type(), codec(bind.type()), new LiteralExpansion(literal), -1);
        }
    }

    /** Writes a value into the text as a literal of its type; the text is completed when the statement is executed. */
    protected final void writeInlined(BindParameter<?> bind) {
        writeInlined(bind, value -> literal(bind.type(), value));
    }

    /** Whether values are written as literals. */
    protected final boolean isInlining() {
        return inlined != null;
    }

    /**
     * Writes the place of a list of values.
     *
     * @param head where what belongs to the list starts, or -1 if nothing before it does
     */
    final void writeExpanding(BindParameter<?> bind, SqlType<?> elementType, ListExpansion list, int head) {
        if (inlined != null) {
            ExpandedText literals = new ExpandedText(ExpandedText.Form.PLAIN, 0, 0);
            int start = head < 0 ? out.length() : head;
            literals.text.append(out, start, out.length());
            list.appendTo(literals, inlined(bind, inlined), head < 0 ? -1 : out.length() - head);
            out.setLength(start);
            out.append(literals.text);
        } else if (repeated.stream().anyMatch(values -> values.isList(bind))) {
            throw unsupported(
                    "a list of values in GROUP BY that stands elsewhere in the query, too",
                    "each of its values would be another one there; write them as literals, by inlineList()");
        } else {
            addParameter(bind, elementType, codec(elementType), list, head);
        }
    }

    private @Nullable Object inlined(BindParameter<?> bind, Map<String, ?> named) {
        if (bind.supplier() != null) {
            throw unsupported(
                    "a default that the program makes for each row",
                    "text with literals is not for one row; give the column a value, or execute the statement");
        }
        BindParameter<?> carrier = bind.source() == null ? bind : bind.source();
        String name = carrier.name();
        Object value = carrier.value();
        if (name != null && named.containsKey(name)) {
            value = named.get(name);
        } else if (carrier.required()) {
            throw unsupported(
                    "the parameter :" + name,
                    "text with literals, such as DDL, has no parameters; give its value by name, or write it into the"
                            + " expression");
        }
        return bind.derivation() == null ? value : bind.derivation().apply(value);
    }

    final String literal(SqlType<?> type, @Nullable Object value) {
        return value == null ? "NULL" : typedLiteral(type, value);
    }

    private <T> String typedLiteral(SqlType<T> type, Object value) {
        try {
            return types.literal(type, type.javaType().cast(value));
        } catch (IllegalArgumentException e) {
            throw new CompileException("a literal", dialect, String.valueOf(e.getMessage()));
        }
    }

    final Codec<?> codec(SqlType<?> type) {
        return types.codec(type);
    }

    private void addParameter(
            BindParameter<?> bind, SqlType<?> type, Codec<?> codec, @Nullable Expansion expansion, int head) {
        BindParameter<?> carrier = bind.source() == null ? bind : bind.source();
        Integer slot = slots.get(carrier);
        // What an upper layer adds to a statement has no place in its structure, so its value comes by name.
        boolean isNamed = slot == null && bind.source() == null && bind.required();
        parameters.add(new CompiledParameter(
                slot != null ? slot : isNamed ? CompiledParameter.NAMED : CompiledParameter.CONSTANT,
                slot == null && !isNamed ? constant(carrier) : null,
                bind.source() == null ? bind.name() : null,
                bind.required(),
                type,
                codec,
                bind.derivation(),
                expansion,
                out.length(),
                head));
    }

    private @Nullable Object constant(BindParameter<?> bind) {
        RowParameters current = row;
        if (bind.supplier() != null && current != null) {
            return new SuppliedValue(bind.supplier(), current);
        }
        if (bind.isConstant() || inDefault) {
            return bind.value();
        }
        throw new IllegalStateException("a bound value is not a part of the structure of its statement:"
                + " an element's describe() leaves it out");
    }

    /** Writes one row's assignments, each by {@link #writeAssigned}; defaults may be made from the others' values. */
    protected final void inRow(Runnable writing) {
        RowParameters outer = row;
        row = new RowParameters();
        writing.run();
        row = outer;
    }

    /** Writes what is assigned to a column. */
    protected final void writeAssigned(Assignment assignment) {
        int position = parameters.size();
        Expression<?> value = assignment.value();
        write(value);
        Element plain = value instanceof DefaultValue<?> filled ? filled.expression() : value;
        if (row != null && plain instanceof BindParameter<?> && parameters.size() == position + 1) {
            row.put(assignment.column().key(), position);
        }
    }

    @Override
    public void visitDefaultValue(DefaultValue<?> value) {
        boolean outer = inDefault;
        inDefault = true;
        write(value.expression());
        inDefault = outer;
    }

    /** The text that stands for a value of a type, with what the type puts around it. */
    final String place(SqlType<?> type) {
        return types.aroundValue(type).around(placeholder(type));
    }

    /** The text that stands for a value of a type; by default a question mark. */
    protected String placeholder(SqlType<?> type) {
        return "?";
    }

    /** Writes a column's name without its table, as in the column list of INSERT. */
    abstract void writeColumnOnly(Expression<?> column);

    /** What elements of users write with. */
    private final class Output implements SqlOutput {

        @Override
        public SqlOutput sql(String text) {
            write(text);
            return this;
        }

        @Override
        public SqlOutput element(Element element) {
            write(element);
            return this;
        }

        @Override
        public SqlOutput name(String identifier) {
            writeName(identifier);
            return this;
        }

        @Override
        public String dialect() {
            return dialect.name();
        }

        @Override
        public RuntimeException unsupported(String construct, String reason) {
            return new CompileException(construct, dialect, reason);
        }
    }
}
