package io.athanor.orm.mapping;

import io.athanor.orm.error.MappingException;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.metamodel.AttributeDescription;
import io.athanor.orm.metamodel.ColumnAttribute;
import io.athanor.orm.metamodel.ComputedDescription;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.orm.metamodel.InheritanceDescription;
import io.athanor.orm.metamodel.NamingStrategy;
import io.athanor.schema.Table;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.FromClause;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One class mapped to its table, or its tables, in one generation of a registry. Immutable once {@link Mappings} are
 * published; a later generation has mappers of its own.
 */
public final class Mapper {

    private final Object generation;
    private final EntityDescriptor<?> descriptor;
    private final Table table;
    private final @Nullable Mapper parent;
    private final List<Mapper> children = new ArrayList<>();
    private final Hierarchy hierarchy;
    private final @Nullable Inheritance inheritance;
    private final @Nullable Object discriminatorValue;
    private final @Nullable Instrumented prototype;
    private final EntityShape shape;
    private final List<MappedColumn> columns;
    private final List<MappedColumn> selected;
    private final List<TablePart> parts;
    private final FromClause from;
    private final PrimaryKey primaryKey;
    private @Nullable MappedVersion version;
    private @Nullable RowFilter rowFilter;
    private final @Nullable Property[] properties;
    private final List<EmbeddedProperty> embedded;
    private final List<EmbeddedProperty> requiredEmbedded;
    private final List<ComputedProperty> computed = new ArrayList<>();
    private final List<ComputedProperty> computedView = Collections.unmodifiableList(computed);
    private final List<Relationship> relationships = new ArrayList<>();
    private final List<Relationship> relationshipsView = Collections.unmodifiableList(relationships);
    private final List<ForeignKeyReference> references = new ArrayList<>();
    private final List<ForeignKeyReference> referencesView = Collections.unmodifiableList(references);
    private final List<ForeignKeyReference> referrers = new ArrayList<>();
    private final List<ForeignKeyReference> referrersView = Collections.unmodifiableList(referrers);

    Mapper(
            Object generation,
            EntityDescriptor<?> descriptor,
            EntityShape shape,
            Table table,
            @Nullable Mapper parent,
            NamingStrategy naming) {
        this.generation = generation;
        this.descriptor = descriptor;
        this.table = table;
        this.parent = parent;
        this.prototype = descriptor.isAbstract() ? null : descriptor.prototype();
        this.shape = shape;
        this.properties = new Property[shape.attributeCount()];
        MapperColumns made = MapperColumns.of(descriptor, table, parent, naming);
        this.columns = made.columns();
        this.selected = made.selected();
        this.parts = made.parts();
        this.from = made.from();
        if (parent != null) {
            System.arraycopy(parent.properties, 0, properties, 0, parent.properties.length);
            relationships.addAll(parent.relationships);
            parent.children.add(this);
        }
        for (AttributeDescription description : descriptor.descriptions()) {
            if (description instanceof ComputedDescription one) {
                int slot = columns.size() + computed.size();
                computed.add(new ComputedProperty(name() + "." + one.name(), one, slot));
                properties[one.index()] = computed.get(computed.size() - 1);
            }
            Property property = ColumnBinding.property(name(), description, made.own());
            if (property != null) {
                properties[description.index()] = property;
            }
        }
        this.embedded = Arrays.stream(properties)
                .filter(EmbeddedProperty.class::isInstance)
                .map(EmbeddedProperty.class::cast)
                .toList();
        this.requiredEmbedded = embedded.stream()
                .filter(property -> property.description().isRequired())
                .toList();
        MappedColumn[] keys = made.keys();
        this.primaryKey = new PrimaryKey(name(), keys, descriptor.keyRecord(), prototype);
        InheritanceDescription described = descriptor.inheritance();
        // Where nothing tells the classes of rows apart, each class has keys of its own.
        this.hierarchy =
                parent == null || parent.inheritance == null ? new Hierarchy(descriptor.javaType()) : parent.hierarchy;
        this.inheritance =
                parent != null ? parent.inheritance : described == null ? null : new Inheritance(this, described);
        String value = descriptor.discriminatorValue();
        this.discriminatorValue = inheritance == null || value == null ? null : inheritance.add(this, value);
    }

