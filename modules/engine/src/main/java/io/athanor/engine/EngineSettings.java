package io.athanor.engine;

import io.athanor.engine.pool.PoolFactory;
import io.athanor.engine.pool.QueuePoolOptions;
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

    EngineSettings(EngineOption... options) {
        for (EngineOption option : options) {
            option.applyTo(this);
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
