package io.athanor.engine;

import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * What an engine knows of its server: at first only the dialect, once connected the dialect of the server's version.
 */
final class EngineServer {

    private final EngineSettings settings;
    private volatile Known known;

    private record Known(
            Dialect dialect, EngineFacet facet, ErrorTranslator errors, StatementCache statements, boolean met) {}

    EngineServer(Dialect dialect, EngineSettings settings) {
        this.settings = settings;
        this.known = know(dialect, false);
    }

    private Known know(Dialect dialect, boolean met) {
        EngineFacet facet = dialect.facet(EngineFacet.class);
        return new Known(
                dialect,
                facet,
                new ErrorTranslator(facet, settings.hideParameters, settings.disconnectRule),
                new StatementCache(dialect, settings.statementCacheSize, settings.statements),
                met);
    }

    /** Asks the server what it is, if that is not known yet. */
    void meet(Connection jdbc) throws SQLException {
        Known before = known;
        if (!before.met) {
            // Two first connections at once may both ask; they hear the same.
            known = know(before.facet.serverDialect(jdbc), true);
        }
    }

    Dialect dialect() {
        return known.dialect;
    }

    EngineFacet facet() {
        return known.facet;
    }

    ErrorTranslator errors() {
        return known.errors;
    }

    StatementCache statements() {
        return known.statements;
    }
}
