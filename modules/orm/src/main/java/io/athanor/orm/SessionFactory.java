package io.athanor.orm;

import io.athanor.engine.Engine;
import io.athanor.orm.bulk.ReturningSupport;
import io.athanor.orm.flush.FlushStatements;
import io.athanor.orm.load.LoaderStatements;
import io.athanor.orm.load.StatementTranslator;
import io.athanor.orm.mapping.Mappings;
import io.athanor.sql.compiler.SqlFacet;
import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.type.TypeSystem;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Opens sessions on an engine with the mapped classes of a registry. Safe for use by several threads; sessions are not.
 */
public final class SessionFactory {

    private final Engine engine;
    private final Registry registry;
    private final Set<SessionOption> options;
    private volatile @Nullable Shared shared;

    private SessionFactory(Engine engine, Registry registry, Set<SessionOption> options) {
        this.engine = engine;
        this.registry = registry;
        this.options = options;
    }

    /** A factory; nothing is connected yet. */
    public static SessionFactory of(Engine engine, Registry registry, SessionOption... options) {
        EnumSet<SessionOption> set = EnumSet.noneOf(SessionOption.class);
        set.addAll(Set.of(options));
        return new SessionFactory(engine, registry, set);
    }

    /** A new session; it takes a connection when it first needs one. */
    public Session open() {
        return new Session(this);
    }

    /** A new session that keeps no objects; it takes a connection when it first needs one. */
    public StatelessSession openStateless() {
        return new StatelessSession(open());
    }

    /** The engine. */
    public Engine engine() {
        return engine;
    }

    /** The mapped classes. */
    public Registry registry() {
        return registry;
    }

    boolean has(SessionOption option) {
        return options.contains(option);
    }

    /** What the sessions share; made at the first connection, when the server's version is known. */
    Shared shared() {
        StatementCache cache = engine.statementCache();
        Mappings mappings = registry.catalog().current();
        Shared made = shared;
        if (made == null || made.cache != cache || made.mappings != mappings) {
            TypeSystem types = cache.dialect().facet(SqlFacet.class).types();
            made = new Shared(
                    cache,
                    types,
                    mappings,
                    new StatementTranslator(mappings, types),
                    new LoaderStatements(),
                    new FlushStatements(),
                    new ReturningSupport());
            shared = made;
        }
        return made;
    }

    /**
     * What the sessions of a factory share.
     *
     * @param cache the compiled statements
     * @param types the dialect's types
     * @param mappings the generation of mapped classes
     * @param translator turns statements about classes into statements about tables
     * @param loaders the statements that load objects
     * @param writers the statements of flushes
     * @param returning whether the database returns changed rows
     */
    record Shared(
            StatementCache cache,
            TypeSystem types,
            Mappings mappings,
            StatementTranslator translator,
            LoaderStatements loaders,
            FlushStatements writers,
            ReturningSupport returning) {}
}
