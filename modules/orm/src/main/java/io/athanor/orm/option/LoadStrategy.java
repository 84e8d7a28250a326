package io.athanor.orm.option;

/** The ways to load related objects. */
public enum LoadStrategy {
    /** By one SELECT at the first access. */
    SELECT("lazyload"),
    /** With the owner, by a LEFT OUTER JOIN. */
    JOINED("joinedload"),
    /** With the owner, by an inner join: owners without related objects are left out. */
    JOINED_INNER("joinedload"),
    /** With the owner, by a LEFT OUTER JOIN, whatever the mapping says. */
    JOINED_OUTER("joinedload"),
    /** With the owner, by an inner join, but by an outer one where another outer one leads to the owner. */
    JOINED_UNNESTED("joinedload"),
    /** After the owners, by SELECTs with their keys in an IN list. */
    SELECTIN("selectinload"),
    /** After the owners, by one SELECT joined to the owners' query. */
    SUBQUERY("subqueryload"),
    /** Right after the owners, by one SELECT each. */
    IMMEDIATE("immediateload"),
    /** From the columns of a join that the query itself makes. */
    CONTAINS("containsEager"),
    /** Not at all: an access throws. */
    RAISE("raiseload"),
    /** From memory only: an access that would need a statement throws. */
    RAISE_ON_SQL("raiseOnSql"),
    /** As the mapping says. */
    DEFAULT("defaultload"),
    /** Not at all: the collection stays empty, the reference null. */
    NOLOAD("noload");

    private final String option;

    LoadStrategy(String option) {
        this.option = option;
    }

    /** The name of the option that asks for it. */
    public String option() {
        return option;
    }

    /** Whether it joins the related objects to their owners. */
    public boolean isJoined() {
        return option.equals("joinedload");
    }

    /** Whether it makes a statement or a join that a further criterion can narrow. */
    public boolean isNarrowed() {
        return switch (this) {
            case SELECT, JOINED, JOINED_INNER, JOINED_OUTER, JOINED_UNNESTED, SELECTIN, SUBQUERY, IMMEDIATE -> true;
            case CONTAINS, RAISE, RAISE_ON_SQL, DEFAULT, NOLOAD -> false;
        };
    }

    /** Whether it has to do with the query's own joins, so that it means nothing to what is loaded later. */
    public boolean isOfItsQuery() {
        return this == CONTAINS;
    }
}
