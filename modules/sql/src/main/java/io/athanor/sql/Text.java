package io.athanor.sql;

import io.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SQL text with parameters written {@code :name}: a criterion, a sort key, or a whole statement.
 *
 * <p>A colon that is doubled, stands in a quoted part or a comment, follows a letter or digit, or follows a backslash
 * is no parameter.
 */
public final class Text extends Predicate implements Statement {

    private final List<String> literals;
    private final List<Expression<?>> binds;

    private Text(List<String> literals, List<Expression<?>> binds) {
        this.literals = literals;
        this.binds = binds;
    }

    /** The text with its parameters, whose values are given at execution or by {@link #bind}. */
    static Text parse(String sql) {
        TextParser parser = new TextParser(sql);
        parser.parse();
        List<Expression<?>> binds = new ArrayList<>();
        for (String name : parser.names()) {
            binds.add(BindParameter.named(name, io.athanor.sql.type.Types.UNKNOWN));
        }
        return new Text(List.copyOf(parser.literals()), List.copyOf(binds));
    }

    /**
     * This text with the value of a parameter.
     *
     * @throws IllegalArgumentException if the text has no parameter of that name
     */
    public Text bind(String name, @Nullable Object value) {
        return replace(name, withValue(name, value));
    }

    /**
     * This text with the values of a parameter that stands for a list, as in {@code id IN :ids}.
     *
     * @throws IllegalArgumentException if the text has no parameter of that name
     */
    public <T> Text bindList(String name, SqlType<T> type, Collection<? extends T> values) {
        return replace(name, ExpandingBind.of(type, values));
    }

    private Text replace(String name, Expression<?> replacement) {
        List<Expression<?>> newBinds = new ArrayList<>();
        boolean found = false;
        for (Expression<?> bind : binds) {
            boolean same = bind instanceof BindParameter<?> parameter && name.equals(parameter.name());
            found |= same;
            newBinds.add(same ? replacement : bind);
        }
        if (!found) {
            throw new IllegalArgumentException(
                    "the text has no parameter :" + name + "; it has " + parameterNames() + ": " + this);
        }
        return new Text(literals, List.copyOf(newBinds));
    }

    private static BindParameter<?> withValue(String name, @Nullable Object value) {
        if (value == null) {
            return BindParameter.named(name, io.athanor.sql.type.Types.UNKNOWN, null);
        }
        BindParameter<Object> inferred = BindParameter.inferred(value);
        return BindParameter.named(name, inferred.type(), value);
    }

    /** This text as a statement whose rows consist of the given columns, matched by position. */
    public TextStatement columns(Expression<?>... columns) {
        return new TextStatement(this, Arrays.asList(columns));
    }

    /** This text as something to select from. */
    public TextFrom asFrom() {
        return new TextFrom(this);
    }

    /** The names of the parameters, in order, each once. */
    public List<String> parameterNames() {
        List<String> names = new ArrayList<>();
        for (Expression<?> bind : binds) {
            if (bind instanceof BindParameter<?> parameter && parameter.name() != null) {
                names.add(parameter.name());
            }
        }
        return names.stream().distinct().toList();
    }

    /** The pieces of text before, between and after the parameters: one more than there are {@link #binds}. */
    public List<String> literals() {
        return literals;
    }

    /** The parameters in the order of the text; one that occurs twice is listed twice. */
    public List<Expression<?>> binds() {
        return binds;
    }

    @Override
    public Element element() {
        return this;
    }

    @Override
    public List<Element> resultColumns() {
        return List.of();
    }

    @Override
    public Expression<Boolean> groupedAgainst(Operator against) {
        // As an operand of AND it stands as it is, like any criterion; NOT must take in all of it.
        return against.equals(Operator.NOT) || against.equals(Operator.OR) ? new Grouping<>(this) : this;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitText(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.attribute(literals);
        structure.parts(binds);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        List<Expression<?>> newBinds = rewriter.rewriteAll(binds);
        return newBinds == binds ? this : new Text(literals, newBinds);
    }
}
