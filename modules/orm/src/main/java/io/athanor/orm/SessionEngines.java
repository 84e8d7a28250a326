package io.athanor.orm;

import io.athanor.engine.Engine;
import io.athanor.orm.error.UnsupportedQueryException;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.metamodel.EntityReference;
import io.athanor.orm.metamodel.RelationshipAttribute;
import io.athanor.orm.metamodel.RelationshipComparison;
import io.athanor.schema.Table;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Element;
import io.athanor.sql.Statement;
import io.athanor.sql.StatementOption;
import io.athanor.sql.Structure;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The engines of a session whose factory binds classes or tables to them, each with its transaction. */
final class SessionEngines {

    private final Session session;
    private final EngineBinds binds;
    private final Map<Engine, SessionContext> contexts = new LinkedHashMap<>();
    private final List<SessionConnection> connections = new ArrayList<>();

    SessionEngines(Session session, EngineBinds binds) {
        this.session = session;
        this.binds = binds;
    }

    /** The session as one engine's loads and flushes see it. */
    SessionContext of(Mapper mapper, boolean writes) {
        return of(binds.of(mapper, writes, session, session.factory().engineOrNull()));
    }

    private SessionContext of(Engine engine) {
        if (engine == session.factory().engineOrNull()) {
            return session.context();
        }
        return contexts.computeIfAbsent(engine, e -> {
            SessionConnection connection = new SessionConnection(session.factory(), e);
            connections.add(connection);
            return new SessionContext(session, e, connection);
        });
    }

    /**
     * The session as a statement's engine sees it.
     *
     * @throws UnsupportedQueryException if the statement is about classes or tables of several
     */
    SessionContext of(Statement statement, boolean writes) {
        Map<Engine, String> found = new IdentityHashMap<>();
        new Visitor(found, writes).visit(statement.element());
        if (found.size() > 1) {
            throw new UnsupportedQueryException("The statement is about "
                    + String.join(" and ", found.values().stream().sorted().toList())
                    + ", which are bound to different engines, and no database joins with another one. Query each by"
                    + " itself.");
        }
        Engine only = found.isEmpty()
                ? session.factory().engine()
                : found.keySet().iterator().next();
        return of(only);
    }

    /** Finds what a statement is about. */
    private final class Visitor {

        private final Map<Engine, String> found;
        private final boolean writes;
        private final Map<Element, Boolean> seen = new IdentityHashMap<>();

        Visitor(Map<Engine, String> found, boolean writes) {
            this.found = found;
            this.writes = writes;
        }

        void visit(Element element) {
            // What options load may come from another engine by a statement of its own.
            if (element instanceof StatementOption || seen.put(element, true) != null) {
                return;
            }
            if (element instanceof EntityReference<?> entity) {
                mapped(session.mapperOf(entity.descriptor().javaType()));
            } else if (element instanceof io.athanor.orm.metamodel.ColumnAttribute<?, ?> attribute) {
                visit(attribute.owner());
            } else if (element instanceof RelationshipComparison comparison) {
                comparison(comparison);
            } else if (element instanceof RelationshipAttribute<?, ?> relationship) {
                visit(relationship.owner());
                mapped(session.mapperOf(relationship.targetClass()));
            } else if (element instanceof ColumnClause<?> column && column.table() instanceof Table table) {
                visit(table);
            } else if (element instanceof Table table) {
                table(table);
            } else {
                element.describe(Structure.visiting(this::visit));
            }
        }

        /** A comparison by the foreign key alone is about the table that has it. */
        private void comparison(RelationshipComparison comparison) {
            RelationshipAttribute<?, ?> relationship = comparison.attribute();
            Relationship mapped = session.mapperOf(
                            relationship.owner().descriptor().javaType())
                    .relationship(relationship.index());
            boolean isByOwner = mapped != null && mapped.isByKey() && comparison.criterion() == null;
            if (comparison.kind() == RelationshipComparison.Kind.WITH_PARENT) {
                mapped(session.mapperOf(relationship.targetClass()));
            } else if (isByOwner) {
                visit(relationship.owner());
            } else {
                comparison.describe(Structure.visiting(this::visit));
            }
        }

        private void mapped(Mapper mapper) {
            found.putIfAbsent(
                    binds.of(mapper, writes, session, session.factory().engineOrNull()), mapper.name());
        }

        private void table(Table table) {
            Engine bound = binds.of(table);
            if (bound != null) {
                found.putIfAbsent(bound, table.name());
                return;
            }
            for (Mapper mapper : session.mappings().all()) {
                if (mapper.table() == table) {
                    mapped(mapper);
                    return;
                }
            }
        }
    }

    /** Prepares each transaction that can be, where the session has two phases. */
    void prepare() {
        connections.forEach(SessionConnection::prepare);
    }

    void commit() {
        connections.forEach(SessionConnection::commit);
    }

    /** Rolls all back, whatever comes of one. */
    void rollback() {
        all(SessionConnection::rollback);
    }

    void close() {
        all(SessionConnection::close);
    }

    private void all(java.util.function.Consumer<SessionConnection> step) {
        @Nullable RuntimeException failure = null;
        for (SessionConnection connection : connections) {
            try {
                step.accept(connection);
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
