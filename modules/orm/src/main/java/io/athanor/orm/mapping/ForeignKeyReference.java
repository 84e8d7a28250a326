package io.athanor.orm.mapping;

import java.util.List;

/**
 * A foreign key between the tables of two mapped classes, whether or not a relationship goes along it.
 *
 * @param source the class whose rows refer
 * @param target the class whose rows are referred to
 * @param pairs the referring attributes with those referred to; empty if a column of either side is not mapped
 * @param rule what it demands of the order of writing
 * @param postUpdate whether a relationship wants it written by an UPDATE of its own, after the rows of both sides
 */
public record ForeignKeyReference(
        Mapper source, Mapper target, List<ColumnPair> pairs, ForeignKeyRule rule, boolean postUpdate) {

    /** Copies the list. */
    public ForeignKeyReference {
        pairs = List.copyOf(pairs);
    }

    /** Whether the rows refer to rows of their own hierarchy, which are written together with them. */
    public boolean isSelfReferential() {
        return source.base() == target.base();
    }

    @Override
    public String toString() {
        return source.name() + pairs.stream().map(pair -> pair.local().name()).toList() + " refers to " + target.name();
    }
}
