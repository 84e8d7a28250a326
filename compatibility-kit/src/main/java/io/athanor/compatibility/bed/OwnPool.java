package io.athanor.compatibility.bed;

import io.athanor.engine.Engine;
import io.athanor.engine.EngineOption;

/** The engine's own pool, which ends with the engine. */
final class OwnPool implements EnginePool {

    @Override
    public Engine open(String url, int connections) {
        return Engine.create(url, EngineOption.poolSize(connections));
    }
}
