package io.athanor.orm.metamodel;

import io.athanor.orm.annotation.EagerDefaults;
import io.athanor.orm.annotation.InheritanceStrategy;
import io.athanor.orm.instrument.Instrumentation;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.sql.Expression;
import io.athanor.sql.Structure;
import io.athanor.sql.Suggestions;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The description of a mapped class as its annotations give it; the constant {@code ENTITY} of a generated metamodel
 * class.
 *
 * <p>Immutable once built. In a statement it stands for the class.
 *
 * @param <E> the mapped class
 */
public final class EntityDescriptor<E> extends EntityReference<E> {

    private static final ClassValue<EntityDescriptor<?>[]> BUILT = new ClassValue<>() {
        @Override
        protected EntityDescriptor<?>[] computeValue(Class<?> type) {
            return new EntityDescriptor<?>[1];
        }
    };

    private final Class<E> javaType;
    private String table = "";
    private @Nullable String schema;
    private String comment = "";
    private @Nullable KeyRecordDescription keyRecord;
    private List<ConstraintDescription> constraints = List.of();
    private @Nullable EntityDescriptor<? super E> parent;
    private @Nullable InheritanceDescription inheritance;
    private @Nullable String discriminatorValue;
    private boolean isAbstract;
    private EagerDefaults eagerDefaults = EagerDefaults.AUTO;
    private @Nullable String fields;
    private @Nullable Instrumented prototype;
    private final List<AttributeDescription> descriptions = new ArrayList<>();
    private final List<EntityAttribute<? super E>> attributes = new ArrayList<>();
    private final Map<String, EntityAttribute<? super E>> synonyms = new LinkedHashMap<>();

    private final Map<String, HybridAttribute<? super E, ?>> hybrids = new LinkedHashMap<>();

    private EntityDescriptor(Class<E> javaType) {
        this.javaType = javaType;
    }

    /** Starts the description of a class; generated code calls it. */
    public static <E> Builder<E> of(Class<E> javaType) {
        return new Builder<>(javaType);
    }

    /**
     * The description of a mapped class, whose metamodel class gets initialized.
     *
     * @throws io.athanor.orm.instrument.UninstrumentedClassException if the class is not instrumented
     * @throws io.athanor.orm.error.MappingException if the class has other attributes than the description
     */
    @SuppressWarnings("unchecked")
    public static <E> EntityDescriptor<E> forClass(Class<E> type) {
        EntityDescriptor<?>[] built = BUILT.get(type);
        if (built[0] == null) {
            Instrumentation.prototype(type).initializeMetamodel();
        }
        EntityDescriptor<?> descriptor = built[0];
        if (descriptor == null) {
            throw new IllegalStateException(
                    "the metamodel class of " + type.getName() + " does not describe it; compile it again");
        }
        descriptor.check();
        return (EntityDescriptor<E>) descriptor;
    }

    /**
     * An object of the mapped class that makes others.
     *
     * @throws io.athanor.orm.instrument.UninstrumentedClassException if the class is not instrumented
     * @throws io.athanor.orm.error.MappingException if the class has other attributes than this description was made
     *     from, so that values would land in each other's columns
     */
    public Instrumented prototype() {
        Instrumented known = prototype;
        if (known == null) {
            known = Instrumentation.prototype(javaType).instance();
            if (known == null) {
                throw new IllegalStateException("class " + javaType.getName() + " is abstract and has no prototype");
            }
            if (fields != null) {
                ClassFields.check(known, fields);
            }
            prototype = known;
        }
        return known;
    }

    /**
     * This class in a statement together with classes below it, whose columns are selected as well.
     *
     * @param below the classes; those between them and this one come along. None stands for all
     * @throws io.athanor.orm.error.UnsupportedQueryException if one is not below this class
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final PolymorphicAlias<E> withPolymorphic(EntityDescriptor<? extends E>... below) {
        return new PolymorphicAlias<>(this, List.of(below), null, false, false);
    }

    /** The mapped class. */
    public Class<E> javaType() {
        return javaType;
    }

    /** The name of the table, by default in snake case. */
    public String tableName() {
        return tableName(NamingStrategy.SNAKE_CASE);
    }

