package io.athanor.compatibility.household;

import org.jspecify.annotations.Nullable;

/** Anything that may belong to a household. */
public interface Member {

    /** What tells it from the others. */
    String getName();

    /** The key of the household as the row has it. */
    @Nullable Integer getHouseholdId();
}
