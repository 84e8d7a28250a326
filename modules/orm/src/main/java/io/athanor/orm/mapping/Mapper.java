package io.athanor.orm.mapping;

import io.athanor.orm.error.MappingException;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.metamodel.AttributeDescription;
import io.athanor.orm.metamodel.ColumnDescription;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.schema.Column;
import io.athanor.schema.Table;
import io.athanor.sql.ColumnClause;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One class mapped to one table in one generation of a registry. Immutable once {@link Mappings} are published; a later
 * generation has mappers of its own.
 */
public final class Mapper {

    private final Object generation;
    private final EntityDescriptor<?> descriptor;
    private final Table table;
    private final Hierarchy hierarchy;
    private final Instrumented prototype;
    private final EntityShape shape;
    private final List<MappedColumn> columns;
    private final PrimaryKey primaryKey;
    private final List<UniqueKey> uniqueKeys;
    private @Nullable MappedVersion version;
    private final @Nullable Property[] properties;
    private final List<Relationship> relationships = new ArrayList<>();
    private final List<Relationship> relationshipsView = Collections.unmodifiableList(relationships);
    private final List<ForeignKeyReference> references = new ArrayList<>();
    private final List<ForeignKeyReference> referencesView = Collections.unmodifiableList(references);
    private final List<ForeignKeyReference> referrers = new ArrayList<>();
    private final List<ForeignKeyReference> referrersView = Collections.unmodifiableList(referrers);

    Mapper(Object generation, EntityDescriptor<?> descriptor, Table table) {
        this.generation = generation;
        this.descriptor = descriptor;
        this.table = table;
        this.hierarchy = new Hierarchy(descriptor.javaType());
        this.prototype = descriptor.prototype();
        this.shape = EntityShape.of(descriptor.javaType());
        this.properties = new Property[shape.attributeCount()];
        this.columns = columns(descriptor, table);
        columns.forEach(
                column -> properties[column.attribute()] = new ColumnProperty(name() + "." + column.name(), column));
        MappedColumn[] keys = columns.stream().filter(MappedColumn::isKey).toArray(MappedColumn[]::new);
        boolean generated = keys.length == 1 && table.autoincrementColumn() != null;
        this.uniqueKeys = UniqueKey.of(table, columns);
        this.primaryKey = new PrimaryKey(name(), keys, generated, generated ? keys[0].get(prototype) : null);
    }

    private static List<MappedColumn> columns(EntityDescriptor<?> descriptor, Table table) {
        List<Column<?>> order = table.columnList();
        List<ColumnDescription> described = new ArrayList<>();
        for (AttributeDescription description : descriptor.descriptions()) {
            if (description instanceof ColumnDescription column) {
                described.add(column);
            }
        }
        described.sort(Comparator.comparingInt(column -> order.indexOf(table.c(column.column()))));
        List<MappedColumn> columns = new ArrayList<>();
        for (ColumnDescription column : described) {
            columns.add(new MappedColumn(
                    columns.size(),
                    column.index(),
                    column.name(),
                    table.c(column.column()),
                    column.id(),
                    column.deferral()));
        }
        return List.copyOf(columns);
    }

    /** What tells the mappers of one generation from those of another. */
    Object generation() {
        return generation;
    }

    /** Takes in a relationship while the generation is built. */
    void add(Relationship relationship) {
        properties[relationship.attribute()] = relationship;
        relationships.add(relationship);
    }

    /** Finds the version of its rows while the generation is built. */
    void addVersion() {
        version = MappedVersion.of(descriptor, columns);
    }

    /** Takes in a foreign key of its table while the generation is built. */
    void add(ForeignKeyReference reference) {
        references.add(reference);
        reference.target().referrers.add(reference);
    }

    /** The class. */
    public Class<?> type() {
        return descriptor.javaType();
    }

    /** The name of the class for messages and rows. */
    public String name() {
        return descriptor.name();
    }

    /** The description of the class. */
    public EntityDescriptor<?> descriptor() {
        return descriptor;
    }

    /** The classes among which the identities of this one's objects are told apart. */
    public Hierarchy hierarchy() {
        return hierarchy;
    }

    /** The table. */
    public Table table() {
        return table;
    }

    /** What the states of the class have in common. */
    public EntityShape shape() {
        return shape;
    }

    /** A new instance that no constructor of the user's has seen. */
    public Instrumented newInstance() {
        return prototype.$orm_new(null);
    }

    /** The mapped columns by their slots, which is the order of the table. */
    public List<MappedColumn> columns() {
        return columns;
    }

    /** The columns that tell the rows apart. */
    public PrimaryKey primaryKey() {
        return primaryKey;
    }

    /** What no two rows share; the primary key is one of them. */
    public List<UniqueKey> uniqueKeys() {
        return uniqueKeys;
    }

    /** The version of the rows, or null if the class has none. */
    public @Nullable MappedVersion version() {
        return version;
    }

    /** What an attribute is mapped to, or null if it is none of this registry's. */
    public @Nullable Property property(int attribute) {
        return properties[attribute];
    }

    /** The column of an attribute, or null if it is a relationship. */
    public @Nullable MappedColumn columnOf(int attribute) {
        return properties[attribute] instanceof ColumnProperty property ? property.column() : null;
    }

    /** The attribute mapped to a column of the table, or null if there is none. */
    public @Nullable MappedColumn findColumn(ColumnClause<?> column) {
        for (MappedColumn mapped : columns) {
            if (mapped.column().name().equals(column.name())) {
                return mapped;
            }
        }
        return null;
    }

    /** The attribute mapped to a column of the table, which a relationship needs. */
    MappedColumn mappedColumn(ColumnClause<?> column) {
        MappedColumn mapped = findColumn(column);
        if (mapped == null) {
            throw new MappingException("Class " + type().getName() + " has no attribute for the column " + table.name()
                    + "." + column.name() + ", which a relationship needs. Add a field with @Column(name = \""
                    + column.name() + "\").");
        }
        return mapped;
    }

    /** The relationships. */
    public List<Relationship> relationships() {
        return relationshipsView;
    }

    /** The relationship of an attribute, or null if it is none of this registry's. */
    public @Nullable Relationship relationship(int attribute) {
        return attribute < properties.length && properties[attribute] instanceof Relationship relationship
                ? relationship
                : null;
    }

    /** The foreign keys of its table that lead to mapped classes. */
    public List<ForeignKeyReference> references() {
        return referencesView;
    }

    /** The foreign keys of mapped classes that lead to its table. */
    public List<ForeignKeyReference> referrers() {
        return referrersView;
    }

    @Override
    public String toString() {
        return "Mapper of " + type().getName() + " to " + table.name();
    }
}
