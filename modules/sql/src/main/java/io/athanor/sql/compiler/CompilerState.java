package io.athanor.sql.compiler;

import io.athanor.sql.BindParameter;
import io.athanor.sql.Element;
import io.athanor.sql.ElementVisitor;
import io.athanor.sql.Expression;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.IdentifierRules;
import io.athanor.sql.type.Codec;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.TypeSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a compiler has written so far, and the means to write more. */
abstract class CompilerState implements ElementVisitor {

    private final Dialect dialect;
    private final TypeSystem types;
    private final IdentifierRules identifiers;
    private final List<CompiledParameter> parameters = new ArrayList<>();
    private Map<BindParameter<?>, Integer> slots = Map.of();
    final AnonymousNames names = new AnonymousNames();
    final StringBuilder out = new StringBuilder(256);

    CompilerState(Dialect dialect, TypeSystem types, IdentifierRules identifiers) {
        this.dialect = dialect;
        this.types = types;
        this.identifiers = identifiers;
    }

    final void start(Map<BindParameter<?>, Integer> slotsOfStatement) {
        slots = slotsOfStatement;
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

    /** Writes an identifier, quoted if need be. */
    protected final void writeName(String name) {
        out.append(identifiers.quoteIfNeeded(name));
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

    /** The error for a construct that the dialect cannot say. */
    protected final CompileException unsupported(String construct, String reason) {
        return new CompileException(construct, dialect, reason);
    }

    /** Writes the place of a value. */
    final void writeParameter(BindParameter<?> bind) {
        addParameter(bind, bind.type(), null);
        write(placeholder(bind.type()));
    }

    /** Writes the place of a list of values. */
    final void writeExpanding(BindParameter<?> bind, SqlType<?> elementType, Expansion expansion) {
        addParameter(bind, elementType, expansion);
    }

    final Codec<?> codec(SqlType<?> type) {
        return types.codec(type);
    }

    private void addParameter(BindParameter<?> bind, SqlType<?> type, @Nullable Expansion expansion) {
        BindParameter<?> carrier = bind.source() == null ? bind : bind.source();
        Integer slot = slots.get(carrier);
        if (slot == null && !carrier.isConstant()) {
            throw new IllegalStateException("a bound value is not a part of the structure of its statement;"
                    + " an element's describe() leaves it out");
        }
        parameters.add(new CompiledParameter(
                slot == null ? CompiledParameter.CONSTANT : slot,
                slot == null ? carrier.value() : null,
                bind.source() == null ? bind.name() : null,
                bind.required(),
                type,
                codec(type),
                bind.derivation(),
                expansion,
                out.length()));
    }

    /** The text that stands for a value of a type; by default a question mark. */
    protected String placeholder(SqlType<?> type) {
        return "?";
    }

    /**
     * Whether a statement's columns outside of FROM are written without their table, as in the column list of INSERT.
     */
    abstract void writeColumnOnly(Expression<?> column);
}