    /** What tells the mappers of one generation from those of another. */
    Object generation() {
        return generation;
    }

    /** Takes in a relationship while the generation is built. */
    void add(Relationship relationship) {
        properties[relationship.attribute()] = relationship;
        relationships.add(relationship);
        children.forEach(child -> child.add(relationship));
    }

    /** Finds the version of its rows while the generation is built. */
    void addVersion() {
        version = parent != null && parent.version != null ? parent.version : MappedVersion.of(descriptor, columns);
    }

    /** Finds which of its rows statements see while the generation is built. */
    void addRowFilter() {
        rowFilter = RowFilter.of(this);
    }

    /** Which of its rows statements see, or null for all. */
    public @Nullable RowFilter rowFilter() {
        return rowFilter;
    }

    /** Takes in a foreign key of its table while the generation is built. */
    void add(ForeignKeyReference reference) {
        addReference(reference);
        reference.target().addReferrer(reference);
    }

    private void addReference(ForeignKeyReference reference) {
        references.add(reference);
        children.forEach(child -> child.addReference(reference));
    }

    private void addReferrer(ForeignKeyReference reference) {
        referrers.add(reference);
        children.forEach(child -> child.addReferrer(reference));
    }

    /** The class. */
    public Class<?> type() {
        return descriptor.javaType();
    }

    /** The name of the class for messages and rows. */
    public String name() {
        return descriptor.name();
    }

    /** The class in statements, with its attributes. */
    public EntityDescriptor<?> descriptor() {
        return descriptor.ofClass();
    }

    /** What this registry describes of the class, which may be other than what its annotations say. */
    EntityDescriptor<?> described() {
        return descriptor;
    }

    /** The classes among which the identities of this one's objects are told apart. */
    public Hierarchy hierarchy() {
        return hierarchy;
    }

    /** The class that this one extends, or null if it is at the top. */
    public @Nullable Mapper parent() {
        return parent;
    }

    /** The class at the top of the hierarchy, which may be this one. */
    public Mapper base() {
        Mapper above = parent;
        return above == null ? this : above.base();
    }

    /** The classes that extend this one directly. */
    public List<Mapper> children() {
        return Collections.unmodifiableList(children);
    }

    /** This class and all below it, each before those that extend it. */
    public List<Mapper> withDescendants() {
        List<Mapper> all = new ArrayList<>();
        all.add(this);
        children.forEach(child -> all.addAll(child.withDescendants()));
        return all;
    }

    /** All classes below this one that a test takes in, those nearest to it first. */
    public List<Mapper> below(Predicate<Mapper> included) {
        List<Mapper> all = new ArrayList<>(children);
        for (int i = 0; i < all.size(); i++) {
            all.addAll(all.get(i).children);
        }
        all.removeIf(included.negate());
        return all;
    }

    /** Whether this is a class or below it. */
    public boolean isA(Mapper other) {
        for (Mapper place = this; place != null; place = place.parent) {
            if (place == other) {
                return true;
            }
        }
        return false;
    }

    /** How the classes of the hierarchy are told apart, or null if this class is alone. */
    public @Nullable Inheritance inheritance() {
        return inheritance;
    }

    /** What the discriminator holds in rows of exactly this class, or null if there are none. */
    public @Nullable Object discriminatorValue() {
        return discriminatorValue;
    }

    /**
     * Whether rows of other classes are where this one's rows are, so that a statement must tell them apart: it shares
     * the table of the class that it extends.
     */
    public boolean sharesTable() {
        return parent != null && parent.table == table;
    }

