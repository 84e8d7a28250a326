package io.athanor.orm.load;

import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.metamodel.EntityReference;
import io.athanor.sql.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The query that a load began with, from which the owners of what is loaded follow along relationships.
 *
 * @param select the query
 * @param root what it selects, that the path starts at
 * @param path the relationships from there to the owners
 * @param parameters the values that it got by name
 */
record OwnerQuery(Select select, EntityReference<?> root, List<Relationship> path, Map<String, ?> parameters) {

    /** The same query, seen from further along. */
    OwnerQuery then(List<Relationship> further) {
        List<Relationship> longer = new ArrayList<>(path);
        longer.addAll(further);
        return new OwnerQuery(select, root, List.copyOf(longer), parameters);
    }
}
