package io.athanor.compatibility.tenancy;

import io.athanor.sql.Expression;

/** The conditions of the joins that {@link Project} says itself. */
final class TenantJoins {

    private TenantJoins() {}

    /** A project's tasks behind its first ones. */
    static Expression<Boolean> later() {
        return Project_.id.eq(Task_.projectId).and(Task_.id.gt(12));
    }
}
