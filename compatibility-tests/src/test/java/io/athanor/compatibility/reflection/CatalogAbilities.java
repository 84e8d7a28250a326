package io.athanor.compatibility.reflection;

import io.athanor.compatibility.reflection.Abilities.Ability;

/** What the databases of the tests have. */
final class CatalogAbilities {

    static final Abilities SQLITE =
            Abilities.ALL.without(Ability.IDENTITY, Ability.INCLUDED_COLUMNS, Ability.MATERIALIZED_VIEWS);

    static final Abilities POSTGRESQL = Abilities.ALL.without(Ability.LONG_UNICODE_NAMES);

    static final Abilities MARIADB = Abilities.ALL.without(
            Ability.IDENTITY,
            Ability.INCLUDED_COLUMNS,
            Ability.PARTIAL_INDEXES,
            Ability.INDEXED_EXPRESSIONS,
            Ability.DEFERRED_CONSTRAINTS,
            Ability.UNBOUNDED_STRINGS,
            Ability.MATERIALIZED_VIEWS,
            Ability.PRIMARY_KEY_NAMES);

    static final Abilities MYSQL = Abilities.ALL.without(
            Ability.IDENTITY,
            Ability.INCLUDED_COLUMNS,
            Ability.PARTIAL_INDEXES,
            Ability.DEFERRED_CONSTRAINTS,
            Ability.UNBOUNDED_STRINGS,
            Ability.MATERIALIZED_VIEWS,
            Ability.LISTED_TEMPORARY_TABLES,
            Ability.PRIMARY_KEY_NAMES);

    private CatalogAbilities() {}
}
