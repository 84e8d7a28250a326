package io.athanor.sql;

import org.jspecify.annotations.Nullable;

/**
 * A join that a query was asked for; its left side and condition are found when the statement is compiled.
 *
 * @param left the element joined from, or null for what the query selects from so far
 * @param target what is joined
 * @param on the condition, or null if it is to be inferred
 * @param kind the kind of join
 */
public record JoinStep(
        @Nullable Element left, Element target, @Nullable Element on, Join.Kind kind) {

    void describe(Structure structure) {
        structure.part(left);
        structure.part(target);
        structure.part(on);
        structure.attribute(kind);
    }

    JoinStep rewrite(Rewriter rewriter) {
        Element newLeft = rewriter.rewriteOptional(left);
        Element newTarget = rewriter.rewrite(target);
        Element newOn = rewriter.rewriteOptional(on);
        return newLeft == left && newTarget == target && newOn == on
                ? this
                : new JoinStep(newLeft, newTarget, newOn, kind);
    }
}
