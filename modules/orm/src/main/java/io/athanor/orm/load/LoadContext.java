package io.athanor.orm.load;

import io.athanor.engine.spi.RowCursor;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Mappings;
import io.athanor.orm.option.LoaderCriteria;
import io.athanor.orm.session.IdentityMap;
import io.athanor.orm.state.EntityState;
import io.athanor.orm.state.StateOwner;
import io.athanor.sql.Statement;
import io.athanor.sql.compiler.BoundSql;
import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.type.TypeSystem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What loading needs of a session. */
public interface LoadContext {

    /** The persistent instances. */
    IdentityMap identityMap();

    /** Takes note that an instance has no row any more. */
    void vanished(EntityState state);

    /** Forgets what is loaded of an instance, and its changes, because a row is there that it is to be filled from. */
    void expire(EntityState state);

    /**
     * Begins something in which no other thread may interfere.
     *
     * @throws io.athanor.orm.error.ConcurrentSessionException if another thread is in the middle of something
     */
    boolean enter();

    /** Ends it, as {@link #enter} said. */
    void leave(boolean entered);

    /** Whom loads tell of the objects that they make, or null for nobody. */
    @Nullable LoadListener loadListener();

    /** What loaded states belong to. */
    StateOwner owner();

    /**
     * The tenant of the session.
     *
     * @throws io.athanor.orm.error.TenantException if it has none
     */
    Object requireTenant();

    /** Values by name for an execution, and the session's tenant where statements ask for it. */
    Map<String, ?> parameters(Map<String, ?> given);

    /** What objects must meet in all statements of the session; mostly empty. */
    List<LoaderCriteria> criteria();

    /** The mapped classes. */
    Mappings mappings();

    /** The dialect's types. */
    TypeSystem types();

    /** Turns statements about classes into statements about tables. */
    StatementTranslator translator();

    /** The statements that load relationships and single objects, shared by the sessions of a factory. */
    LoaderStatements loaders();

    /** The compiled statements. */
    StatementCache cache();

    /** Whether the session's classes are in several engines. */
    default boolean isOneOfSeveral() {
        return false;
    }

    /** The same session as loads of a class's rows see it: several engines have what a session is about. */
    default LoadContext loadingAt(Mapper mapper) {
        return this;
    }

    /**
     * The same session as loads by a statement see it.
     *
     * @throws io.athanor.orm.error.UnsupportedQueryException if the statement is about classes of several engines
     */
    default LoadContext loadingAt(Statement statement) {
        return this;
    }

    /** Executes statements about classes. */
    ResultReader reader();

    /** Loads single objects and relationships. */
    ObjectLoader loader();

    /**
     * Executes a query on the session's connection.
     *
     * @param fetchSize how many rows the driver should ask for at a time, 0 for what it thinks best
     */
    RowCursor query(BoundSql sql, int fetchSize);

    /** What tells the present transaction from those before and after it, or null if none has begun. */
    @Nullable Object transaction();
}