    /** The name of the table by a strategy; that of the class above if they share it. */
    public String tableName(NamingStrategy naming) {
        if (!table.isEmpty()) {
            return table;
        }
        return parent != null && inheritance != null && inheritance.strategy() == InheritanceStrategy.SINGLE_TABLE
                ? parent.tableName(naming)
                : naming.table(javaType.getSimpleName());
    }

    /** The schema of the table, or null for none. */
    public @Nullable String schema() {
        return schema;
    }

    /** The comment on the table, empty for none. */
    public String comment() {
        return comment;
    }

    /** What the class says of its table beyond single columns, without what the entities above say. */
    public List<ConstraintDescription> constraints() {
        return constraints;
    }

    /** The record that stands for the key, or null if there is none. */
    public @Nullable KeyRecordDescription keyRecord() {
        return keyRecord;
    }

    /** The description of the entity that the class extends, or null if it is at the top. */
    public @Nullable EntityDescriptor<? super E> parent() {
        return parent;
    }

    /** How the classes below are mapped, as the class at the top says; null if none may be below. */
    public @Nullable InheritanceDescription inheritance() {
        return inheritance;
    }

    /** What the discriminator holds in rows of exactly this class, as text, or null if there are none. */
    public @Nullable String discriminatorValue() {
        return discriminatorValue;
    }

    /** Whether the class is abstract, so that all objects are of classes below it. */
    public boolean isAbstract() {
        return isAbstract;
    }

    /** When the values that the database makes reach the objects. */
    public EagerDefaults eagerDefaults() {
        return eagerDefaults;
    }

    /** The descriptions of this class's attributes and those of its superclasses, by their numbers. */
    public List<AttributeDescription> descriptions() {
        return descriptions;
    }

    /** The attributes as expressions, by their numbers. */
    public List<EntityAttribute<? super E>> attributes() {
        return attributes;
    }

    /** Whether it has an attribute of a name, or a synonym for one. */
    public boolean hasAttribute(String name) {
        return synonyms.containsKey(name)
                || attributes.stream().anyMatch(attribute -> attribute.name().equals(name));
    }

    /**
     * The attribute of a name.
     *
     * @throws UnknownAttributeException if there is none; the message suggests similar names
     */
    public EntityAttribute<? super E> attribute(String name) {
        for (EntityAttribute<? super E> attribute : attributes) {
            if (attribute.name().equals(name)) {
                return attribute;
            }
        }
        EntityAttribute<? super E> meant = synonyms.get(name);
        if (meant != null) {
            return meant;
        }
        List<String> known = attributes.stream().map(EntityAttribute::name).toList();
        throw new UnknownAttributeException("Class " + javaType.getName() + " has no persistent attribute \"" + name
                + "\"." + Suggestions.of(name, known));
    }

    /** The hybrid attribute of a name, or null if the class and those above have none; none with arguments is found. */
    public @Nullable HybridAttribute<? super E, ?> hybrid(String name) {
        return hybrids.get(name);
    }

    void put(HybridAttribute<E, ?> hybrid) {
        hybrids.put(hybrid.name(), hybrid);
    }

    /** Checks that the class is as the description says it is, as {@link #prototype} does; an abstract one has none. */
    public void check() {
        if (isAbstract) {
            Instrumentation.prototype(javaType);
        } else {
            prototype();
        }
    }

    @Override
    public EntityDescriptor<E> descriptor() {
        return this;
    }

    @Override
    public String name() {
        return javaType.getSimpleName();
    }

    @Override
    public void describe(Structure structure) {
        structure.attribute(javaType);
    }

    /**
     * Builds a description, attribute by attribute in the order of declaration.
     *
     * @param <E> the mapped class
     */
    public static final class Builder<E> {

        private final EntityDescriptor<E> descriptor;

        private Builder(Class<E> javaType) {
            this.descriptor = new EntityDescriptor<>(javaType);
        }

        /** With the name of the table. */
        public Builder<E> table(String name) {
            descriptor.table = name;
            return this;
        }

        /** With the schema of the table. */
        public Builder<E> schema(String name) {
            descriptor.schema = name;
            return this;
        }

