package io.athanor.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts that few SELECTs have, apart from the others so that these are quickly copied; changed only between being
 * copied and being put into a statement.
 */
final class SelectRest {

    /** None of them; never changed. */
    static final SelectRest NONE = new SelectRest();

    List<Expression<?>> distinctOn = ElementList.empty();

    @Nullable List<FromClause> correlate;

    @Nullable List<FromClause> correlateExcept;

    @Nullable ForUpdate forUpdate;

    List<Hint> prefixes = ElementList.empty();
    List<Hint> hints = ElementList.empty();
    List<Cte> ctes = ElementList.empty();

    SelectRest copy() {
        SelectRest copy = new SelectRest();
        copy.distinctOn = distinctOn;
        copy.correlate = correlate;
        copy.correlateExcept = correlateExcept;
        copy.forUpdate = forUpdate;
        copy.prefixes = prefixes;
        copy.hints = hints;
        copy.ctes = ctes;
        return copy;
    }

    private boolean isNone() {
        return this == NONE
                || distinctOn.isEmpty()
                        && correlate == null
                        && correlateExcept == null
                        && forUpdate == null
                        && prefixes.isEmpty()
                        && hints.isEmpty()
                        && ctes.isEmpty();
    }

    void describe(Structure structure) {
        boolean none = isNone();
        structure.attribute(none);
        if (none) {
            return;
        }
        structure.parts(distinctOn);
        describe(correlate, structure);
        describe(correlateExcept, structure);
        structure.attribute(forUpdate == null);
        if (forUpdate != null) {
            forUpdate.describe(structure);
        }
        Hints.describe(prefixes, structure);
        Hints.describe(hints, structure);
        structure.parts(ctes);
    }

    private static void describe(@Nullable List<FromClause> clauses, Structure structure) {
        structure.attribute(clauses == null);
        if (clauses != null) {
            structure.parts(clauses);
        }
    }

    SelectRest rewrite(Rewriter rewriter) {
        if (isNone()) {
            return this;
        }
        SelectRest copy = copy();
        copy.distinctOn = rewriter.rewriteAll(distinctOn);
        copy.correlate = correlate == null ? null : rewriter.rewriteAll(correlate);
        copy.correlateExcept = correlateExcept == null ? null : rewriter.rewriteAll(correlateExcept);
        copy.forUpdate = forUpdate == null ? null : forUpdate.rewrite(rewriter);
        copy.hints = Hints.rewrite(hints, rewriter);
        copy.ctes = rewriter.rewriteAll(ctes);
        return copy.sameAs(this) ? this : copy;
    }

    private boolean sameAs(SelectRest other) {
        return distinctOn == other.distinctOn
                && correlate == other.correlate
                && correlateExcept == other.correlateExcept
                && forUpdate == other.forUpdate
                && hints == other.hints
                && ctes == other.ctes;
    }
}
