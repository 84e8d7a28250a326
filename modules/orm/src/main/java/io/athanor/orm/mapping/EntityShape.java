package io.athanor.orm.mapping;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.metamodel.AttributeDescription;
import io.athanor.orm.metamodel.CollectionKind;
import io.athanor.orm.metamodel.ColumnDescription;
import io.athanor.orm.metamodel.ComputedDescription;
import io.athanor.orm.metamodel.Deferral;
import io.athanor.orm.metamodel.DynamicFactory;
import io.athanor.orm.metamodel.EmbeddedDescription;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.orm.metamodel.RelationshipDescription;
import io.athanor.orm.metamodel.UnmappedDescription;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the states of one class's instances have in common: which attributes are what, and what their other directions
 * are.
 */
public final class EntityShape {

    private static final ClassValue<OfClass> SHAPES = new ClassValue<>() {
        @Override
        protected OfClass computeValue(Class<?> type) {
            return new OfClass(new EntityShape(EntityDescriptor.forClass(type)));
        }
    };

    /** The shape of a class as its annotations give it, and as the program does that mapped it first. */
    private static final class OfClass {

        private final EntityShape annotated;
        private volatile EntityShape present;

        OfClass(EntityShape annotated) {
            this.annotated = annotated;
            this.present = annotated;
        }
    }

    private static final int UNRESOLVED = -2;
    private static final int NONE = -1;

    private final EntityDescriptor<?> descriptor;
    private final int attributeCount;
    private final @Nullable RelationshipDescription[] relationships;
    private final int[] inverses;
    private final int[] relationshipAttributes;
    private final long relationshipMask;
    private final long columnMask;
    private final int[] deferredAttributes;
    private final int[] computedAttributes;
    private final int[] unmapped;

    private EntityShape(EntityDescriptor<?> descriptor) {
        this.descriptor = descriptor;
        this.unmapped = descriptor.descriptions().stream()
                .filter(UnmappedDescription.class::isInstance)
                .mapToInt(AttributeDescription::index)
                .toArray();
        List<AttributeDescription> descriptions = descriptor.descriptions();
        this.attributeCount = descriptions.size();
        this.relationships = new RelationshipDescription[attributeCount];
        this.inverses = new int[attributeCount];
        long relationshipBits = 0;
        long columnBits = 0;
        for (int i = 0; i < attributeCount; i++) {
            inverses[i] = UNRESOLVED;
            long bit = i < 64 ? 1L << i : 0;
            if (descriptions.get(i) instanceof RelationshipDescription relationship) {
                relationships[i] = relationship;
                relationshipBits |= bit;
            } else if (!(descriptions.get(i) instanceof UnmappedDescription)) {
                columnBits |= bit;
            }
        }
        this.relationshipMask = relationshipBits;
        this.columnMask = columnBits;
        this.relationshipAttributes = java.util.stream.IntStream.range(0, attributeCount)
                .filter(i -> relationships[i] != null)
                .toArray();
        this.deferredAttributes = java.util.stream.IntStream.range(0, attributeCount)
                .filter(i -> isDeferred(descriptions.get(i)))
                .toArray();
        this.computedAttributes = java.util.stream.IntStream.range(0, attributeCount)
                .filter(i -> descriptions.get(i) instanceof ComputedDescription)
                .toArray();
    }

    private static boolean isDeferred(AttributeDescription description) {
        Deferral deferral = description instanceof ColumnDescription column
                ? column.deferral()
                : description instanceof EmbeddedDescription embedded
                        ? embedded.leaves().get(0).column().deferral()
                        : description instanceof ComputedDescription computed ? computed.deferral() : null;
        return deferral != null && !deferral.raises();
    }

    /** The shape of objects of an instrumented entity class that no session knows. */
    public static EntityShape of(Class<?> type) {
        return SHAPES.get(type).present;
    }

    /** The shape of objects that are described so: that of the class, or one of the description's own. */
    static EntityShape of(EntityDescriptor<?> descriptor) {
        return descriptor == descriptor.ofClass()
                ? SHAPES.get(descriptor.javaType()).annotated
                : new EntityShape(descriptor);
    }

