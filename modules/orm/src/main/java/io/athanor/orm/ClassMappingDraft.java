package io.athanor.orm;

import io.athanor.orm.error.MappingException;
import io.athanor.orm.error.MappingProblem;
import io.athanor.orm.metamodel.AttributeDescription;
import io.athanor.orm.metamodel.CollectionKind;
import io.athanor.orm.metamodel.ColumnBuilder;
import io.athanor.orm.metamodel.ColumnDescription;
import io.athanor.orm.metamodel.ComputedDescription;
import io.athanor.orm.metamodel.DynamicFactory;
import io.athanor.orm.metamodel.EmbeddedBuilder;
import io.athanor.orm.metamodel.EmbeddedDescription;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.orm.metamodel.LaterType;
import io.athanor.orm.metamodel.RelationshipBuilder;
import io.athanor.orm.metamodel.RelationshipDescription;
import io.athanor.orm.metamodel.UnmappedDescription;
import io.athanor.schema.Column;
import io.athanor.schema.Table;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Suggestions;
import io.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link ClassMapping} has been told, and the description that follows from it. Used once.
 *
 * @param <E> the mapped class
 */
final class ClassMappingDraft<E> {

    private final EntityDescriptor<E> before;
    private final @Nullable Table table;
    private final boolean anew;
    private final Function<Class<?>, EntityDescriptor<?>> mapped;
    private final Map<String, Declaration<E>> declared = new LinkedHashMap<>();
    private final List<Consumer<EntityDescriptor.Builder<E>>> ofClass = new ArrayList<>();
    private final Set<String> excluded = new LinkedHashSet<>();
    private final Set<String> excludedColumns = new LinkedHashSet<>();
    private final Set<String> included = new LinkedHashSet<>();
    private final Set<String> keys = new LinkedHashSet<>();
    private final List<MappingProblem> problems = new ArrayList<>();
    private @Nullable Class<? super E> parent;

    /** Adds what is declared of an attribute to a description. */
    interface Declaration<E> {

        void add(EntityDescriptor.Builder<E> builder, AttributeDescription known);
    }

    /**
     * A draft.
     *
     * @param before what is described of the class so far
     * @param table the table, or null if it is the one that the class has so far
     * @param anew whether nothing of what is described so far is to count
     * @param mapped what is described of a class of the registry
     */
    ClassMappingDraft(
            EntityDescriptor<E> before,
            @Nullable Table table,
            boolean anew,
            Function<Class<?>, EntityDescriptor<?>> mapped) {
        this.before = before;
        this.table = table;
        this.anew = anew;
        this.mapped = mapped;
    }

    String name(String attribute) {
        return before.name() + "." + attribute;
    }

    void refuse(String problem) {
        problems.add(new MappingProblem("invalid-mapping", problem));
    }

    /** Takes in what is said of an attribute, if it is of a kind of which that can be said. */
    void declare(String attribute, Class<? extends AttributeDescription> kind, Declaration<E> declaration) {
        AttributeDescription found = find(attribute);
        if (found == null) {
            return;
        }
        if (!kind.isInstance(found)) {
            refuse(name(attribute) + " is mapped as " + described(kind) + ", but its field holds " + described(found)
                    + ". Map it with " + method(found) + ".");
        } else if (declared.putIfAbsent(attribute, declaration) != null) {
            refuse(name(attribute) + " is mapped twice. Say all of it in one call.");
        }
    }

    private @Nullable AttributeDescription find(String attribute) {
        int inherited = parentDescriptions();
        for (AttributeDescription description : before.descriptions()) {
            if (description.name().equals(attribute)) {
                if (description.index() < inherited) {
                    refuse(name(attribute) + " is inherited from a class that is mapped itself. Say it in the mapping"
                            + " of that class.");
                    return null;
                }
                return UnmappedDescription.template(description);
            }
        }
        List<String> known =
                before.descriptions().stream().map(AttributeDescription::name).toList();
        refuse("Class " + before.javaType().getName() + " has no field \"" + attribute + "\" that could be mapped."
                + Suggestions.of(attribute, known));
        return null;
    }

    private int parentDescriptions() {
        EntityDescriptor<?> above = above();
        return above == null ? 0 : above.descriptions().size();
    }

    @SuppressWarnings("unchecked") // it is of the class that is extended
    private @Nullable EntityDescriptor<? super E> above() {
        if (parent != null) {
            return (EntityDescriptor<? super E>) mapped.apply(parent);
        }
        return anew ? null : before.parent();
    }

    private static String described(Class<? extends AttributeDescription> kind) {
        return kind == ColumnDescription.class
                ? "a column"
                : kind == EmbeddedDescription.class ? "an embedded value" : "a relationship";
    }

