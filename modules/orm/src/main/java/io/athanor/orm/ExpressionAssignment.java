package io.athanor.orm;

import io.athanor.orm.error.MappingException;
import io.athanor.orm.error.SessionStateException;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.ComputedProperty;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.MappedVersion;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.metamodel.ColumnAttribute;
import io.athanor.orm.session.PersistenceContext;
import io.athanor.orm.state.EntityState;
import io.athanor.sql.Expression;

/** Gives attributes of objects SQL expressions in place of values. */
final class ExpressionAssignment {

    private final Session session;
    private final PersistenceContext objects;

    ExpressionAssignment(Session session, PersistenceContext objects) {
        this.session = session;
        this.objects = objects;
    }

    void set(Instrumented entity, ColumnAttribute<?, ?> attribute, Expression<?> value) {
        EntityState state = EntityState.of(entity);
        objects.requireOwn(state);
        if (!state.isInSession()) {
            throw new SessionStateException("set needs an object that is new or has a row, but " + state
                    + " was deleted in this transaction. Roll back to have it again.");
        }
        if (value == null) {
            throw new IllegalArgumentException("set(" + state + ", " + attribute.name() + ", null): there is no"
                    + " expression. Pass Sql.nullValue() to write NULL, or set the attribute itself.");
        }
        Mapper mapper = session.mapper(state);
        MappedColumn column = mapper.columnOf(attribute.index());
        boolean isOwn = attribute.index() < mapper.descriptor().attributes().size()
                && mapper.descriptor()
                        .attributes()
                        .get(attribute.index())
                        .name()
                        .equals(attribute.name());
        if (isOwn && mapper.property(attribute.index()) instanceof ComputedProperty computed) {
            throw new MappingException("The attribute " + computed.name()
                    + " is computed by an expression, so it cannot be set. Change what it is computed from.");
        }
        if (column == null || !isOwn) {
            throw new IllegalArgumentException("set(" + state + ", " + attribute + "): " + mapper.name()
                    + " has no such column. Pass an attribute of its metamodel, such as " + mapper.name() + "_."
                    + mapper.columns().get(0).name() + ".");
        }
        MappedVersion version = mapper.version();
        if (column.isKey() || version != null && version.column() == column) {
            throw new IllegalArgumentException("set(" + state + ", " + attribute.name() + "): the "
                    + (column.isKey() ? "primary key" : "version") + " of a row must be known to find it again, so it"
                    + " cannot be an SQL expression. Read the value by a query, and set the attribute.");
        }
        objects.assign(state, entity, column, value);
    }
}
