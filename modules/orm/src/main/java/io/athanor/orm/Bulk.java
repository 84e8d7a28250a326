package io.athanor.orm;

import io.athanor.orm.error.MappingException;
import io.athanor.orm.error.SessionStateException;
import io.athanor.orm.flush.RowWriter;
import io.athanor.orm.flush.RowWriter.OneRow;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.ComputedProperty;
import io.athanor.orm.mapping.EmbeddedProperty;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.MappedVersion;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Property;
import io.athanor.orm.mapping.WholeNumber;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.orm.state.EntityState;
import io.athanor.orm.state.Lifecycle;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Many rows written in a session's transaction without its unit of work: no order between tables, no cascades, no
 * relationships, and the objects given stay outside of the session. Rows with the same columns that follow one another
 * go together. What waits in the session is flushed first. Classes of a hierarchy are refused, since their rows may be
 * in several tables.
 *
 * <p>Rows are given as maps from the names of attributes to values, or as objects.
 */
public final class Bulk {

    private final Session session;

    Bulk(Session session) {
        this.session = session;
    }

    /**
     * Inserts rows; columns that are not given get their defaults.
     *
     * @return the number of rows
     * @throws io.athanor.orm.metamodel.UnknownAttributeException if the class has no such attribute
     * @throws MappingException if an attribute is a relationship
     * @throws IllegalArgumentException if a value is not of its attribute's type
     */
    public int insert(EntityDescriptor<?> entity, Collection<? extends Map<String, ?>> rows) {
        Mapper mapper = begin(entity.javaType());
        return new RowWriter(session.context(), mapper).insert(rows(mapper, rows), false);
    }

    /**
     * Inserts rows, as {@link #insert}, and gives their keys in the order of the rows.
     *
     * @return the values of a key of one column, lists of the values of a key of several
     */
    public List<Object> insertReturningKeys(EntityDescriptor<?> entity, Collection<? extends Map<String, ?>> rows) {
        Mapper mapper = begin(entity.javaType());
        List<OneRow> given = rows(mapper, rows);
        new RowWriter(session.context(), mapper).insert(given, true);
        List<Object> keys = new ArrayList<>(given.size());
        for (OneRow row : given) {
            Object key = Objects.requireNonNull(mapper.primaryKey().of(row.values()));
            keys.add(
                    mapper.primaryKey().size() == 1
                            ? key
                            : List.of(mapper.primaryKey().values(key)));
        }
        return keys;
    }

    /**
     * Updates rows by their keys, which are among the attributes given; objects of the session get the values.
     *
     * @return the number of rows
     * @throws io.athanor.orm.error.StaleDataException if there is no such row, or it has another version
     * @throws IllegalArgumentException if a row has no key, or no version where its class has one, or a value is not of
     *     its attribute's type
     */
    public int update(EntityDescriptor<?> entity, Collection<? extends Map<String, ?>> rows) {
        Mapper mapper = begin(entity.javaType());
        List<OneRow> given = new ArrayList<>(rows.size());
        for (OneRow row : rows(mapper, rows)) {
            requireValues(mapper, row);
            given.add(new OneRow(row.values(), row.columns(), givenVersion(mapper, row)));
        }
        int count = new RowWriter(session.context(), mapper).update(given);
        given.forEach(row -> tell(mapper, row));
        return count;
    }

    /** Gives an object in memory what its row got. */
    private void tell(Mapper mapper, OneRow row) {
        Object key = mapper.primaryKey().of(row.values());
        EntityState state = key == null ? null : session.objects().identityMap().find(mapper.hierarchy(), key);
        Instrumented entity = state == null ? null : (Instrumented) state.get();
        if (state == null || entity == null) {
            return;
        }
        BitSet columns = Objects.requireNonNull(row.columns());
        for (MappedColumn column : mapper.columns()) {
            int attribute = column.attribute();
            if (!columns.get(column.slot()) || column.isKey()) {
                continue;
            }
            // An embedded value is given as a whole, so each of its columns tells the same.
            @Nullable Object value = row.values().$orm_get(attribute);
            if (state.isChanged(attribute)) {
                state.learn(entity, attribute, value);
            } else if (state.isLoaded(attribute)) {
                entity.$orm_set(attribute, value);
            }
        }
        mapper.computed().stream()
                .map(ComputedProperty::attribute)
                .filter(attribute -> !state.isChanged(attribute))
                .forEach(attribute -> session.objects().expire(state, attribute));
        mapper.relationships().stream()
                .filter(relationship -> relationship.path().ownerColumns().stream()
                        .anyMatch(column -> columns.get(column.slot()) && !column.isKey()))
                .filter(relationship -> !state.isChanged(relationship.attribute()))
                .forEach(relationship -> session.objects().expire(state, relationship.attribute()));
    }

