package io.athanor.orm;

import io.athanor.orm.annotation.InheritanceStrategy;
import io.athanor.orm.metamodel.AttributeDescription;
import io.athanor.orm.metamodel.ColumnBuilder;
import io.athanor.orm.metamodel.ColumnDescription;
import io.athanor.orm.metamodel.ComputedBuilder;
import io.athanor.orm.metamodel.EmbeddedBuilder;
import io.athanor.orm.metamodel.EmbeddedDescription;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.orm.metamodel.RelationshipBuilder;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Expression;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a program says of the mapping of one class in one registry: all that annotations can say, attribute by
 * attribute. {@code registry.map(Class, Table, Consumer)} begins with nothing, {@link Registry#map(EntityDescriptor,
 * Consumer)} and {@link Registry#override} with what was said before.
 *
 * <p>No argument may be null. What is wrong is collected, and told all at once when the mapping is complete.
 *
 * @param <E> the mapped class
 */
public final class ClassMapping<E> {

    private final ClassMappingDraft<E> draft;

    ClassMapping(ClassMappingDraft<E> draft) {
        this.draft = draft;
    }

    /** Maps an attribute to a column of the table, with what the column says of keys and NULL. */
    public ClassMapping<E> property(String attribute, ColumnClause<?> column) {
        return property(attribute, column, builder -> {});
    }

    /** As {@link #property(String, ColumnClause)}, with what the builder is told besides. */
    public ClassMapping<E> property(
            String attribute, ColumnClause<?> column, Consumer<? super ColumnBuilder<E, ?>> mapping) {
        draft.declareColumn(attribute, column, mapping);
        return this;
    }

    /**
     * Says more of an attribute that has a column: that of its name, or the one that it was mapped to before. Such as
     * {@code mapping.property("version", column -> column.version())}.
     */
    public ClassMapping<E> property(String attribute, Consumer<? super ColumnBuilder<E, ?>> mapping) {
        draft.declare(attribute, ColumnDescription.class, (builder, known) -> {
            ColumnBuilder<E, ?> column = draft.column(builder, (ColumnDescription) known);
            if (column != null) {
                mapping.accept(column);
                column.add();
            } else {
                builder.unmapped(known);
            }
        });
        return this;
    }

    /** Maps an attribute to a related object, or to several, of the class that its field names. */
    public ClassMapping<E> relationship(String attribute) {
        return relationship(attribute, builder -> {});
    }

    /** As {@link #relationship(String)}, with what the builder is told. */
    public ClassMapping<E> relationship(String attribute, Consumer<? super RelationshipBuilder<E, ?, ?>> mapping) {
        draft.declareRelationship(attribute, null, mapping);
        return this;
    }

    /** Maps an attribute to a related object, or to several, of a class that its field can hold. */
    public ClassMapping<E> relationship(
            String attribute, Class<?> target, Consumer<? super RelationshipBuilder<E, ?, ?>> mapping) {
        draft.declareRelationship(attribute, target, mapping);
        return this;
    }

    /** Maps an attribute to several related objects, with what only a collection can be told: its keys, its order. */
    @SuppressWarnings("unchecked") // the builder is checked to be one of a collection
    public <R> ClassMapping<E> collection(
            String attribute, Class<R> target, Consumer<? super RelationshipBuilder.OfCollection<E, R>> mapping) {
        draft.declareRelationship(attribute, target, builder -> {
            if (builder instanceof RelationshipBuilder.OfCollection<?, ?> several) {
                mapping.accept((RelationshipBuilder.OfCollection<E, R>) several);
            } else {
                draft.refuse(draft.name(attribute) + " is no collection. Map it with relationship(...).");
            }
        });
        return this;
    }

    /** Maps an attribute to the columns of an embedded value, with what the builder is told of their names. */
    public ClassMapping<E> embedded(String attribute, Consumer<? super EmbeddedBuilder<E, ?>> mapping) {
        draft.declare(attribute, EmbeddedDescription.class, (builder, known) -> {
            EmbeddedBuilder<E, ?> embedded = draft.embedded(builder, (EmbeddedDescription) known);
            mapping.accept(embedded);
            embedded.addAgain();
        });
        return this;
    }

    /** Fills an attribute from an expression over attributes of the class, which is asked for when it is needed. */
    public ClassMapping<E> computed(String attribute, Supplier<? extends Expression<?>> expression) {
        return computed(attribute, expression, builder -> {});
    }

    /** As {@link #computed(String, Supplier)}, with what the builder is told besides. */
    @SuppressWarnings("unchecked") // the values are converted to the type of the attribute
    public ClassMapping<E> computed(
            String attribute,
            Supplier<? extends Expression<?>> expression,
            Consumer<? super ComputedBuilder<E, ?>> mapping) {
        draft.declare(attribute, AttributeDescription.class, (builder, known) -> {
            ComputedBuilder<E, Object> computed = builder.computed(
                    attribute, draft.typeOfComputed(known), (Supplier<? extends Expression<?>>) expression);
            mapping.accept(computed);
            computed.add();
        });
        return this;
    }

    /** Leaves attributes unmapped: they are plain fields. */
    public ClassMapping<E> exclude(String... attributes) {
        draft.exclude(List.of(attributes));
        return this;
    }

    /** Leaves columns of the table unmapped: they are neither read nor written. */
    public ClassMapping<E> exclude(ColumnClause<?>... columns) {
        draft.exclude(columns);
        return this;
    }

    /** Leaves all attributes unmapped but these, and those that are declared one by one. */
    public ClassMapping<E> include(String... attributes) {
        draft.include(List.of(attributes));
        return this;
    }

    /** Tells objects apart by these attributes, whatever the table says of its key; a view's rows have none else. */
    public ClassMapping<E> primaryKey(String... attributes) {
        draft.primaryKey(List.of(attributes));
        return this;
    }

    /** Maps the class as one below another one that is mapped in the registry, from which it inherits attributes. */
    public ClassMapping<E> inherits(Class<? super E> parent) {
        draft.inherits(parent);
        return this;
    }

    /** Maps the class as the top of a hierarchy whose classes a column tells apart. */
    public ClassMapping<E> inheritance(InheritanceStrategy strategy, String discriminator) {
        draft.declareClass(builder -> builder.inheritance(strategy, discriminator));
        return this;
    }

    /** Says by what value of the discriminator the rows of the class are known; by default its simple name. */
    public ClassMapping<E> discriminatorValue(String value) {
        draft.declareClass(builder -> builder.discriminatorValue(value));
        return this;
    }
}
