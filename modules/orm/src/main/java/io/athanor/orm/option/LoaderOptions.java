package io.athanor.orm.option;

import io.athanor.orm.metamodel.ColumnAttribute;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.orm.metamodel.EntityReference;
import io.athanor.orm.metamodel.RelationshipAttribute;
import java.util.List;

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
}
