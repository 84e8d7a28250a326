package io.athanor.orm.metamodel;

import java.util.Comparator;
import java.util.function.Function;

/** What the collection of a relationship makes of its members beyond holding them. */
public sealed interface MemberRule {

    /**
     * The members of a map by one of their attributes.
     *
     * @param attribute the name of a column attribute of the target
     */
    record KeyedByAttribute(String attribute) implements MemberRule {}

    /**
     * The members of a map by what a function tells of them.
     *
     * @param function the key of a member; null while it has none
     */
    record KeyedByFunction(Function<Object, ?> function) implements MemberRule {}

    /**
     * The members of a sorted set in an order of their own.
     *
     * @param comparator the order
     */
    record SortedBy(Comparator<Object> comparator) implements MemberRule {}

    /**
     * The members of a list that keep their places in it.
     *
     * @param attribute the name of a whole-number attribute of the target; it counts from 0
     */
    record PositionedBy(String attribute) implements MemberRule {}
}
