package io.athanor.orm.option;

import io.athanor.orm.metamodel.ColumnAttribute;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.orm.metamodel.EntityReference;
import io.athanor.orm.metamodel.RelationshipAttribute;
import io.athanor.sql.Expression;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The words that loader options start with; meant to be imported statically. */
public final class LoaderOptions {

    private LoaderOptions() {}

    /**
     * Loads the related objects of all results by one further SELECT per 500 results, with their keys in an IN list.
     */
    public static LoaderOption selectinload(RelationshipAttribute<?, ?> attribute) {
        return LoaderOption.of(attribute, LoadStrategy.SELECTIN);
    }

    /**
     * Loads the related objects in the same SELECT, by a LEFT OUTER JOIN that the rest of the query cannot refer to.
     */
    public static LoaderOption joinedload(RelationshipAttribute<?, ?> attribute) {
        return LoaderOption.of(attribute, LoadStrategy.JOINED);
    }

    /** Loads the related objects of all results by one further SELECT that joins the query itself as a subquery. */
    public static LoaderOption subqueryload(RelationshipAttribute<?, ?> attribute) {
        return LoaderOption.of(attribute, LoadStrategy.SUBQUERY);
    }

    /** Loads the related objects at the first access, whatever the mapping says. */
    public static LoaderOption lazyload(RelationshipAttribute<?, ?> attribute) {
        return LoaderOption.of(attribute, LoadStrategy.SELECT);
    }

    /** Loads the related objects by one SELECT per result, before the query's results are handed out. */
    public static LoaderOption immediateload(RelationshipAttribute<?, ?> attribute) {
        return LoaderOption.of(attribute, LoadStrategy.IMMEDIATE);
    }

    /**
     * Takes the related objects from the columns of a join that the query itself makes, to the class or to an alias.
     */
    public static LoaderOption containsEager(RelationshipAttribute<?, ?> attribute) {
        return LoaderOption.of(attribute, LoadStrategy.CONTAINS);
    }

    /**
     * Loads nothing: the collection is empty, the reference null. An access that throws is mostly the better choice.
     */
    public static LoaderOption noload(RelationshipAttribute<?, ?> attribute) {
        return LoaderOption.of(attribute, LoadStrategy.NOLOAD);
    }

    /** Loads nothing: an access throws. */
    public static LoaderOption raiseload(RelationshipAttribute<?, ?> attribute) {
        return LoaderOption.of(attribute, LoadStrategy.RAISE);
    }

    /**
     * Loads nothing by SQL: an access throws, unless it is a reference whose object the session has in memory and not
     * expired, or whose foreign key is NULL. A copy of the object by serialization refuses these, too.
     */
    public static LoaderOption raiseOnSql(RelationshipAttribute<?, ?> attribute) {
        return LoaderOption.of(attribute, LoadStrategy.RAISE_ON_SQL);
    }

    /** Says nothing of how the related objects are loaded, but of what is further along the path. */
    public static LoaderOption defaultload(RelationshipAttribute<?, ?> attribute) {
        return LoaderOption.of(attribute, LoadStrategy.DEFAULT);
    }

    /** Leaves columns out; the first access of each loads it. */
    public static LoaderOption defer(ColumnAttribute<?, ?>... attributes) {
        return LoaderOption.of(ColumnRule.Kind.DEFER, attributes);
    }

    /** Loads columns that the mapping, or another option, leaves out. */
    public static LoaderOption undefer(ColumnAttribute<?, ?>... attributes) {
        return LoaderOption.of(ColumnRule.Kind.UNDEFER, attributes);
    }

    /** Loads nothing but these columns and the key; the first access of each other column loads it. */
    public static LoaderOption loadOnly(ColumnAttribute<?, ?>... attributes) {
        return LoaderOption.of(ColumnRule.Kind.ONLY, attributes);
    }

    /** Leaves out all columns of the class that the query selects, but its key and what other options name. */
    public static LoaderOption deferAll() {
        return LoaderOption.of(null, ColumnRule.of(ColumnRule.Kind.DEFER_ALL));
    }

    /** Leaves out all columns of a class or alias, but its key and what other options name. */
    public static LoaderOption deferAll(EntityReference<?> entity) {
        return LoaderOption.of(entity, ColumnRule.of(ColumnRule.Kind.DEFER_ALL));
    }

    /** Loads all columns of the class that the query selects, but those that other options name. */
    public static LoaderOption undeferAll() {
        return LoaderOption.of(null, ColumnRule.of(ColumnRule.Kind.UNDEFER_ALL));
    }

    /** Loads all columns of a class or alias, but those that other options name. */
    public static LoaderOption undeferAll(EntityReference<?> entity) {
        return LoaderOption.of(entity, ColumnRule.of(ColumnRule.Kind.UNDEFER_ALL));
    }

    /** Loads the columns of a group, of the class that the query selects. */
    public static LoaderOption undeferGroup(String group) {
        return LoaderOption.of(null, ColumnRule.ofGroup(group));
    }

    /** Loads the columns of a group, of a class or alias. */
    public static LoaderOption undeferGroup(EntityReference<?> entity, String group) {
        return LoaderOption.of(entity, ColumnRule.ofGroup(group));
    }

    /**
     * Loads the columns that classes below the selected one add, for the objects of those classes, by one further
     * SELECT for each class and 500 objects.
     *
     * @param entity the class that the query selects, or an alias of it
     * @param classes the classes below; those between them and the selected one come along. None stands for all
     */
    public static <E> LoaderOption selectinPolymorphic(EntityReference<E> entity, EntityDescriptor<?>... classes) {
        return LoaderOption.of(entity, ColumnRule.ofSubclasses(List.of(classes)));
    }

    /**
     * Lets objects of a class, and of the classes below it, come only where they meet a criterion: in the whole
     * statement, in what is loaded along with its objects, and in what they load at their first access. Objects that
     * are in memory already are given without asking.
     *
     * @param criterion about attributes of the class itself
     */
    public static <E> LoaderCriteria withLoaderCriteria(EntityDescriptor<E> entity, Expression<Boolean> criterion) {
        return new LoaderCriteria(entity.javaType(), own -> criterion);
    }

    /**
     * As {@link #withLoaderCriteria(EntityDescriptor, Expression)}, with a criterion that is asked for at each
     * execution, by the thread that executes.
     */
    public static <E> LoaderCriteria withLoaderCriteria(
            EntityDescriptor<E> entity, Supplier<? extends Expression<Boolean>> criterion) {
        return new LoaderCriteria(entity.javaType(), own -> criterion.get());
    }

    /**
     * As {@link #withLoaderCriteria(EntityDescriptor, Expression)} for all mapped classes that extend a class or
     * implement an interface, such as a mapped superclass.
     *
     * @param criterion makes the criterion of one mapped class at each execution, mostly by the name of an attribute
     */
    public static LoaderCriteria withLoaderCriteria(
            Class<?> type, Function<EntityDescriptor<?>, Expression<Boolean>> criterion) {
        return new LoaderCriteria(type, criterion);
    }

    /**
     * Lets a query, and all that is loaded for its objects, see rows that are marked deleted as well.
     *
     * @see io.athanor.orm.annotation.SoftDelete
     */
    public static Visibility includeDeleted() {
        return Visibility.INCLUDE_DELETED;
    }

    /**
     * Lets a query take the objects of a text as they come, although objects of their classes must meet criteria: none
     * can be added to a text, so without this option such a query is refused. What is loaded along with them, or later,
     * meets the criteria.
     */
    public static Visibility unfiltered() {
        return Visibility.UNFILTERED;
    }
}
