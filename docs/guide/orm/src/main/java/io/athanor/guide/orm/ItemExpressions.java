package io.athanor.guide.orm;

import io.athanor.sql.Expression;

// tag::left
/** What is worked out of an item's columns. */
final class ItemExpressions {

    static final Expression<Integer> LEFT = Item_.bought.minus(Item_.sold);
    // end::left

    private ItemExpressions() {}
    // tag::left
}
// end::left