    private static String described(AttributeDescription found) {
        return found instanceof ColumnDescription
                ? "a single value"
                : found instanceof EmbeddedDescription
                        ? "an embedded value"
                        : found instanceof RelationshipDescription ? "mapped objects" : "what is computed";
    }

    private static String method(AttributeDescription found) {
        return found instanceof ColumnDescription
                ? "property(...)"
                : found instanceof EmbeddedDescription
                        ? "embedded(...)"
                        : found instanceof RelationshipDescription ? "relationship(...)" : "computed(...)";
    }

    void declareColumn(String attribute, ColumnClause<?> column, Consumer<? super ColumnBuilder<E, ?>> mapping) {
        declare(attribute, ColumnDescription.class, (builder, known) -> {
            Table owner = table;
            if (owner != null && column.table() != owner) {
                refuse(name(attribute) + " is mapped to the column " + column + " of another table than \""
                        + owner.fullName() + "\". Name one of that table.");
            }
            ColumnBuilder<E, ?> made = column(builder, (ColumnDescription) known, column);
            mapping.accept(made);
            made.add();
        });
    }

    private <T> ColumnBuilder<E, ?> column(
            EntityDescriptor.Builder<E> builder, ColumnDescription known, ColumnClause<T> column) {
        requireType(known, column);
        ColumnBuilder<E, T> made = builder.column(known.name(), column.type());
        made.named(column.key());
        if (column instanceof Column<?> defined) {
            if (defined.isPrimaryKey()) {
                made.id();
            } else if (!defined.isNullable()) {
                made.notNull();
            }
        }
        return keyed(made, known.name());
    }

    private <T> ColumnBuilder<E, T> keyed(ColumnBuilder<E, T> column, String attribute) {
        if (keys.isEmpty()) {
            return column;
        }
        return keys.contains(attribute) ? column.id() : column.notId();
    }

    private void requireType(ColumnDescription known, ColumnClause<?> column) {
        Class<?> field = known.type().javaType();
        Class<?> values = column.type().javaType();
        boolean isOpen = known.type() instanceof LaterType<?> later && later.usual() == null;
        if (!isOpen && !field.isAssignableFrom(values)) {
            refuse(name(known.name()) + " is of type " + field.getSimpleName() + ", but the column " + column
                    + " has values of " + values.getSimpleName()
                    + ". Change the one or the other, or give the column a type that converts.");
        }
    }

    /** The builder of an attribute's column as it is known so far, or null if there is none, which has been noted. */
    @Nullable ColumnBuilder<E, ?> column(EntityDescriptor.Builder<E> builder, ColumnDescription known) {
        if (table == null) {
            if (known.type() instanceof LaterType<?>) {
                refuse(name(known.name()) + " has no column so far. Name it: property(\"" + known.name()
                        + "\", table.c(\"...\")).");
                return null;
            }
            return keyed(builder.column(known), known.name());
        }
        ColumnClause<?> found = find(table, known);
        if (found != null) {
            return column(builder, known, found);
        }
        List<String> names = table.columnList().stream().map(Column::key).toList();
        refuse("The table \"" + table.fullName() + "\" has no column for the attribute " + name(known.name()) + "."
                + Suggestions.of(known.name(), names) + " Name it: property(\"" + known.name()
                + "\", table.c(\"...\")), or leave the attribute out: exclude(\"" + known.name() + "\").");
        return null;
    }

