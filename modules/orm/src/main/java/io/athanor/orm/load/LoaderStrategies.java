package io.athanor.orm.load;

import io.athanor.orm.annotation.Lazy;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.option.LoadStrategy;

/** Finds the strategy that a mapping or an option asks for. */
final class LoaderStrategies {

    private LoaderStrategies() {}

    /** The strategy of a kind. */
    static LoaderStrategy of(LoadStrategy kind, Relationship relationship, LoadPath path) {
        return switch (kind) {
            case DEFAULT -> byMapping(relationship, path);
            case SELECT -> new LazyStrategy(relationship, path);
            case JOINED ->
                new JoinedStrategy(
                        relationship, path, relationship.description().innerJoin() ? EagerJoin.INNER : EagerJoin.OUTER);
            case JOINED_INNER -> new JoinedStrategy(relationship, path, EagerJoin.INNER);
            case JOINED_OUTER -> new JoinedStrategy(relationship, path, EagerJoin.OUTER);
            case JOINED_UNNESTED -> new JoinedStrategy(relationship, path, EagerJoin.UNNESTED);
            case SELECTIN -> new SelectInStrategy(relationship, path);
            case SUBQUERY -> new SubqueryStrategy(relationship, path);
            case IMMEDIATE -> new ImmediateStrategy(relationship, path);
            case CONTAINS -> new ContainsEagerStrategy(relationship, path);
            case RAISE -> new RaiseStrategy(relationship, path, false);
            case RAISE_ON_SQL -> new RaiseStrategy(relationship, path, true);
            case NOLOAD -> new NoLoadStrategy(relationship, path);
        };
    }

    /** The strategy that the mapping of a relationship asks for. */
    static LoaderStrategy byMapping(Relationship relationship, LoadPath path) {
        return of(kindOf(relationship.description().lazy()), relationship, path);
    }

    private static LoadStrategy kindOf(Lazy lazy) {
        return switch (lazy) {
            case JOINED -> LoadStrategy.JOINED;
            case SELECTIN -> LoadStrategy.SELECTIN;
            case SUBQUERY -> LoadStrategy.SUBQUERY;
            case IMMEDIATE -> LoadStrategy.IMMEDIATE;
            case RAISE -> LoadStrategy.RAISE;
            case RAISE_ON_SQL -> LoadStrategy.RAISE_ON_SQL;
            case NOLOAD -> LoadStrategy.NOLOAD;
            case SELECT, DYNAMIC, WRITE_ONLY -> LoadStrategy.SELECT;
        };
    }
}
