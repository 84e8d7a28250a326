package io.athanor.orm.metamodel;

import io.athanor.schema.ColumnDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the annotations of a column's field say beyond its name, type, key and NULL: defaults, numbering, a comment.
 * Immutable.
 */
public final class ColumnDetails {

    /** Nothing. */
    public static final ColumnDetails NONE = new ColumnDetails(List.of(), null);

    private final List<Detail> details;
    private final @Nullable Generated generated;

    private ColumnDetails(List<Detail> details, @Nullable Generated generated) {
        this.details = List.copyOf(details);
        this.generated = generated;
    }

    /** One of them: in words, by which two are compared, and what it does to a definition. */
    private record Detail(String words, UnaryOperator<ColumnDefinition<Object>> change) {}

    /**
     * How the database computes the column from others.
     *
     * @param text SQL in which attributes stand in braces
     * @param storage whether it keeps the values
     */
    public record Generated(String text, io.athanor.schema.Computed.Storage storage) {}

    /** These with one more. */
    @SuppressWarnings("unchecked") // it is applied to a definition of the column's own type
    <T> ColumnDetails with(String words, UnaryOperator<ColumnDefinition<T>> change) {
        List<Detail> more = new ArrayList<>(details);
        more.add(new Detail(words, (UnaryOperator<ColumnDefinition<Object>>) (UnaryOperator<?>) change));
        return new ColumnDetails(more, generated);
    }

    /** These of a column that the database computes. */
    ColumnDetails with(Generated computation) {
        return new ColumnDetails(details, computation);
    }

    /** How the database computes the column, or null. */
    public @Nullable Generated generated() {
        return generated;
    }

    /** The definition of the column with all of them but the computation. */
    @SuppressWarnings("unchecked") // the builder of the column made them for its type
    public <T> ColumnDefinition<T> applyTo(ColumnDefinition<T> definition) {
        ColumnDefinition<Object> result = (ColumnDefinition<Object>) definition;
        for (Detail detail : details) {
            result = detail.change.apply(result);
        }
        return (ColumnDefinition<T>) result;
    }

    /** What they say, in words. */
    @Override
    public String toString() {
        return details.stream().map(Detail::words).toList() + (generated == null ? "" : " " + generated);
    }
}
