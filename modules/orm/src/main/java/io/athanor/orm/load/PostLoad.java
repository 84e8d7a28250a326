package io.athanor.orm.load;

import io.athanor.orm.instrument.Instrumented;
import java.util.List;

/** Loads more into objects after a portion of them has been read. */
interface PostLoad {

    /**
     * Loads what objects lack.
     *
     * @param running the statement that loaded the objects
     */
    void load(LoadContext context, RunningStatement running, List<Instrumented> owners);
}
