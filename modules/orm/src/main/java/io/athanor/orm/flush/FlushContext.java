package io.athanor.orm.flush;

import io.athanor.engine.Connection;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Mappings;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.session.PersistenceContext;
import io.athanor.orm.state.EntityState;
import io.athanor.sql.Statement;
import io.athanor.sql.compiler.StatementCache;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a flush needs of a session. */
public interface FlushContext {

    /** The same session as writes of a class's rows see it: several engines have what a session is about. */
    default FlushContext writingAt(Mapper mapper) {
        return this;
    }

    /** The session's connection. */
    Connection connection();

    /**
     * The tenant of the session.
     *
     * @throws io.athanor.orm.error.TenantException if it has none
     */
    Object requireTenant();

    /** Values by name for an execution, and the session's tenant where statements ask for it. */
    Map<String, ?> parameters(Map<String, ?> given);

    /** The mapped classes. */
    Mappings mappings();

    /** The statements of flushes, shared by the sessions of a factory. */
    FlushStatements statements();

    /** The compiled statements. */
    StatementCache cache();

    /** A statement whose attributes of classes are replaced by columns of tables. */
    Statement resolved(Statement statement);

    /** Whether each UPDATE and DELETE must find its row. */
    boolean checksRowCounts();

    /** Whether the driver tells how many rows each statement of a batch found. */
    boolean countsBatches();

    /** Whom the flush tells of the rows that it writes, or null for nobody. */
    @Nullable RowListener rowListener();

    /** The session's objects. */
    PersistenceContext objects();

    /** The mapper of an instance's class. */
    Mapper mapper(EntityState state);

    /** All that a relationship refers to, loaded if need be. */
    Collection<?> related(EntityState state, Instrumented entity, Relationship relationship);

    /**
     * What a relationship refers to as far as the session deals with it when the owner is deleted, and does not leave
     * it to the database.
     */
    Collection<?> relatedToDeleted(EntityState state, Instrumented entity, Relationship relationship);
}