    /** The values that the discriminator has in the rows of this class and those below it. */
    public List<Object> discriminatorValues() {
        List<Object> values = new ArrayList<>();
        for (Mapper mapper : withDescendants()) {
            if (mapper.discriminatorValue != null) {
                values.add(mapper.discriminatorValue);
            }
        }
        return values;
    }

    /** The table: of a class with joined tables the last one, which has its own columns. */
    public Table table() {
        return table;
    }

    /** The tables that rows of the class are in, each before those whose rows refer to it; mostly one. */
    public List<TablePart> parts() {
        return parts;
    }

    /** What a table has of rows of the class, or null if they are not in it. */
    public @Nullable TablePart partIn(Table some) {
        for (TablePart part : parts) {
            if (part.table() == some) {
                return part;
            }
        }
        return null;
    }

    /** The table that has a column of the class. */
    public TablePart partOf(MappedColumn column) {
        for (TablePart part : parts) {
            if (part.columns().contains(column)) {
                return part;
            }
        }
        throw new IllegalArgumentException(name() + " has no column " + column);
    }

    /** What rows of the class are selected from: its table, or its tables joined. */
    public FromClause from() {
        return from;
    }

    /** What the states of the class have in common. */
    public EntityShape shape() {
        return shape;
    }

    /** A new instance that no constructor of the user's has seen. */
    public Instrumented newInstance() {
        return Objects.requireNonNull(prototype).$orm_new(null);
    }

    /** The mapped columns by their slots, which is the order of the table. */
    public List<MappedColumn> columns() {
        return columns;
    }

    /** The columns in the order in which they are selected: the keys of joined tables first, the last table's first. */
    public List<MappedColumn> selected() {
        return selected;
    }

    /** Whether its rows may be objects of several classes, so that the discriminator tells which. */
    public boolean isPolymorphic() {
        return inheritance != null && (!children.isEmpty() || prototype == null);
    }

    /** What is filled from expressions. */
    public List<ComputedProperty> computed() {
        return computedView;
    }

    /** The embedded values. */
    public List<EmbeddedProperty> embedded() {
        return embedded;
    }

    /** Those of them that no object may lack. */
    public List<EmbeddedProperty> requiredEmbedded() {
        return requiredEmbedded;
    }

    /** The columns that tell the rows apart. */
    public PrimaryKey primaryKey() {
        return primaryKey;
    }

    /** The version of the rows, or null if the class has none. */
    public @Nullable MappedVersion version() {
        return version;
    }

    /** What an attribute is mapped to, or null if it is none of this registry's. */
    public @Nullable Property property(int attribute) {
        return properties[attribute];
    }

    /** The column of an attribute, or null if it is a relationship or an embedded value. */
    public @Nullable MappedColumn columnOf(int attribute) {
        return properties[attribute] instanceof ColumnProperty property ? property.column() : null;
    }

    /** The column of an attribute, or of a component of one, or null if this registry has none. */
    public @Nullable MappedColumn columnOf(ColumnAttribute<?, ?> attribute) {
        Property property = properties[attribute.index()];
        return property instanceof EmbeddedProperty several
                ? several.columns().get(attribute.component())
                : columnOf(attribute.index());
    }

    /** The attribute that is mapped to a column of the table as a whole, or null if there is none. */
    public @Nullable MappedColumn findColumn(ColumnClause<?> column) {
        for (MappedColumn mapped : columns) {
            if (!mapped.isComponent()
                    && mapped.column().name().equals(column.name())
                    && (parts.size() == 1 || mapped.column().table() == column.table())) {
                return mapped;
            }
        }
        return null;
    }

    /** The mapped column of a name, which is that of its attribute, or the path of its component; null if none is. */
    public @Nullable MappedColumn findColumn(String name) {
        for (MappedColumn mapped : columns) {
            if (mapped.name().equals(name)) {
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