        /** With a comment on the table. */
        public Builder<E> comment(String text) {
            descriptor.comment = text;
            return this;
        }

        /** With a record that stands for the key; the attributes are in the order of its components. */
        public <K> Builder<E> keyRecord(Class<K> type, Function<K, Object[]> values, String... attributes) {
            descriptor.keyRecord =
                    new KeyRecordDescription(type, List.of(attributes), key -> values.apply(type.cast(key)));
            return this;
        }

        /** With constraints and indexes of the table. */
        public Builder<E> constraints(ConstraintDescription... all) {
            descriptor.constraints = List.of(all);
            return this;
        }

        /** With the attributes of the entity that it extends before its own. */
        @SuppressWarnings("unchecked") // each attribute is one of a class that this one extends
        public Builder<E> inherits(EntityDescriptor<? super E> parent) {
            descriptor.parent = parent;
            descriptor.inheritance = parent.inheritance();
            descriptor.eagerDefaults = parent.eagerDefaults();
            descriptor.keyRecord = parent.keyRecord();
            descriptor.descriptions.addAll(parent.descriptions());
            parent.attributes()
                    .forEach(attribute ->
                            descriptor.attributes.add((EntityAttribute<? super E>) attribute.ownedBy(descriptor)));
            parent.hybrids.values().forEach(hybrid -> descriptor.put(hybrid.ownedBy(descriptor)));
            parent.synonyms.forEach((name, attribute) ->
                    descriptor.synonyms.put(name, (EntityAttribute<? super E>) attribute.ownedBy(descriptor)));
            return this;
        }

        /** As the top of a hierarchy whose discriminator is mapped to a field. */
        public Builder<E> inheritance(InheritanceStrategy strategy, String discriminator) {
            descriptor.inheritance = new InheritanceDescription(strategy, discriminator, null);
            return this;
        }

        /** As the top of a hierarchy whose discriminator is in the table alone, with so many characters. */
        public Builder<E> inheritance(InheritanceStrategy strategy, String discriminator, int length) {
            descriptor.inheritance = new InheritanceDescription(strategy, discriminator, Types.string(length));
            return this;
        }

        /** With what the discriminator holds in its rows, as text. */
        public Builder<E> discriminatorValue(String value) {
            descriptor.discriminatorValue = value;
            return this;
        }

        /** With a time at which the values that the database makes reach the objects. */
        public Builder<E> eagerDefaults(EagerDefaults time) {
            descriptor.eagerDefaults = time;
            return this;
        }

        /** As an abstract class. */
        public Builder<E> abstractClass() {
            descriptor.isAbstract = true;
            return this;
        }

        /** An attribute of a class above as one of this class. */
        @SuppressWarnings("unchecked") // the attribute of this number is of the same kind and type
        public <T> ColumnAttribute<E, T> inherited(ColumnAttribute<? super E, T> attribute) {
            return (ColumnAttribute<E, T>) descriptor.attributes.get(attribute.index());
        }

        /** An attribute of a class above as one of this class. */
        @SuppressWarnings("unchecked") // the attribute of this number is of the same kind and type
        public <R> ReferenceAttribute<E, R> inherited(ReferenceAttribute<? super E, R> attribute) {
            return (ReferenceAttribute<E, R>) descriptor.attributes.get(attribute.index());
        }

        /** An attribute of a class above as one of this class. */
        @SuppressWarnings("unchecked") // the attribute of this number is of the same kind and type
        public <R> CollectionAttribute<E, R> inherited(CollectionAttribute<? super E, R> attribute) {
            return (CollectionAttribute<E, R>) descriptor.attributes.get(attribute.index());
        }

        /** An embedded value of a class above as one of this class, made by its metamodel class. */
        public <V, A extends EmbeddedAttribute<E, V>> A inherited(
                EmbeddedAttribute<? super E, V> attribute,
                BiFunction<EntityReference<E>, EmbeddedDescription, A> made) {
            A own = made.apply(descriptor, attribute.description());
            descriptor.attributes.set(attribute.index(), own);
            return own;
        }

