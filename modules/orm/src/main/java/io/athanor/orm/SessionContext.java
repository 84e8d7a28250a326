package io.athanor.orm;

import io.athanor.engine.Connection;
import io.athanor.engine.spi.RowCursor;
import io.athanor.orm.flush.FlushContext;
import io.athanor.orm.flush.FlushStatements;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.load.IdentityMap;
import io.athanor.orm.load.LoadContext;
import io.athanor.orm.load.LoaderStatements;
import io.athanor.orm.load.StatementTranslator;
import io.athanor.orm.mapping.Direction;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.MapperCatalog;
import io.athanor.orm.mapping.RelationshipProperty;
import io.athanor.orm.state.EntityState;
import io.athanor.orm.state.Lifecycle;
import io.athanor.orm.state.StateOwner;
import io.athanor.sql.compiler.BoundSql;
import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.type.TypeSystem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session as loading, flushing and its instances' states see it. */
final class SessionContext implements LoadContext, FlushContext, StateOwner {

    private final Session session;

    SessionContext(Session session) {
        this.session = session;
    }

    StateOwner stateOwner() {
        return this;
    }

    private SessionFactory.Shared shared() {
        // The server says its version when it is first reached, and statements are compiled for that version.
        session.connection();
        return session.factory().shared();
    }

    @Override
    public IdentityMap identityMap() {
        return session.identityMap();
    }

    @Override
    public StateOwner owner() {
        return this;
    }

    @Override
    public MapperCatalog catalog() {
        return session.factory().registry().catalog();
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
    public RowCursor query(BoundSql sql) {
        return session.connection().cursor(sql);
    }

    @Override
    public Connection connection() {
        return session.connection();
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
    public Mapper mapper(EntityState state) {
        return session.mapper(state);
    }

    @Override
    public List<Instrumented> dynamicMembers(EntityState state, Instrumented entity, RelationshipProperty property) {
        return session.loader().related(state, entity, property);
    }

    @Override
    public void inserted(EntityState state, Object entity, Object key) {
        session.noteInserted(state, session.mapper(state), (Instrumented) entity, key);
    }

    @Override
    public void updated(EntityState state, Object entity) {
        state.flushed((Instrumented) entity);
    }

    @Override
    public void deleted(EntityState state, Object entity) {
        session.noteDeleted(state, session.mapper(state), (Instrumented) entity);
    }

    @Override
    public void refresh(EntityState state, Object entity) {
        session.loader().refresh(state, session.mapper(state), false);
    }

    @Override
    public void loadRelationship(EntityState state, Object entity, int attribute) {
        RelationshipProperty property = session.mapper(state).relationship(attribute);
        if (property == null) {
            throw new io.athanor.orm.error.MappingException("The relationship "
                    + state.shape().attributeName(attribute) + " is left out of this registry's mapping of the class.");
        }
        session.autoflush();
        session.loader().loadRelationship(state, (Instrumented) entity, property);
    }

    @Override
    public @Nullable Object peekReference(EntityState state, int attribute) {
        RelationshipProperty property = session.mapper(state).relationship(attribute);
        Instrumented entity = (Instrumented) state.get();
        if (property == null || entity == null || state.lifecycle() != Lifecycle.PERSISTENT) {
            return null;
        }
        if (property.direction() == Direction.MANY_TO_ONE || state.isLoadingForbidden(attribute)) {
            return session.loader().peek(state, entity, property);
        }
        session.loader().loadRelationship(state, entity, property);
        return entity.$orm_get(attribute);
    }

    @Override
    public void modified(EntityState state, Object entity) {
        session.noteModified(state, (Instrumented) entity);
    }

    @Override
    public void related(EntityState state, int attribute, Object related) {
        session.noteRelated(state, attribute, related);
    }

    @Override
    public Object session() {
        return session;
    }
}
