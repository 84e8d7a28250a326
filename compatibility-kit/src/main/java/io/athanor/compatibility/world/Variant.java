package io.athanor.compatibility.world;

import org.jspecify.annotations.Nullable;

/**
 * One of the forms in which classes show an association: which ends have an attribute, and what it cascades.
 *
 * @param association the association
 * @param left the attribute of the left class, or null
 * @param right the attribute of the right class, or null
 * @param deletes whether the left attribute cascades DELETE
 * @param orphans whether the left attribute cascades DELETE_ORPHAN as well
 */
public record Variant(
        Association association,
        @Nullable Side left,
        @Nullable Side right,
        boolean deletes,
        boolean orphans) {

    static Variant plain(Association association, @Nullable Side left, @Nullable Side right) {
        return new Variant(association, left, right, false, false);
    }

    static Variant deleting(Association association, @Nullable Side left, @Nullable Side right) {
        return new Variant(association, left, right, true, false);
    }

    static Variant owning(Association association, @Nullable Side left, @Nullable Side right) {
        return new Variant(association, left, right, true, true);
    }

    /** Whether a left object has at most one right one. */
    public boolean isOneToOne() {
        return left != null && left.isReference();
    }

    /** The attribute of the left class or of the right one, or null. */
    public @Nullable Side side(boolean leftSide) {
        return leftSide ? left : right;
    }

    @Override
    public String toString() {
        String cascades = orphans ? ", deletes orphans" : deletes ? ", cascades deletes" : "";
        String sides = left == null
                ? right + " only"
                : right == null ? left + " (" + left.shape() + ") only" : left + " (" + left.shape() + ") and " + right;
        return association + ": " + sides + cascades;
    }
}