    /** The column of an attribute's name, as it is or in snake case. */
    private static @Nullable ColumnClause<?> find(Table table, ColumnDescription known) {
        for (String name : List.of(known.name(), known.column(), snakeCase(known.name()))) {
            for (Column<?> column : table.columnList()) {
                if (column.key().equals(name)) {
                    return column;
                }
            }
        }
        return null;
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    void declareRelationship(
            String attribute, @Nullable Class<?> target, Consumer<? super RelationshipBuilder<E, ?, ?>> mapping) {
        declare(attribute, RelationshipDescription.class, (builder, known) -> {
            RelationshipDescription relationship = (RelationshipDescription) known;
            Class<?> related = target == null ? relationship.target() : target;
            if (!relationship.target().isAssignableFrom(related)) {
                refuse(name(attribute) + " holds objects of "
                        + relationship.target().getName() + ", which " + related.getName()
                        + " is not. Name a class that the field can hold.");
            }
            if (relationship.collection() == null) {
                RelationshipBuilder.OfReference<E, ?> made =
                        anew ? builder.reference(attribute, related) : builder.reference(relationship, related);
                mapping.accept(made);
                made.add();
            } else {
                RelationshipBuilder.OfCollection<E, ?> made = anew
                        ? newCollection(builder, relationship, relationship.collection(), related)
                        : builder.collection(relationship, related);
                mapping.accept(made);
                made.add();
            }
        });
    }

    private static <E, R> RelationshipBuilder.OfCollection<E, R> newCollection(
            EntityDescriptor.Builder<E> builder, RelationshipDescription known, CollectionKind kind, Class<R> target) {
        DynamicFactory factory = known.dynamicFactory();
        if (factory == null) {
            return builder.collection(known.name(), kind, target);
        }
        return kind == CollectionKind.WRITE_ONLY
                ? builder.writeOnlyCollection(known.name(), factory, target)
                : builder.dynamicCollection(known.name(), factory, target);
    }

    /** The builder of an embedded attribute, with what is known of it if that is to count. */
    EmbeddedBuilder<E, ?> embedded(EntityDescriptor.Builder<E> builder, EmbeddedDescription known) {
        return anew
                ? builder.embedded(known.name(), known.type()).prefix(snakeCase(known.name()) + "_")
                : builder.embedded(known);
    }

    @SuppressWarnings("unchecked") // the values are converted to it
    SqlType<Object> typeOfComputed(AttributeDescription known) {
        SqlType<?> type = known instanceof ColumnDescription column
                ? column.type()
                : known instanceof ComputedDescription computed ? computed.type() : null;
        if (type instanceof LaterType<?> later) {
            type = later.usual();
        }
        if (type == null) {
            throw new MappingException(name(known.name())
                    + " cannot be computed, for there is no SQL type for its field. Give it another Java type.");
        }
        return (SqlType<Object>) type;
    }

    void exclude(List<String> attributes) {
        attributes.stream().filter(attribute -> find(attribute) != null).forEach(excluded::add);
    }

    void exclude(ColumnClause<?>[] columns) {
        for (ColumnClause<?> column : columns) {
            excludedColumns.add(column.key());
        }
    }

    void include(List<String> attributes) {
        attributes.stream().filter(attribute -> find(attribute) != null).forEach(included::add);
    }

    void primaryKey(List<String> attributes) {
        attributes.stream().filter(attribute -> find(attribute) != null).forEach(keys::add);
    }

    void inherits(Class<? super E> above) {
        parent = above;
    }

    void declareClass(Consumer<EntityDescriptor.Builder<E>> declaration) {
        ofClass.add(declaration);
    }

    /**
     * The description that follows.
     *
     * @throws MappingException if something is wrong; the message has all that is
     */
    EntityDescriptor<E> complete() {
        for (String attribute : excluded) {
            if (declared.containsKey(attribute) || included.contains(attribute)) {
                refuse(name(attribute) + " is both mapped and excluded. Remove one or the other.");
            }
        }
        EntityDescriptor<? super E> above = above();
        EntityDescriptor<E> described = before.redescribed(above, this::add);
        described = described.withFacts(builder -> {
            if (anew) {
                builder.alone();
                if (above != null) {
                    builder.below(above);
                }
                builder.discriminatorValue(before.javaType().getSimpleName());
            }
            if (table != null) {
                builder.table(table.name()).schema(table.schema());
            }
            ofClass.forEach(declaration -> declaration.accept(builder));
            builder.excludedColumns(new HashSet<>(excludedColumns));
        });
        if (!problems.isEmpty()) {
            throw new MappingException(problems);
        }
        return described;
    }

    private void add(EntityDescriptor.Builder<E> builder, AttributeDescription present) {
        Declaration<E> declaration = declared.get(present.name());
        boolean isLeftOut = excluded.contains(present.name())
                || !included.isEmpty() && declaration == null && !included.contains(present.name());
        if (isLeftOut) {
            builder.unmapped(present);
        } else if (declaration != null) {
            attempt(builder, present, declaration);
        } else if (anew) {
            attempt(builder, present, this::addByName);
        } else if (present instanceof ColumnDescription column && !keys.isEmpty()) {
            keyed(builder.column(column), column.name()).add();
        } else {
            builder.keep(present);
        }
    }

    private void attempt(
            EntityDescriptor.Builder<E> builder, AttributeDescription present, Declaration<E> declaration) {
        int position = builder.position();
        try {
            declaration.add(builder, UnmappedDescription.template(present));
        } catch (MappingException e) {
            problems.addAll(e.problems());
        }
        if (builder.position() == position) {
            builder.unmapped(present);
        }
    }

    /** Maps an attribute of which nothing was said to the columns of its name. */
    private void addByName(EntityDescriptor.Builder<E> builder, AttributeDescription known) {
        if (known instanceof ColumnDescription column) {
            ColumnBuilder<E, ?> made = column(builder, column);
            if (made != null) {
                made.add();
            }
        } else if (known instanceof EmbeddedDescription embedded) {
            embedded(builder, embedded).addAgain();
        } else {
            refuse("Nothing is said of " + name(known.name()) + ", which holds " + described(known) + ". Map it with "
                    + method(known) + ", or leave it out: exclude(\"" + known.name() + "\").");
        }
    }
}
