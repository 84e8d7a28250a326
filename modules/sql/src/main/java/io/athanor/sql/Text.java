package io.athanor.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * SQL text with parameters written {@code :name}: a criterion, a sort key, or a whole statement.
 *
 * <p>A colon that is doubled, stands in a quoted part or a comment, follows a letter or digit, or follows a backslash
 * is no parameter.
 */
public final class Text extends Predicate implements Statement {

    private final List<String> literals;
    private final List<BindParameter<?>> binds;

    private Text(List<String> literals, List<BindParameter<?>> binds) {
        this.literals = literals;
        this.binds = binds;
    }

    /** The text with its parameters, whose values are given at execution or by {@link #bind}. */
    static Text parse(String sql) {
        TextParser parser = new TextParser(sql);
        parser.parse();
        List<BindParameter<?>> binds = new ArrayList<>();
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
        Map<String, BindParameter<?>> replaced = new LinkedHashMap<>();
        for (BindParameter<?> bind : binds) {
            if (name.equals(bind.name())) {
                replaced.computeIfAbsent(name, n -> withValue(n, value));
            }
        }
        if (replaced.isEmpty()) {
            throw new IllegalArgumentException(
                    "the text has no parameter :" + name + "; it has " + parameterNames() + ": " + this);
        }
        List<BindParameter<?>> newBinds = new ArrayList<>();
        for (BindParameter<?> bind : binds) {
            newBinds.add(name.equals(bind.name()) ? replaced.get(name) : bind);
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

    /** The names of the parameters, in order, each once. */
    public List<String> parameterNames() {
        return binds.stream().map(BindParameter::name).distinct().toList();
    }

    /** The pieces of text before, between and after the parameters: one more than there are {@link #binds}. */
    public List<String> literals() {
        return literals;
    }

    /** The parameters in the order of the text; one that occurs twice is listed twice. */
    public List<BindParameter<?>> binds() {
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
}
