package io.athanor.compatibility.reflection;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a database has of what definitions can say.
 *
 * @param abilities what it has
 */
public record Abilities(Set<Ability> abilities) {

    /** All of it. */
    public static final Abilities ALL = new Abilities(EnumSet.allOf(Ability.class));

    /** What a database has or has not. */
    public enum Ability {
        /** Indexes of expressions. */
        INDEXED_EXPRESSIONS,
        /** Indexes of some of the rows. */
        PARTIAL_INDEXES,
        /** Indexes that carry columns without sorting by them. */
        INCLUDED_COLUMNS,
        /** Constraints that are checked at the end of a transaction. */
        DEFERRED_CONSTRAINTS,
        /** GENERATED AS IDENTITY. */
        IDENTITY,
        /** Strings without a length in keys and with defaults. */
        UNBOUNDED_STRINGS,
        /** Materialized views. */
        MATERIALIZED_VIEWS,
        /** Defaults and nullability of columns that are there can be changed. */
        COLUMN_CHANGES,
        /** A name for the primary key. */
        PRIMARY_KEY_NAMES,
        /** Temporary tables that the catalog lists. */
        LISTED_TEMPORARY_TABLES,
        /** Names of 64 characters, whatever their number of bytes. */
        LONG_UNICODE_NAMES,
    }

    /** These abilities but for some. */
    public Abilities without(Ability... missing) {
        EnumSet<Ability> rest = EnumSet.copyOf(abilities);
        rest.removeAll(Set.of(missing));
        return new Abilities(rest);
    }

    /** Whether the database has it. */
    public boolean has(Ability ability) {
        return abilities.contains(ability);
    }
}
