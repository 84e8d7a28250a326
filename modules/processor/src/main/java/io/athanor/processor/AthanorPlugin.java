package io.athanor.processor;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import io.athanor.processor.javac.JavacTasks;

/**
 * A compiler plugin that starts by itself wherever the processor is on the processor path, and tells the processor
 * about the compilation in case that the processor's own view of it has been wrapped beyond recognition.
 */
public final class AthanorPlugin implements Plugin {

    /** A plugin for one compilation; javac calls this. */
    public AthanorPlugin() {}

    @Override
    public String getName() {
        return "Athanor";
    }

    @Override
    public void init(JavacTask task, String... arguments) {
        JavacTasks.started(task);
    }

    @Override
    public boolean autoStart() {
        return true;
    }
}
