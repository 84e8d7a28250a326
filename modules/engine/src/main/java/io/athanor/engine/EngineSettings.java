package io.athanor.engine;

import io.athanor.engine.pool.PoolFactory;
import io.athanor.engine.pool.QueuePoolOptions;
import io.athanor.engine.spi.PoolKind;
import io.athanor.sql.compiler.StatementSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the options of one engine add up to. Not changed once the engine is made. */
final class EngineSettings {

    @Nullable Consumer<String> echo;

    boolean prettyEcho;
    boolean hideParameters;
    QueuePoolOptions queuePool = QueuePoolOptions.DEFAULT;

    @Nullable PoolFactory poolFactory;

    @Nullable Supplier<Credentials> credentials;

    boolean noPool;
    boolean singleConnection;
    boolean connectAtStart;
    ResetOnReturn resetOnReturn = ResetOnReturn.ROLLBACK;
    DisconnectRule disconnectRule = (exception, found) -> found;
    final List<String> initSql = new ArrayList<>();
    int statementCacheSize = 500;
    StatementSettings statements = StatementSettings.DEFAULT;
    int preparedStatements = 64;
    ExecutionOptions options = ExecutionOptions.NONE;
    final List<EngineListener> listeners = new ArrayList<>();
    final Map<String, String> driverProperties = new LinkedHashMap<>();

    private final List<EngineOption> given;

    EngineSettings(EngineOption... options) {
        given = List.of(options);
        for (EngineOption option : given) {
            option.applyTo(this);
        }
        if (poolFactory != null) {
            for (EngineOption option : given) {
                if (option.reach() == EngineOption.Reach.QUEUE
                        || option.reach() == EngineOption.Reach.WAITING && !singleConnection) {
                    throw new IllegalArgumentException("the option " + option
                            + " is about the engine's own pool, and another option puts something else in its place:"
                            + " leave one of them out");
                }
            }
        }
    }

    /**
     * Checks that the options are not about what a data source does itself.
     *
     * @throws IllegalArgumentException if one is
     */
    void requireFitForDataSource() {
        for (EngineOption option : given) {
            if (option.reach() != EngineOption.Reach.ENGINE) {
                throw new IllegalArgumentException("the option " + option
                        + " cannot apply to an engine over a data source, which opens and pools the connections:"
                        + " set it there");
            }
        }
    }

    /**
     * Checks that the options are about the pool that the database of a URL has, unless another pool was asked for.
     *
     * @throws IllegalArgumentException if one is not
     */
    void requireFitFor(PoolKind kind, EngineUrl url) {
        if (poolFactory != null || kind == PoolKind.QUEUE) {
            return;
        }
        for (EngineOption option : given) {
            if (option.reach() == EngineOption.Reach.QUEUE
                    || option.reach() == EngineOption.Reach.WAITING && kind == PoolKind.NONE) {
                throw new IllegalArgumentException("the option " + option
                        + " is about a pool of several connections, and for the database of " + url + " there is "
                        + (kind == PoolKind.SINGLE ? "one connection" : "none")
                        + ": leave it out, or ask for another pool by EngineOption.pool(..)");
            }
        }
    }

    Listeners listeners() {
        List<EngineListener> all = new ArrayList<>();
        if (echo != null) {
            all.add(new EchoListener(echo, hideParameters, prettyEcho));
        }
        all.addAll(listeners);
        return new Listeners(all);
    }
}
