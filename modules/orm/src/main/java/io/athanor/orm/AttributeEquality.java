package io.athanor.orm;

import io.athanor.orm.error.MappingException;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.mapping.WholeNumber;
import io.athanor.orm.metamodel.CollectionAttribute;
import io.athanor.orm.metamodel.ColumnAttribute;
import io.athanor.orm.metamodel.EmbeddedAttribute;
import io.athanor.orm.metamodel.EntityAttribute;
import io.athanor.orm.metamodel.HybridAttribute;
import io.athanor.orm.metamodel.ReferenceAttribute;
import io.athanor.sql.Expression;
import io.athanor.sql.Predicate;
import org.jspecify.annotations.Nullable;

/** The criterion that an attribute, found by its name, equals a value of which the compiler knows nothing. */
final class AttributeEquality {

    private AttributeEquality() {}

    /**
     * The criterion; whole numbers are taken as the type of the attribute where nothing is lost.
     *
     * @throws IllegalArgumentException if the value is of another type; the message names the attribute and its type
     */
    @SuppressWarnings("unchecked") // the type is checked
    static Predicate of(Mapper mapper, EntityAttribute<?> attribute, @Nullable Object value) {
        if (attribute instanceof ColumnAttribute<?, ?> column) {
            return ((ColumnAttribute<?, Object>) column).eq(fitting(column, value));
        }
        if (attribute instanceof EmbeddedAttribute<?, ?> embedded) {
            Class<?> type = embedded.description().type().javaType();
            if (value != null && !type.isInstance(value)) {
                throw new IllegalArgumentException("the attribute " + embedded + " is a " + type.getSimpleName()
                        + ", it cannot equal the " + value.getClass().getSimpleName() + " given");
            }
            return ((EmbeddedAttribute<?, Object>) embedded).eq(value);
        }
        if (attribute instanceof ReferenceAttribute<?, ?> reference) {
            Class<?> target = reference.targetClass();
            if (value != null && !target.isInstance(value)) {
                throw new IllegalArgumentException("the attribute " + reference + " refers to a " + target.getName()
                        + ", it cannot equal the " + value.getClass().getName() + " given; pass the object"
                        + keyRemedy(mapper, reference));
            }
            return ((ReferenceAttribute<?, Object>) reference).eq(value);
        }
        if (attribute instanceof CollectionAttribute<?, ?> collection) {
            Class<?> target = collection.targetClass();
            if (!target.isInstance(value)) {
                throw new IllegalArgumentException("the attribute " + collection + " holds objects of "
                        + target.getName() + ", it cannot contain the "
                        + (value == null ? "null" : value.getClass().getName())
                        + " given; pass a member, or use filter() with any()");
            }
            return ((CollectionAttribute<?, Object>) collection).contains(value);
        }
        throw new MappingException("The attribute " + attribute + " cannot be compared; use filter().");
    }

    private static String keyRemedy(Mapper mapper, ReferenceAttribute<?, ?> reference) {
        Relationship relationship = mapper.relationship(reference.index());
        return relationship == null || !relationship.isByKey()
                ? ", or compare an attribute of it by has()"
                : ", or compare its key with " + relationship.path().ownerColumns();
    }

    /** The criterion that a hybrid attribute equals a value. */
    @SuppressWarnings("unchecked") // the type is checked
    static Predicate of(HybridAttribute<?, ?> attribute, @Nullable Object value) {
        return ((HybridAttribute<?, Object>) attribute).eq(fitting(attribute, value));
    }

    private static @Nullable Object fitting(Expression<?> column, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        Class<?> type = column.type().javaType();
        Object fitting = WholeNumber.as(type, value);
        if (!type.isInstance(fitting)) {
            throw new IllegalArgumentException("the attribute " + column + " is a " + type.getSimpleName()
                    + ", it cannot equal the " + value.getClass().getSimpleName() + " given");
        }
        return fitting;
    }
}
