package io.athanor.orm.mapping;

import io.athanor.orm.error.MappingException;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.metamodel.AttributeDescription;
import io.athanor.orm.metamodel.ColumnDescription;
import io.athanor.orm.metamodel.RowRole;
import io.athanor.schema.Table;
import io.athanor.sql.BindParameter;
import io.athanor.sql.ClauseList;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Expression;
import io.athanor.sql.FromClause;
import io.athanor.sql.Operator;
import io.athanor.sql.type.SqlType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a class's table its statements see: those that are not marked deleted, and those of the session's
 * tenant. It belongs to a whole hierarchy, whose first table has both columns. Immutable.
 */
public final class RowFilter {

    /** The name by which statements are given the tenant of their session. */
    public static final String TENANT = "$tenant";

    private final Table table;
    private final @Nullable MappedColumn deleted;
    private final @Nullable Expression<?> marked;
    private final @Nullable MappedColumn tenant;
    private final @Nullable Object untouchedTenant;

    private RowFilter(Mapper top, @Nullable MappedColumn deleted, @Nullable MappedColumn tenant) {
        this.table = top.parts().get(0).table();
        this.deleted = deleted;
        this.marked = deleted == null ? null : marked(deleted.column().type(), mark(top, deleted));
        this.tenant = tenant;
        this.untouchedTenant = tenant == null || top.descriptor().isAbstract() ? null : tenant.get(top.newInstance());
    }

    /**
     * The filter of a class and those below it, or null if its statements see all rows.
     *
     * @throws MappingException if a column cannot decide what it is to decide
     */
    static @Nullable RowFilter of(Mapper mapper) {
        MappedColumn deleted = find(mapper, RowRole.DELETED);
        MappedColumn tenant = find(mapper, RowRole.TENANT);
        Mapper parent = mapper.parent();
        if (parent != null) {
            RowFilter above = parent.rowFilter();
            refuseBelow(mapper, "@SoftDelete", deleted, above == null ? null : above.deleted);
            refuseBelow(mapper, "@TenantId", tenant, above == null ? null : above.tenant);
            return above;
        }
        return deleted == null && tenant == null ? null : new RowFilter(mapper, deleted, tenant);
    }

    private static void refuseBelow(
            Mapper mapper, String annotation, @Nullable MappedColumn own, @Nullable MappedColumn above) {
        if (own != above) {
            throw new MappingException(annotation + " of " + mapper.name() + "." + (own == null ? "" : own.name())
                    + " stands below the top of a hierarchy, whose objects are found by statements about the class at"
                    + " the top. Move the field to " + mapper.base().name() + ".");
        }
    }

    private static @Nullable MappedColumn find(Mapper mapper, RowRole role) {
        MappedColumn found = null;
        for (AttributeDescription description : mapper.descriptor().descriptions()) {
            if (description instanceof ColumnDescription column && column.role() == role) {
                String annotation = role == RowRole.DELETED ? "@SoftDelete" : "@TenantId";
                if (found != null) {
                    throw new MappingException("Entity " + mapper.name() + " has two fields with " + annotation + ", "
                            + found.name() + " and " + column.name() + ". Remove one of the annotations.");
                }
                if (column.id() && role == RowRole.DELETED || column.version() != null || column.deferral() != null) {
                    throw new MappingException(annotation + " of " + mapper.name() + "." + column.name()
                            + " is on a field that is a key, a version or deferred, too. Give it a field of its own.");
                }
                found = mapper.columnOf(column.index());
            }
        }
        return found;
    }

    private static Supplier<?> mark(Mapper mapper, MappedColumn deleted) {
        Class<?> type = deleted.column().type().javaType();
        if (type == Boolean.class) {
            return () -> true;
        }
        if (type == Instant.class) {
            return RowFilter::now;
        }
        if (type == LocalDateTime.class) {
            return () -> LocalDateTime.ofInstant(now(), ZoneOffset.UTC);
        }
        if (type == OffsetDateTime.class) {
            return () -> now().atOffset(ZoneOffset.UTC);
        }
        throw new MappingException("@SoftDelete of " + mapper.name() + "." + deleted.name() + " is of the type "
                + type.getSimpleName() + ", which marks nothing. Let the field be a boolean, an Instant, a"
                + " LocalDateTime or an OffsetDateTime.");
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    /** The table that has the columns. */
    public Table table() {
        return table;
    }

    /** The column that marks deleted rows, or null if deleted rows are gone. */
    public @Nullable MappedColumn deleted() {
        return deleted;
    }

    /** The column that tells the tenant, or null if there is none. */
    public @Nullable MappedColumn tenant() {
        return tenant;
    }

    /** Whether a value of the marking column says that the row is deleted. */
    public boolean isMark(@Nullable Object value) {
        return value instanceof Boolean truth ? truth : value != null;
    }

    /** Whether a new object has no tenant yet. */
    public boolean isUnsetTenant(@Nullable Object value) {
        return value == null || value.equals(untouchedTenant);
    }

    /** What a row that is being deleted gets in the marking column; asked for at each execution. */
    public Expression<?> marked() {
        return Objects.requireNonNull(marked);
    }

    @SuppressWarnings("unchecked") // the mark is of the column's type
    private static <T> Expression<T> marked(SqlType<T> type, Supplier<?> mark) {
        return BindParameter.supplied(type, row -> (T) mark.get());
    }

    /**
     * Adds what rows must meet.
     *
     * @param rows the table, or another name of it
     * @param deletedToo whether marked rows are seen as well
     */
    public void addTo(List<Expression<Boolean>> criteria, FromClause rows, boolean deletedToo) {
        if (tenant != null) {
            ColumnClause<?> column = rows.c(tenant.column().key());
            criteria.add(column.compare(Operator.EQ, BindParameter.named(TENANT, column.type())));
        }
        if (deleted != null && !deletedToo) {
            criteria.add(unmarked(rows.c(deleted.column().key())));
        }
    }

    /** The criterion that a row is not marked. */
    @SuppressWarnings("unchecked") // the type of the column is looked at
    private static Expression<Boolean> unmarked(ColumnClause<?> column) {
        if (column.type().javaType() != Boolean.class) {
            return column.isNull();
        }
        Expression<Boolean> isFalse = ((Expression<Boolean>) column).eq(false);
        boolean mayBeNull = column instanceof io.athanor.schema.Column<?> own && own.isNullable();
        return mayBeNull ? ClauseList.of(Operator.OR, List.of(column.isNull(), isFalse)) : isFalse;
    }

    /** Whether an object's row is marked, as far as its object knows. */
    public boolean isMarked(Instrumented entity) {
        return deleted != null && isMark(deleted.get(entity));
    }
}
