package io.athanor.compatibility.golden.orm;

import io.athanor.orm.Query;
import io.athanor.orm.Session;
import java.util.function.Function;

/** Queries of a session. */
abstract class QueryForms extends OrmForms<Function<Session, Query<?>>> {

    QueryForms() {
        super("orm-query");
    }
}
