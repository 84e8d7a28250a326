import org.jspecify.annotations.NullMarked;

/** Compile time only: writes the typed metamodel of entity classes and instruments their class files. */
@NullMarked
module io.athanor.processor {
    requires java.compiler;
    requires jdk.compiler;
    requires static java.instrument;
    // Static, since the packaged module has these packages inside, under names of its own.
    requires static org.objectweb.asm;
    requires static org.objectweb.asm.commons;
    requires static org.jspecify;

    exports io.athanor.processor;

    provides javax.annotation.processing.Processor with
            io.athanor.processor.AthanorProcessor;
    provides com.sun.source.util.Plugin with
            io.athanor.processor.AthanorPlugin;
}
