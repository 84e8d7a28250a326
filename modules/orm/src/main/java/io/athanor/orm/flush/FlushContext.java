package io.athanor.orm.flush;

import io.athanor.engine.Connection;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.MapperCatalog;
import io.athanor.orm.mapping.RelationshipProperty;
import io.athanor.orm.state.EntityState;
import io.athanor.sql.compiler.StatementCache;
import java.util.List;

/** What a flush needs of a session. */
public interface FlushContext {

    /** The session's connection. */
    Connection connection();

    /** The mapped classes. */
    MapperCatalog catalog();

    /** The statements of flushes, shared by the sessions of a factory. */
    FlushStatements statements();

    /** The compiled statements. */
    StatementCache cache();

    /** Whether each UPDATE and DELETE must find its row. */
    boolean checksRowCounts();

    /** The mapper of an instance's class. */
    Mapper mapper(EntityState state);

    /** The objects that a dynamic collection has in the database. */
    List<Instrumented> dynamicMembers(EntityState state, Instrumented entity, RelationshipProperty property);

    /** Takes note that an instance got its row. */
    void inserted(EntityState state, Object entity, Object key);

    /** Takes note that an instance's changes are in its row. */
    void updated(EntityState state, Object entity);

    /** Takes note that an instance's row is deleted. */
    void deleted(EntityState state, Object entity);
}
