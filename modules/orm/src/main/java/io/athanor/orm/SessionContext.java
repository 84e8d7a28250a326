package io.athanor.orm;

import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.engine.ExecutionOptions;
import io.athanor.engine.spi.RowCursor;
import io.athanor.orm.error.LazyLoadException;
import io.athanor.orm.error.SessionStateException;
import io.athanor.orm.flush.FlushContext;
import io.athanor.orm.flush.FlushStatements;
import io.athanor.orm.flush.RowListener;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.load.LoadContext;
import io.athanor.orm.load.LoadListener;
import io.athanor.orm.load.LoaderStatements;
import io.athanor.orm.load.ObjectLoader;
import io.athanor.orm.load.ResultReader;
import io.athanor.orm.load.StatementTranslator;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Mappings;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.option.LoaderCriteria;
import io.athanor.orm.session.CascadeWalk;
import io.athanor.orm.session.IdentityMap;
import io.athanor.orm.session.PersistenceContext;
import io.athanor.orm.state.CollectionChanges;
import io.athanor.orm.state.EntityState;
import io.athanor.orm.state.Identity;
import io.athanor.orm.state.Lifecycle;
import io.athanor.orm.state.MovedMembers;
import io.athanor.orm.state.StateOwner;
import io.athanor.sql.Statement;
import io.athanor.sql.compiler.BoundSql;
import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.type.TypeSystem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A session as loading, flushing and its instances' states see it. */
final class SessionContext implements LoadContext, FlushContext, StateOwner {

    private final Session session;
    private @Nullable ExecutionOptions limited;
    private final @Nullable Engine engine;
    private final @Nullable SessionConnection own;
    private final ObjectLoader loader = new ObjectLoader(this);
    private final ResultReader reader = new ResultReader(this);

    SessionContext(Session session) {
        this.session = session;
        this.engine = null;
        this.own = null;
    }

    /** The session as loads and flushes of one of several engines see it. */
    SessionContext(Session session, Engine engine, SessionConnection own) {
        this.session = session;
        this.engine = engine;
        this.own = own;
    }

    @Override
    public boolean isOneOfSeveral() {
        return session.engines() != null;
    }

    @Override
    public LoadContext loadingAt(Mapper mapper) {
        SessionEngines engines = session.engines();
        return engines == null ? this : engines.of(mapper, false);
    }

    @Override
    public LoadContext loadingAt(Statement statement) {
        SessionEngines engines = session.engines();
        return engines == null ? this : engines.of(statement, false);
    }

    @Override
    public FlushContext writingAt(Mapper mapper) {
        SessionEngines engines = session.engines();
        return engines == null ? this : engines.of(mapper, true);
    }

    /** What the sessions of the factory share for this one's engine. */
    SessionFactory.Shared shared() {
        if (own != null && engine != null) {
            session.connections().connection(own);
            return session.factory().shared(engine);
        }
        // The server says its version when it is first reached, and statements are compiled for that version.
        session.connection();
        return session.factory().shared();
    }

    @Override
    public IdentityMap identityMap() {
        return session.objects().identityMap();
    }

    @Override
    public StateOwner owner() {
        return session.context();
    }

    @Override
    public Object requireTenant() {
        return session.rows().requireTenant();
    }

    @Override
    public Map<String, ?> parameters(Map<String, ?> given) {
        return session.mappings().isTenanted() ? new TenantParameters(given, session) : given;
    }

    @Override
    public List<LoaderCriteria> criteria() {
        return session.rows().criteria();
    }

    @Override
    public Mappings mappings() {
        return session.mappings();
    }

    @Override
    public PersistenceContext objects() {
        return session.objects();
    }

    @Override
    public TypeSystem types() {
        return shared().types();
    }

    @Override
    public StatementTranslator translator() {
        return shared().translator();
    }

    @Override
    public LoaderStatements loaders() {
        return shared().loaders();
    }

    @Override
    public StatementCache cache() {
        return shared().cache();
    }

    @Override
    public RowCursor query(BoundSql sql, int fetchSize) {
        ExecutionOptions options = session.context().limited;
        return options == null
                ? connection().cursor(sql, fetchSize)
                : connection().cursor(sql, fetchSize, options);
    }

    /** Does work each of whose statements may take so long, or as long as the engine says. */
    void within(@Nullable Duration timeout, Runnable work) {
        if (timeout == null) {
            work.run();
            return;
        }
        ExecutionOptions before = limited;
        limited = ExecutionOptions.NONE.withTimeout(timeout);
        try {
            work.run();
        } finally {
            limited = before;
        }
    }

    @Override
    public @Nullable Object transaction() {
        return own == null ? session.transaction() : own.current();
    }

    @Override
    public ResultReader reader() {
        return reader;
    }

    @Override
    public ObjectLoader loader() {
        return loader;
    }

    @Override
    public Connection connection() {
        return own == null ? session.connection() : session.connections().connection(own);
    }

    @Override
    public FlushStatements statements() {
        return shared().writers();
    }

    @Override
    public boolean checksRowCounts() {
        return !session.factory().has(SessionOption.NO_ROW_COUNT_CHECK);
    }

    @Override
    public boolean countsBatches() {
        return !session.factory().has(SessionOption.NO_BATCH_ROW_COUNTS);
    }

