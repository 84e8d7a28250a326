package io.athanor.orm.bulk;

import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.orm.option.QueryOption;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import java.util.List;

/**
 * An UPDATE or DELETE of the rows of a mapped class, which a session executes. Immutable.
 *
 * @param <E> the mapped class
 */
public sealed interface EntityChange<E> permits EntityUpdate, EntityDelete {

    /** The mapped class. */
    EntityDescriptor<E> entity();

    /** The criteria, all of which must hold. */
    List<Expression<Boolean>> where();

    /** What each changed row results in. */
    List<Element> returning();

    /** Further criteria that all objects of some classes must meet, this one's rows among them. */
    List<QueryOption> options();
}