        /** A hybrid attribute of a class above as one of this class. */
        public <T> HybridAttribute<E, T> inherited(HybridAttribute<? super E, T> attribute) {
            return attribute.ownedBy(descriptor);
        }

        /**
         * With the fields that this description is made from, the inherited ones included: the name of each, a space
         * and the binary name of its erased type. The class must still have these when it is mapped.
         */
        public Builder<E> fields(String... namesAndTypes) {
            descriptor.fields =
                    Arrays.stream(namesAndTypes).map(field -> field + "\n").collect(Collectors.joining());
            return this;
        }

        /** Starts a column attribute. */
        public <T> ColumnBuilder<E, T> column(String name, SqlType<T> type) {
            return new ColumnBuilder<>(this, name, type);
        }

        /** Starts an attribute that is filled from an expression, which is asked for when it is first needed. */
        public <T> ComputedBuilder<E, T> computed(
                String name, SqlType<T> type, Supplier<? extends Expression<? extends T>> expression) {
            return new ComputedBuilder<>(this, name, type, expression);
        }

        /** Starts an attribute that is computed from others, by an expression that is asked for when first needed. */
        public <T> HybridBuilder<E, T> hybrid(String name, Supplier<? extends Expression<? extends T>> expression) {
            return new HybridBuilder<>(descriptor, name, false, expression);
        }

        /** Starts an attribute that is computed from others, by an expression made of the arguments of a method. */
        public <T> HybridBuilder<E, T> hybridOf(String name, Expression<? extends T> expression) {
            return new HybridBuilder<>(descriptor, name, true, () -> expression);
        }

        /** A further name for an attribute, which it gives back. */
        public <A extends EntityAttribute<? super E>> A synonym(String name, A attribute) {
            descriptor.synonyms.put(name, attribute);
            return attribute;
        }

        /** Starts an attribute that holds an embedded value. */
        public <V> EmbeddedBuilder<E, V> embedded(String name, EmbeddableType<V> type) {
            return new EmbeddedBuilder<>(this, name, type);
        }

        /** Starts a reference to one related object. */
        public <R> RelationshipBuilder.OfReference<E, R> reference(String name, Class<R> target) {
            return new RelationshipBuilder.OfReference<>(this, name, target);
        }

        /** Starts a collection of related objects that is loaded as a whole. */
        public <R> RelationshipBuilder.OfCollection<E, R> collection(
                String name, CollectionKind kind, Class<R> target) {
            if (!kind.isHeld()) {
                throw new IllegalArgumentException("Collection " + descriptor.name() + "." + name
                        + " is dynamic, so it needs what makes it. Call dynamicCollection instead.");
            }
            return new RelationshipBuilder.OfCollection<>(this, name, kind, null, target);
        }

        /** Starts a collection of related objects that is queried and never loaded as a whole. */
        public <R> RelationshipBuilder.OfCollection<E, R> dynamicCollection(
                String name, DynamicFactory factory, Class<R> target) {
            return new RelationshipBuilder.OfCollection<>(this, name, CollectionKind.DYNAMIC, factory, target);
        }

        /** Starts a collection of related objects that is added to and removed from, and never loaded as a whole. */
        public <R> RelationshipBuilder.OfCollection<E, R> writeOnlyCollection(
                String name, DynamicFactory factory, Class<R> target) {
            return new RelationshipBuilder.OfCollection<>(this, name, CollectionKind.WRITE_ONLY, factory, target);
        }

        int nextIndex() {
            return descriptor.descriptions.size();
        }

        <T> ColumnAttribute<E, T> add(ColumnDescription description, SqlType<T> type) {
            return add(description, new ColumnAttribute<>(descriptor, description, type));
        }

        <A extends EntityAttribute<E>> A add(AttributeDescription description, A attribute) {
            descriptor.descriptions.add(description);
            descriptor.attributes.add(attribute);
            return attribute;
        }

        EntityDescriptor<E> owner() {
            return descriptor;
        }

        /** The finished description; it is found by its class from now on. */
        public EntityDescriptor<E> build() {
            BUILT.get(descriptor.javaType)[0] = descriptor;
            return descriptor;
        }
    }
}
