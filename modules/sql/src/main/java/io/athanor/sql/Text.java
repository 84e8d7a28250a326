package io.athanor.sql;

import io.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * SQL text with parameters written {@code :name}: a criterion, a sort key, or a whole statement.
 *
 * <p>A colon that is doubled, stands in a quoted part or a comment, follows a letter or digit, or follows a backslash
 * is no parameter. What is quoted or a comment depends on the database, so each dialect reads the text by its rules.
 */
public final class Text extends Predicate implements Statement {

    private final String sql;
    private final List<String> literals;
    private final List<Expression<?>> binds;

    /** The parameters of all ways to read the text, by where they stand. */
    private final SortedMap<Integer, Expression<?>> places;

    private Text(String sql, Set<TextRule> rules, SortedMap<Integer, Expression<?>> places) {
        TextParser parser = TextParser.parse(sql, rules);
        this.sql = sql;
        this.literals = parser.literals();
        this.places = places;
        this.binds = new ArrayList<>();
        for (int i = 0; i < parser.names().size(); i++) {
            Expression<?> bind = places.get(parser.offsets().get(i));
            if (bind == null) {
                throw new IllegalArgumentException(
                        "the parameter :" + parser.names().get(i)
                                + " of a text is one only by an unusual combination of rules " + rules + ": " + sql);
            }
            binds.add(bind);
        }
    }

    /** The text with its parameters, whose values are given at execution or by {@link #bind}. */
    static Text parse(String sql) {
        SortedMap<Integer, Expression<?>> places = new TreeMap<>();
        boolean alike = TextParser.isReadAlike(sql);
        for (Set<TextRule> rules : alike ? TextRule.READINGS.subList(0, 1) : TextRule.READINGS) {
            TextParser parser = TextParser.parse(sql, rules);
            for (int i = 0; i < parser.names().size(); i++) {
                String name = parser.names().get(i);
                places.computeIfAbsent(
                        parser.offsets().get(i),
                        offset -> BindParameter.named(name, io.athanor.sql.type.Types.UNKNOWN));
            }
        }
        return new Text(sql, Set.of(), places);
    }

    /** This text as a database reads it: what some take for quoted or for a comment are parameters to others. */
    public Text readBy(Set<TextRule> rules) {
        return rules.isEmpty() || TextParser.isReadAlike(sql) ? this : new Text(sql, rules, places);
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
        SortedMap<Integer, Expression<?>> newPlaces = new TreeMap<>();
        boolean found = false;
        for (Map.Entry<Integer, Expression<?>> place : places.entrySet()) {
            boolean same = place.getValue() instanceof BindParameter<?> parameter && name.equals(parameter.name());
            found |= same;
            newPlaces.put(place.getKey(), same ? replacement : place.getValue());
        }
        if (!found) {
            throw new IllegalArgumentException(
                    "the text has no parameter :" + name + "; it has " + parameterNames() + ": " + this);
        }
        return new Text(sql, Set.of(), newPlaces);
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
        return Collections.unmodifiableList(binds);
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
        structure.attribute(sql);
        structure.parts(new ArrayList<>(places.values()));
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        SortedMap<Integer, Expression<?>> newPlaces = new TreeMap<>();
        boolean changed = false;
        for (Map.Entry<Integer, Expression<?>> place : places.entrySet()) {
            Expression<?> bind = rewriter.rewrite(place.getValue());
            changed |= bind != place.getValue();
            newPlaces.put(place.getKey(), bind);
        }
        return changed ? new Text(sql, Set.of(), newPlaces) : this;
    }
}