    /**
     * Writes objects that are in no session: new ones are inserted, detached ones updated by their keys, neighbours of
     * one class together. They stay outside, and new ones get no key.
     *
     * @return the number of rows
     * @throws SessionStateException if an object is in a session, or its row is deleted
     */
    public int save(Collection<?> objects) {
        return save(objects, false);
    }

    /**
     * Writes objects as {@link #save}. New ones get the keys that the database makes, and are detached from then on:
     * the objects of their rows, in no session. After a rollback they are to be thrown away.
     */
    public int saveReturningKeys(Collection<?> objects) {
        return save(objects, true);
    }

    /** Inserts objects as {@link #saveReturningKeys}, all of which must be new. */
    int insertNew(Collection<?> objects) {
        for (Object object : objects) {
            EntityState state = EntityState.of(GivenObject.instrumented(object, "insert"));
            if (requireOutside(state).lifecycle() != Lifecycle.TRANSIENT) {
                throw new SessionStateException(
                        "The instance " + state + " has a row already, so it cannot be inserted. Use update.");
            }
        }
        return save(objects, true);
    }

    /** Updates the rows of objects, all of which must be detached. */
    int updateDetached(Collection<?> objects) {
        for (Object object : objects) {
            EntityState state = EntityState.of(GivenObject.instrumented(object, "update"));
            if (requireOutside(state).lifecycle() != Lifecycle.DETACHED) {
                throw new SessionStateException("The instance " + state + " is new, so there is no row of it to update."
                        + " Use insert, or give rows by key to bulk().update.");
            }
        }
        return save(objects, false);
    }

    int save(Collection<?> objects, boolean keyed) {
        session.autoflush();
        Mapper present = null;
        boolean inserts = false;
        List<OneRow> run = new ArrayList<>();
        int count = 0;
        for (Object object : objects) {
            Instrumented entity = GivenObject.instrumented(object, "save");
            EntityState state = EntityState.of(entity);
            boolean isNew = requireOutside(state).lifecycle() == Lifecycle.TRANSIENT;
            Mapper mapper = session.mapper(state);
            if (present != null && (present != mapper || inserts != isNew)) {
                count += write(present, run, inserts, keyed);
                run = new ArrayList<>();
            }
            present = mapper;
            inserts = isNew;
            OneRow row = isNew
                    ? new OneRow(entity, null, null)
                    : new OneRow(entity, changed(mapper, state), version(mapper, entity));
            if (row.columns() == null || !row.columns().isEmpty()) {
                run.add(row);
            }
        }
        return present == null ? count : count + write(present, run, inserts, keyed);
    }

    private int write(Mapper mapper, List<OneRow> rows, boolean inserts, boolean keyed) {
        RowWriter writer = new RowWriter(session.context(), mapper);
        return inserts ? writer.insert(rows, keyed) : writer.update(rows);
    }

    /** The version of an object's row: what is written past the session must not undo what others have written. */
    private static @Nullable Object version(Mapper mapper, Instrumented entity) {
        MappedVersion version = mapper.version();
        if (version == null) {
            return null;
        }
        EntityState state = EntityState.of(entity);
        int attribute = version.column().attribute();
        Object known = state.isChanged(attribute)
                ? state.committed(attribute)
                : version.column().get(entity);
        return known == null || known == EntityState.UNKNOWN ? refuseUnversioned(mapper, version) : known;
    }

    private static void requireValues(Mapper mapper, OneRow row) {
        BitSet columns = Objects.requireNonNull(row.columns());
        MappedVersion version = mapper.version();
        boolean any = mapper.columns().stream()
                .anyMatch(column -> columns.get(column.slot())
                        && !column.isKey()
                        && (version == null || column != version.column()));
        if (!any) {
            throw new IllegalArgumentException("a row of " + mapper.name() + " with key "
                    + mapper.primaryKey().of(row.values())
                    + " is given without a value that it is to get; leave it out");
        }
    }

    private static @Nullable Object givenVersion(Mapper mapper, OneRow row) {
        MappedVersion version = mapper.version();
        if (version == null) {
            return null;
        }
        boolean isGiven =
                Objects.requireNonNull(row.columns()).get(version.column().slot());
        Object known = isGiven ? version.column().get(row.values()) : null;
        return known == null ? refuseUnversioned(mapper, version) : known;
    }

