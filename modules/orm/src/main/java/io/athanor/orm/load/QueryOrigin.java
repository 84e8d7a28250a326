package io.athanor.orm.load;

import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.option.QueryOption;
import io.athanor.orm.state.EntityState;
import io.athanor.orm.state.LoadOrigin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The query and path by which objects were loaded: one for all of them, which their states refer to, so that the
 * query's options go on to what they load at their first access.
 *
 * @param options what the query said of the objects' relationships, as options of a query for their class
 * @param along the relationships from where the load began to the objects
 */
record QueryOrigin(List<QueryOption> options, List<Relationship> along) implements LoadOrigin {

    /** Copies the options. */
    QueryOrigin {
        options = List.copyOf(options);
    }

    static @Nullable QueryOrigin of(EntityState state) {
        return state.origin() instanceof QueryOrigin origin ? origin : null;
    }
}
