package io.athanor.orm.mapping;

import io.athanor.orm.annotation.VersionGenerator;
import io.athanor.orm.error.MappingException;
import io.athanor.orm.error.UnsupportedQueryException;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.metamodel.AttributeDescription;
import io.athanor.orm.metamodel.ColumnDescription;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.orm.metamodel.VersionDescription;
import io.athanor.sql.BindParameter;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Expression;
import io.athanor.sql.type.SqlType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The version of a mapped class's rows: the column that holds it, and who makes it. Immutable. */
public final class MappedVersion {

    private final MappedColumn column;
    private final @Nullable Object untouched;
    private final VersionDescription.Source source;
    private final @Nullable VersionGenerator<Object> generator;
    private final boolean isByType;

    @SuppressWarnings("unchecked") // the generated code gives a generator of the column's type
    private MappedVersion(MappedColumn column, VersionDescription description, @Nullable Object untouched) {
        this.column = column;
        this.untouched = untouched;
        this.source = description.source();
        this.generator = (VersionGenerator<Object>) description.generator();
        this.isByType = description.isByType(column.column().type().javaType());
    }

    /** The version of a class, or null if it has none. */
    static @Nullable MappedVersion of(EntityDescriptor<?> descriptor, List<MappedColumn> columns) {
        MappedVersion found = null;
        for (AttributeDescription description : descriptor.descriptions()) {
            if (description instanceof ColumnDescription column && column.version() != null) {
                if (found != null) {
                    throw new MappingException("Class " + descriptor.javaType().getName() + " has two versions, "
                            + found.column.name() + " and " + column.name() + ", but one decides whether a row was"
                            + " changed by somebody else. Remove @Version from one of the fields.");
                }
                found = of(descriptor, columns, column, column.version());
            }
        }
        return found;
    }

    private static MappedVersion of(
            EntityDescriptor<?> descriptor,
            List<MappedColumn> columns,
            ColumnDescription column,
            VersionDescription version) {
        String place = "The version " + descriptor.name() + "." + column.name();
        if (column.id()) {
            throw new MappingException(place + " is a part of the primary key, which stays while the version changes."
                    + " Remove @Version or @Id.");
        }
        if (version.source() == VersionDescription.Source.FLUSH && version.generator() == null) {
            throw new MappingException(place + " is of the type "
                    + column.type().javaType().getName() + ", of which no value follows another by itself. Name what"
                    + " makes the next one by @Version(generator = ...), or let the database or the program make it.");
        }
        for (MappedColumn mapped : columns) {
            if (mapped.attribute() == column.index()) {
                return new MappedVersion(
                        mapped, version, descriptor.isAbstract() ? null : mapped.get(descriptor.prototype()));
            }
        }
        throw new IllegalStateException(place + " has no column");
    }

    /** The column that holds it. */
    public MappedColumn column() {
        return column;
    }

    /** Whether the flush makes the versions. */
    public boolean isMadeByFlush() {
        return source == VersionDescription.Source.FLUSH;
    }

    /** Whether the database makes the versions, so that they are never sent and read back after each write. */
    public boolean isMadeByServer() {
        return source == VersionDescription.Source.SERVER;
    }

    /**
     * The version that follows, where the flush makes it.
     *
     * @param current the row's version, null if it has none
     */
    public Object next(@Nullable Object current) {
        Object next = Objects.requireNonNull(generator).next(current);
        if (next == null) {
            throw new MappingException("The generator of the version " + column.name() + " made null after " + current
                    + ", but each row has a version. Let it make a value.");
        }
        return next;
    }

    /**
     * The versions that follow those of many rows at once, as an expression, or null where the flush does not make
     * them: numbers count on, all other rows get the same.
     *
     * @throws UnsupportedQueryException if the versions are made by a generator of the program's, one row at a time
     */
    @SuppressWarnings("unchecked") // the type of the column is looked at
    public @Nullable Expression<?> advanced() {
        if (!isMadeByFlush()) {
            return null;
        }
        ColumnClause<?> version = column.column();
        if (!isByType) {
            throw new UnsupportedQueryException("The version " + column.name() + " is made by a generator, row by row,"
                    + " so that an UPDATE of many rows cannot make it. Set the version in the UPDATE as well.");
        }
        // The step is of the column's own type: the first of all versions is one.
        Expression<?> first = bound(version.type(), next(null));
        return Number.class.isAssignableFrom(version.type().javaType())
                ? ((ColumnClause<Number>) version).plus(first)
                : first;
    }

    private static <T> BindParameter<T> bound(SqlType<T> type, Object value) {
        return BindParameter.of(type, type.javaType().cast(value));
    }

    /** Whether a value is what an untouched object of the class has, such as the zero of a primitive field. */
    public boolean isUnset(Object value) {
        return value.equals(untouched);
    }

    /** Gives an object that is about to be inserted its first version. */
    public void begin(Instrumented entity) {
        if (isMadeByFlush()) {
            column.set(entity, next(null));
        }
    }
}
