package io.athanor.guide.orm;

import static io.athanor.orm.metamodel.JoinMarks.remote;

import io.athanor.sql.Expression;

// tag::joins
/** How fans know one another. */
final class FanJoins {

    static Expression<Boolean> neighbours() {
        return remote(Fan_.town).eq(Fan_.town).and(remote(Fan_.id).ne(Fan_.id));
    }
    // end::joins

    private FanJoins() {}
    // tag::joins
}
// end::joins