    /**
     * Gives objects of a class that leaves attributes open this shape before a session knows them, unless another
     * registry did so before and still maps the class.
     */
    void publish() {
        OfClass shapes = SHAPES.get(descriptor.javaType());
        if (shapes.present == shapes.annotated) {
            shapes.present = this;
        }
    }

    /** Takes back what {@link #publish} did, unless another one did it since. */
    void withdraw() {
        OfClass shapes = SHAPES.get(descriptor.javaType());
        if (shapes.present == this) {
            shapes.present = shapes.annotated;
        }
    }

    /** The numbers of the fields that are mapped to nothing. */
    public int[] unmapped() {
        return unmapped;
    }

    /** Whether the attribute is mapped to nothing. */
    public boolean isUnmapped(int attribute) {
        for (int each : unmapped) {
            if (each == attribute) {
                return true;
            }
        }
        return false;
    }

    /** The description of the class. */
    public EntityDescriptor<?> descriptor() {
        return descriptor;
    }

    /** The number of attributes. */
    public int attributeCount() {
        return attributeCount;
    }

    /** The numbers of the relationships. */
    public int[] relationshipAttributes() {
        return relationshipAttributes;
    }

    /** The numbers of the columns that are left out when objects are loaded, and loaded when they are read. */
    public int[] deferredAttributes() {
        return deferredAttributes;
    }

    /** The numbers of the attributes that are filled from expressions. */
    public int[] computedAttributes() {
        return computedAttributes;
    }

    /** Whether an attribute is filled from an expression. */
    public boolean isComputed(int attribute) {
        for (int computed : computedAttributes) {
            if (computed == attribute) {
                return true;
            }
        }
        return false;
    }

    /** Whether all attributes have their traps in one word. */
    public boolean isSmall() {
        return attributeCount <= 64;
    }

    /** The traps of the relationships among the first 64 attributes. */
    public long relationshipMask() {
        return relationshipMask;
    }

    /** The traps of the columns among the first 64 attributes. */
    public long columnMask() {
        return columnMask;
    }

    /** Whether the attribute is a relationship. */
    public boolean isRelationship(int attribute) {
        return relationships[attribute] != null;
    }

    /** Whether a member that is taken out of the relationship is deleted. */
    public boolean ownsMembers(int attribute) {
        RelationshipDescription relationship = relationships[attribute];
        return relationship != null && relationship.cascade().contains(Cascade.DELETE_ORPHAN);
    }

    /** Whether the relationship is loaded, but never written. */
    public boolean isViewOnly(int attribute) {
        RelationshipDescription relationship = relationships[attribute];
        return relationship != null && relationship.writing().viewOnly();
    }

    /** Whether what the relationship refers to has one owner at a time. */
    public boolean isSingleParent(int attribute) {
        RelationshipDescription relationship = relationships[attribute];
        return relationship != null && relationship.writing().singleParent();
    }

    /** The description of a relationship; an attribute of another kind has none. */
    public RelationshipDescription relationship(int attribute) {
        return Objects.requireNonNull(relationships[attribute]);
    }

    /** The kind of collection of a relationship, or null of anything else. */
    public @Nullable CollectionKind kind(int attribute) {
        RelationshipDescription relationship = relationships[attribute];
        return relationship == null ? null : relationship.collection();
    }

    /** What makes the collections of a dynamic relationship. */
    public DynamicFactory dynamicFactory(int attribute) {
        RelationshipDescription relationship = relationships[attribute];
        DynamicFactory factory = relationship == null ? null : relationship.dynamicFactory();
        if (factory == null) {
            throw new IllegalStateException(attributeName(attribute) + " is no dynamic relationship");
        }
        return factory;
    }

    /** The number of the other direction's attribute in the related class, or a negative number if there is none. */
    public int inverse(int attribute) {
        int inverse = inverses[attribute];
        if (inverse == UNRESOLVED) {
            RelationshipDescription relationship = relationships[attribute];
            inverse = relationship == null || relationship.backPopulates().isEmpty()
                    ? NONE
                    : EntityDescriptor.forClass(relationship.target())
                            .attribute(relationship.backPopulates())
                            .index();
            inverses[attribute] = inverse;
        }
        return inverse;
    }

    /** The name of an attribute, for messages. */
    public String attributeName(int attribute) {
        return descriptor.name() + "."
                + descriptor.descriptions().get(attribute).name();
    }
}
