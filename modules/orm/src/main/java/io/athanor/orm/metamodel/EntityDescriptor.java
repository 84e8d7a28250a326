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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
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
public final class EntityDescriptor<E> extends EntityReference<E> implements Cloneable {

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
    private boolean isTracked;
    private Set<String> excludedColumns = Set.of();
    private @Nullable EntityDescriptor<E> ofClass;
    private List<AttributeDescription> descriptions = new ArrayList<>();
    private List<EntityAttribute<? super E>> attributes = new ArrayList<>();
    private Map<String, EntityAttribute<? super E>> synonyms = new LinkedHashMap<>();

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
        return ofClass();
    }

    /** The description that the class itself gives: this one, unless a registry changed it for its own mapping. */
    public EntityDescriptor<E> ofClass() {
        EntityDescriptor<E> own = ofClass;
        return own == null ? this : own;
    }

    /** Whether the class says nothing of its mapping, so that a program must. */
    public boolean isTracked() {
        return isTracked && ofClass == null;
    }

    /**
     * Another description of the class with the same attributes as expressions.
     *
     * @param above the description of the class that it extends, or null if none of its superclasses is mapped
     * @param each adds what is described of the attribute with this description
     */
    public EntityDescriptor<E> redescribed(
            @Nullable EntityDescriptor<? super E> above, BiConsumer<Builder<E>, AttributeDescription> each) {
        EntityDescriptor<E> copy = copy();
        copy.parent = above;
        copy.inheritance = above == null ? inheritance : above.inheritance();
        copy.descriptions = new ArrayList<>(above == null ? List.of() : above.descriptions());
        copy.attributes = new ArrayList<>(attributes.subList(0, copy.descriptions.size()));
        copy.synonyms = new LinkedHashMap<>(synonyms);
        Builder<E> builder = new Builder<>(copy);
        for (AttributeDescription description : descriptions.subList(copy.descriptions.size(), descriptions.size())) {
            each.accept(builder, description);
        }
        copy.attributes = attributes;
        return copy;
    }

    /** Another description of the class with other facts than those about attributes. */
    public EntityDescriptor<E> withFacts(Consumer<Builder<E>> facts) {
        EntityDescriptor<E> copy = copy();
        facts.accept(new Builder<>(copy));
        return copy;
    }

    /** Fields are shared but for those that the caller replaces, so whatever a description has goes along. */
    @SuppressWarnings("unchecked") // a clone is of the same class
    private EntityDescriptor<E> copy() {
        try {
            EntityDescriptor<E> copy = (EntityDescriptor<E>) clone();
            copy.ofClass = ofClass();
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The columns of the table that a program left out, by their keys. */
    public Set<String> excludedColumns() {
        return excludedColumns;
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
            this(new EntityDescriptor<>(javaType));
        }

        private Builder(EntityDescriptor<E> descriptor) {
            this.descriptor = descriptor;
        }

        /** As one that says nothing of a mapping: what follows tells the kinds of its attributes. */
        public Builder<E> tracked() {
            descriptor.isTracked = true;
            return this;
        }

        /** Starts an attribute whose column, and whose type with it, a program is to name. */
        public <T> ColumnBuilder<E, T> tracked(String name, @Nullable SqlType<T> usual) {
            return new ColumnBuilder<>(this, name, new LaterType<>(descriptor.javaType, name, usual)).tracked();
        }

        /** At the top of no hierarchy, whatever was said before. */
        public Builder<E> alone() {
            descriptor.inheritance = null;
            descriptor.discriminatorValue = null;
            return this;
        }

        /** In the hierarchy of a class. */
        public Builder<E> below(EntityDescriptor<? super E> above) {
            descriptor.inheritance = above.inheritance();
            return this;
        }

        /** With columns of the table that are left out, by their keys. */
        public Builder<E> excludedColumns(Set<String> columns) {
            Set<String> all = new HashSet<>(descriptor.excludedColumns);
            all.addAll(columns);
            descriptor.excludedColumns = all;
            return this;
        }

        /** The number of attributes so far. */
        public int position() {
            return nextIndex();
        }

        /** An attribute that is described as it was before. */
        public void keep(AttributeDescription description) {
            descriptor.descriptions.add(description);
            descriptor.attributes.add(descriptor.ofClass().attributes.get(description.index()));
        }

        /** A field that is mapped to nothing. */
        public void unmapped(AttributeDescription before) {
            keep(new UnmappedDescription(before.name(), before.index(), UnmappedDescription.template(before)));
        }

        /** Starts a column attribute from what was described of it before. */
        @SuppressWarnings("unchecked") // both are of the same column
        public <T> ColumnBuilder<E, T> column(ColumnDescription before) {
            return new ColumnBuilder<>(this, before.name(), (SqlType<T>) before.type()).like(before);
        }

        /** Starts a reference from what was described of it before. */
        public <R> RelationshipBuilder.OfReference<E, R> reference(RelationshipDescription before, Class<R> target) {
            return new RelationshipBuilder.OfReference<>(this, before.name(), target).like(before);
        }

        /** Starts a collection from what was described of it before. */
        public <R> RelationshipBuilder.OfCollection<E, R> collection(RelationshipDescription before, Class<R> target) {
            return new RelationshipBuilder.OfCollection<>(
                            this,
                            before.name(),
                            Objects.requireNonNull(before.collection()),
                            before.dynamicFactory(),
                            target)
                    .like(before);
        }

        /** Starts an embedded attribute from what was described of it before. */
        public EmbeddedBuilder<E, ?> embedded(EmbeddedDescription before) {
            return new EmbeddedBuilder<>(this, before.name(), before.type()).like(before);
        }

        /** With the name of the table. */
        public Builder<E> table(String name) {
            descriptor.table = name;
            return this;
        }

        /** With the schema of the table. */
        public Builder<E> schema(@Nullable String name) {
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

        <A extends EntityAttribute<E>> A addTracked(AttributeDescription template, A attribute) {
            return add(new UnmappedDescription(template.name(), template.index(), template), attribute);
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
