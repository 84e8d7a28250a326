package io.athanor.compatibility.golden.orm;

import io.athanor.orm.Session;
import java.util.function.Function;

/** Queries of a session. */
abstract class QueryForms extends OrmForms<Function<Session, Object>> {

    QueryForms() {
        super("orm-query");
    }
}
