import org.jspecify.annotations.NullMarked;

/** Compile time only: writes the typed metamodel of entity classes and instruments their class files. */
@NullMarked
module io.athanor.processor {
    requires java.compiler;
    requires jdk.compiler;
    requires org.objectweb.asm;
    requires org.objectweb.asm.commons;
    requires static org.jspecify;
}
