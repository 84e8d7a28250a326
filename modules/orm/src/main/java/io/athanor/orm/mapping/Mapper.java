package io.athanor.orm.mapping;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.metamodel.AttributeDescription;
import io.athanor.orm.metamodel.ColumnDescription;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.orm.state.EntityShape;
import io.athanor.schema.Table;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.FromClause;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One class mapped to one table in one registry. Immutable but for its relationships, which are configured once after
 * all classes are.
 */
public final class Mapper {

    private final EntityDescriptor<?> descriptor;
    private final Table table;
    private final Instrumented prototype;
    private final EntityShape shape;
    private final MappedColumn[] columns;
    private final MappedColumn[] columnsInTableOrder;
    private final @Nullable MappedColumn[] columnOfAttribute;
    private final int[] keyAttributes;
    private @Nullable RelationshipProperty[] relationshipOfAttribute = {};
    private List<RelationshipProperty> relationships = List.of();

    Mapper(EntityDescriptor<?> descriptor, Table table) {
        this.descriptor = descriptor;
        this.table = table;
        this.prototype = descriptor.prototype();
        this.shape = EntityShape.of(descriptor.javaType());
        this.columnOfAttribute = new MappedColumn[shape.attributeCount()];
        List<MappedColumn> mapped = new ArrayList<>();
        List<Integer> keys = new ArrayList<>();
        for (AttributeDescription description : descriptor.descriptions()) {
            if (description instanceof ColumnDescription column) {
                MappedColumn one =
                        new MappedColumn(column.index(), column.name(), table.c(column.column()), column.id());
                columnOfAttribute[column.index()] = one;
                mapped.add(one);
                if (column.id()) {
                    keys.add(column.index());
                }
            }
        }
        this.columns = mapped.toArray(MappedColumn[]::new);
        List<ColumnClause<?>> order = table.columns().list();
        mapped.sort(Comparator.comparingInt(one -> order.indexOf(one.column())));
        this.columnsInTableOrder = mapped.toArray(MappedColumn[]::new);
        this.keyAttributes = keys.stream().mapToInt(Integer::intValue).toArray();
    }

    void relationships(List<RelationshipProperty> configured) {
        @Nullable RelationshipProperty[] byAttribute = new RelationshipProperty[shape.attributeCount()];
        configured.forEach(property -> byAttribute[property.attribute()] = property);
        relationshipOfAttribute = byAttribute;
        relationships = List.copyOf(configured);
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

    /** The mapped columns, in the order of the attributes. */
    public MappedColumn[] columns() {
        return columns;
    }

    /** The mapped columns in the order of the table, in which INSERT and UPDATE write them. */
    public MappedColumn[] columnsInTableOrder() {
        return columnsInTableOrder;
    }

    /** The column of an attribute, or null if it is a relationship. */
    public @Nullable MappedColumn columnOf(int attribute) {
        return columnOfAttribute[attribute];
    }

    /** The attribute mapped to a column of the table. */
    public MappedColumn mappedColumn(ColumnClause<?> column) {
        for (MappedColumn mapped : columns) {
            if (mapped.column().name().equals(column.name())) {
                return mapped;
            }
        }
        throw new io.athanor.orm.error.MappingException(
                "Class " + type().getName() + " has no attribute for the column "
                        + table.name() + "." + column.name()
                        + ", which a relationship needs. Add a field with @Column(name = \""
                        + column.name() + "\").");
    }

    /** The numbers of the attributes that make the primary key. */
    public int[] keyAttributes() {
        return keyAttributes;
    }

    /** The columns of the primary key as columns of a from clause: the table, or an alias of it. */
    public List<ColumnClause<?>> keyColumns(FromClause from) {
        List<ColumnClause<?>> keys = new ArrayList<>();
        for (int attribute : keyAttributes) {
            MappedColumn column = columnOfAttribute[attribute];
            if (column != null) {
                keys.add(column.in(from));
            }
        }
        return keys;
    }

    /** The relationships. */
    public List<RelationshipProperty> relationships() {
        return relationships;
    }

    /** The relationship of an attribute, or null if it is none of this registry's. */
    public @Nullable RelationshipProperty relationship(int attribute) {
        return attribute < relationshipOfAttribute.length ? relationshipOfAttribute[attribute] : null;
    }

    /**
     * Whether a key attribute has a value. A field of a primitive type cannot be null, so where the database generates
     * the key its zero, which is what an untouched field holds, stands for none.
     */
    public boolean hasKeyValue(Instrumented entity, int attribute) {
        Object value = entity.$orm_get(attribute);
        return value != null && !(generatesKey() && value.equals(prototype.$orm_get(attribute)));
    }

    private boolean generatesKey() {
        return keyAttributes.length == 1 && table.autoincrementColumn() != null;
    }

    /** The primary key that an instance's fields hold, or null if a part of it is not set. */
    public @Nullable Object keyOf(Instrumented entity) {
        if (keyAttributes.length == 1) {
            return hasKeyValue(entity, keyAttributes[0]) ? entity.$orm_get(keyAttributes[0]) : null;
        }
        @Nullable Object[] values = new Object[keyAttributes.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = entity.$orm_get(keyAttributes[i]);
            if (values[i] == null) {
                return null;
            }
        }
        return new CompositeKey(values);
    }

    /** The value of one key column in a primary key. */
    public @Nullable Object keyPart(Object key, int index) {
        return key instanceof CompositeKey composite ? composite.get(index) : key;
    }

    /** The values of a primary key, in the order of the key's columns. */
    public List<@Nullable Object> keyValues(Object key) {
        return key instanceof CompositeKey composite ? composite.values() : Arrays.asList(key);
    }

    @Override
    public String toString() {
        return "Mapper of " + type().getName() + " to " + table.name();
    }
}
