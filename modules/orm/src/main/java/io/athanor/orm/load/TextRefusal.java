package io.athanor.orm.load;

import io.athanor.orm.error.UnsupportedQueryException;

/** Stands where a statement could be changed to load related objects, for one that is not made here. */
enum TextRefusal implements EagerPlanner {
    /** The only one. */
    JOIN;

    @Override
    public boolean canJoin() {
        return false;
    }

    @Override
    public void join(EntityPlanBuilder owner, JoinedStrategy strategy) {
        throw refused("joinedload", strategy);
    }

    @Override
    public void contain(EntityPlanBuilder owner, ContainsEagerStrategy strategy) {
        throw refused("containsEager", strategy);
    }

    private static UnsupportedQueryException refused(String option, LoaderStrategy strategy) {
        return new UnsupportedQueryException("The option " + option + " of " + strategy.relationship()
                + " cannot be applied to the statement of fromStatement(), to which nothing can be joined."
                + " Use selectinload.");
    }
}
