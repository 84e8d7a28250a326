package io.athanor.orm.option;

import io.athanor.orm.metamodel.RelationshipAttribute;

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
}