    private static Object refuseUnversioned(Mapper mapper, MappedVersion version) {
        throw new IllegalArgumentException("a row of " + mapper.name() + " is given without its version "
                + mapper.name() + "." + version.column().name() + ", so it cannot be told whether somebody else"
                + " changed it meanwhile; give the version, or change the rows by a query's update()");
    }

    private static BitSet changed(Mapper mapper, EntityState state) {
        BitSet columns = new BitSet();
        for (MappedColumn column : mapper.columns()) {
            if (state.isChanged(column.attribute())) {
                columns.set(column.slot());
            }
        }
        return columns;
    }

    /** Deletes the rows of objects that are in no session, neighbours of one class together. */
    int delete(Collection<?> objects) {
        session.autoflush();
        Mapper present = null;
        List<OneRow> run = new ArrayList<>();
        int count = 0;
        for (Object object : objects) {
            Instrumented entity = GivenObject.instrumented(object, "delete");
            Mapper mapper = session.mapper(requireOutside(EntityState.of(entity)));
            if (present != null && present != mapper) {
                count += new RowWriter(session.context(), present).delete(run);
                run = new ArrayList<>();
            }
            present = mapper;
            run.add(new OneRow(entity, null, version(mapper, entity)));
        }
        return present == null ? count : count + new RowWriter(session.context(), present).delete(run);
    }

    private static EntityState requireOutside(EntityState state) {
        if (state.isInSession() || state.isDeleted()) {
            throw new SessionStateException("Rows are written past the session, but " + state
                    + (state.isDeleted()
                            ? " is deleted."
                            : " is in a session, which writes it itself. Flush that one, or" + " expunge the object."));
        }
        return state;
    }

    private Mapper begin(Class<?> type) {
        session.autoflush();
        return session.mapperOf(type);
    }

    static List<OneRow> rows(Mapper mapper, Collection<? extends Map<String, ?>> rows) {
        List<OneRow> given = new ArrayList<>(rows.size());
        for (Map<String, ?> row : rows) {
            Instrumented values = mapper.newInstance();
            BitSet columns = new BitSet();
            row.forEach((name, value) -> {
                Property property =
                        mapper.property(mapper.descriptor().attribute(name).index());
                if (property instanceof EmbeddedProperty embedded) {
                    values.$orm_set(embedded.attribute(), checked(embedded, value));
                    embedded.columns().forEach(column -> columns.set(column.slot()));
                    return;
                }
                MappedColumn column = column(mapper, name);
                if (value == null && column.get(values) != null) {
                    throw new IllegalArgumentException("the attribute " + mapper.name() + "." + column.name()
                            + " is of a primitive type, which has no null; give a value, or leave it out");
                }
                column.set(values, checked(mapper, column, value));
                columns.set(column.slot());
            });
            given.add(new OneRow(values, columns, null));
        }
        return given;
    }

    static MappedColumn column(Mapper mapper, String name) {
        MappedColumn column =
                mapper.columnOf(mapper.descriptor().attribute(name).index());
        if (column == null) {
            if (mapper.property(mapper.descriptor().attribute(name).index()) instanceof ComputedProperty) {
                throw new MappingException("The attribute " + mapper.name() + "." + name
                        + " is computed by an expression, so it cannot be written. Leave it out.");
            }
            throw new MappingException("The attribute " + mapper.name() + "." + name
                    + " is a relationship, and rows have columns. Give the attribute of its foreign key.");
        }
        return column;
    }

    private static @Nullable Object checked(EmbeddedProperty embedded, @Nullable Object value) {
        Class<?> type = embedded.description().type().javaType();
        if (value != null && !type.isInstance(value)) {
            throw new IllegalArgumentException("the attribute " + embedded.name() + " is of type "
                    + type.getSimpleName() + ", but a value of type "
                    + value.getClass().getSimpleName() + " was given");
        }
        return value;
    }

    private static @Nullable Object checked(Mapper mapper, MappedColumn column, @Nullable Object value) {
        Class<?> type = column.column().type().javaType();
        Object converted = value == null ? null : WholeNumber.as(type, value);
        if (converted != null && !type.isInstance(converted)) {
            throw new IllegalArgumentException("the attribute " + mapper.name() + "." + column.name() + " is of type "
                    + type.getSimpleName() + ", but a value of type "
                    + converted.getClass().getSimpleName() + " was given");
        }
        return converted;
    }
}
