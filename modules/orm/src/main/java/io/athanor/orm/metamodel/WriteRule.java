package io.athanor.orm.metamodel;

import io.athanor.orm.annotation.PassiveUpdates;

/**
 * What a flush makes of a relationship beyond copying keys.
 *
 * @param singleParent whether an object may be referred to by one owner at a time
 * @param postUpdate whether the foreign key is written by an UPDATE of its own, after the rows of both sides
 * @param passiveUpdates who rewrites foreign keys when the key changes that they refer to
 * @param viewOnly whether the relationship is loaded, but never written
 */
public record WriteRule(boolean singleParent, boolean postUpdate, PassiveUpdates passiveUpdates, boolean viewOnly) {

    static final WriteRule PLAIN = new WriteRule(false, false, PassiveUpdates.INFERRED, false);
}
