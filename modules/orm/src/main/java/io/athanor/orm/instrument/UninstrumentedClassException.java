package io.athanor.orm.instrument;

import io.athanor.sql.AthanorException;

/**
 * Thrown at the first use of an entity class whose field accesses are not instrumented, or by an enhancer of another
 * format.
 */
public final class UninstrumentedClassException extends AthanorException {

    private static final long serialVersionUID = 1L;

    /** For a class that was never enhanced. */
    public UninstrumentedClassException(Class<?> type) {
        super("Class " + type.getName()
                + " is not instrumented, so changes of its objects cannot be tracked. Annotate it with @Entity"
                + " and compile it with athanor-processor on the processor path, or run"
                + " 'java -jar athanor-processor.jar <classes folder>' over its class files, or start the JVM with"
                + " '-javaagent:athanor-processor.jar'.");
    }

    /** For a class that an enhancer of another format wrote. */
    public UninstrumentedClassException(Class<?> type, int found, int expected) {
        super("Class " + type.getName() + " was instrumented in format " + found
                + ", this version of Athanor needs format " + expected
                + ". Compile it again with the athanor-processor of the same version as athanor-orm.");
    }
}
