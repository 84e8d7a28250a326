package io.athanor.orm.load;

/** What strategies add to the statement that loads the owners. */
interface EagerPlanner {

    /** Whether anything can be joined to the statement. */
    boolean canJoin();

    /** Adds a join of its own to the statement, and reads the related objects from its columns. */
    void join(EntityPlanBuilder owner, JoinedStrategy strategy);

    /** Reads the related objects from the columns of a join that the statement has. */
    void contain(EntityPlanBuilder owner, ContainsEagerStrategy strategy);
}