    @Override
    public Mapper mapper(EntityState state) {
        Mapper known = state.mapper();
        Mappings mappings = mappings();
        if (known == null || !mappings.has(known)) {
            known = mappings.mapper(state.shape().descriptor().javaType());
            state.mapper(known);
        }
        return known;
    }

    @Override
    public Collection<?> related(EntityState state, Instrumented entity, Relationship relationship) {
        int attribute = relationship.attribute();
        boolean isHeld = !relationship.isDynamic() && !state.isLoadingForbidden(attribute);
        if (isHeld && !state.isLoaded(attribute)) {
            state.onRead(entity, attribute);
        }
        if (isHeld || state.isLoaded(attribute) && !relationship.isDynamic()) {
            return MovedMembers.without(state, entity, attribute, CascadeWalk.inMemory(state, entity, relationship));
        }
        List<Object> members = new ArrayList<>(session.loader().related(state, entity, relationship));
        CollectionChanges waiting = state.unloadedChanges(attribute);
        if (waiting != null) {
            waiting.removed().forEach(removed -> Identity.remove(members, removed));
            members.addAll(Identity.difference(waiting.added(), members));
        }
        return members;
    }

    @Override
    public Collection<?> relatedToDeleted(EntityState state, Instrumented entity, Relationship relationship) {
        boolean isLeft = relationship.isDynamic() || !state.isLoaded(relationship.attribute());
        return switch (relationship.passiveDeletes()) {
            case NONE -> related(state, entity, relationship);
            case TRUE ->
                isLeft ? CascadeWalk.inMemory(state, entity, relationship) : related(state, entity, relationship);
            case ALL -> List.of();
        };
    }

    @Override
    public void loadColumn(EntityState state, Object entity, int attribute) {
        if (session.objects().expressions() != null) {
            await(state, attribute);
        }
        requireExplicit(state, attribute);
        session.loader().loadColumn(state, (Instrumented) entity, session.mapper(state), attribute);
    }

    /** Flushes what gives a column a value that only the database knows, because the program reads it. */
    private void await(EntityState state, int attribute) {
        if (!state.isWithoutRow() && !state.isChanged(attribute)) {
            return;
        }
        session.autoflush();
        if (state.isWithoutRow() || state.isChanged(attribute)) {
            throw new SessionStateException("The attribute " + state.shape().attributeName(attribute) + " of " + state
                    + " was given an SQL expression, whose value is not known before a flush. Flush the session"
                    + " first.");
        }
    }

    @Override
    public Statement resolved(Statement statement) {
        return shared().translator().plain(statement);
    }

    @Override
    public void loadRelationship(EntityState state, Object entity, int attribute) {
        requireExplicit(state, attribute);
        Relationship relationship = session.mapper(state).relationship(attribute);
        if (relationship == null) {
            throw new io.athanor.orm.error.MappingException("The relationship "
                    + state.shape().attributeName(attribute) + " is left out of this registry's mapping of the class."
                    + " Take it in with registry.add(...).");
        }
        // Not while an object is between two owners: it would be deleted in the middle of its way from one collection
        // to another that has to be loaded first.
        if (session.flushing().isQuiet() || !session.objects().hasOrphans()) {
            session.autoflush();
        }
        session.loader().loadRelationship(state, (Instrumented) entity, relationship);
    }

    @Override
    public @Nullable Object peekReference(EntityState state, int attribute) {
        Relationship relationship = session.mapper(state).relationship(attribute);
        Instrumented entity = (Instrumented) state.get();
        if (relationship == null || entity == null || state.lifecycle() != Lifecycle.PERSISTENT) {
            return null;
        }
        if (!relationship.ownsMembers()
                && (!relationship.isReferenceHeldByTarget() || state.isLoadingForbidden(attribute))) {
            return session.loader().peek(state, entity, relationship);
        }
        session.loader().loadRelationship(state, entity, relationship);
        return entity.$orm_get(attribute);
    }

    @Override
    public void modified(EntityState state, Object entity) {
        session.objects().noteModified(state, (Instrumented) entity);
    }

    @Override
    public void vanished(EntityState state) {
        session.objects().vanished(state, session.mapper(state));
    }

    @Override
    public boolean enter() {
        return session.use().enter();
    }

    @Override
    public void leave(boolean entered) {
        session.use().leave(entered);
    }

    @Override
    public @Nullable RowListener rowListener() {
        return session.events();
    }

    @Override
    public @Nullable LoadListener loadListener() {
        return session.events();
    }

    private void requireExplicit(EntityState state, int attribute) {
        if (!session.flushing().isQuiet() && session.factory().has(SessionOption.NO_IMPLICIT_LOADS)) {
            throw new LazyLoadException("The attribute " + state.shape().attributeName(attribute) + " of " + state
                    + " is not loaded, and the session loads nothing by the way (NO_IMPLICIT_LOADS). Load it with the"
                    + " query, or refresh the object.");
        }
    }

    @Override
    public void expire(EntityState state) {
        session.objects().expire(state);
    }

    @Override
    public void related(EntityState state, int attribute, Object related) {
        session.related(state, attribute, related);
    }

    @Override
    public void orphaned(EntityState state, Object entity) {
        session.objects().noteOrphan(state, (Instrumented) entity);
    }

    @Override
    public Object session() {
        return session;
    }
}
