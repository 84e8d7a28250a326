package io.athanor.orm.instrument;

import org.jspecify.annotations.Nullable;

/** The register of instrumented classes: each leaves a prototype here when it is initialized. */
public final class Instrumentation {

    /** The version of the enhancer's output that this run time understands. */
    public static final int FORMAT = 2;

    private static final ClassValue<Prototype[]> PROTOTYPES = new ClassValue<>() {
        @Override
        protected Prototype[] computeValue(Class<?> type) {
            return new Prototype[1];
        }
    };

    private Instrumentation() {}

    /**
     * Registers an instrumented class; its static initializer calls this first.
     *
     * @param prototype an instance of exactly that class, made without a constructor of the user's; it makes further
     *     instances
     * @param metamodel the binary name of the generated metamodel class, whose initializer registers the entity's
     *     description
     * @param format the version of the enhancer's output; another one than {@link #FORMAT} is refused when the class is
     *     mapped
     */
    public static void register(Instrumented prototype, String metamodel, int format) {
        PROTOTYPES.get(prototype.getClass())[0] = new Prototype(prototype.getClass(), prototype, metamodel, format);
    }

    /** Registers an instrumented abstract class, as {@link #register}; there are no instances of it. */
    public static void registerAbstract(Class<?> type, String metamodel, int format) {
        PROTOTYPES.get(type)[0] = new Prototype(type, null, metamodel, format);
    }

    /**
     * The registered prototype of {@code type}, which gets initialized.
     *
     * @throws UninstrumentedClassException if the class was not enhanced or by an enhancer of another format
     */
    public static Prototype prototype(Class<?> type) {
        Prototype[] holder = PROTOTYPES.get(type);
        if (holder[0] == null) {
            initialize(type.getName(), type.getClassLoader());
        }
        Prototype prototype = holder[0];
        if (prototype == null) {
            throw new UninstrumentedClassException(type);
        }
        if (prototype.format() != FORMAT) {
            throw new UninstrumentedClassException(type, prototype.format(), FORMAT);
        }
        return prototype;
    }

    static void initialize(String className, @Nullable ClassLoader loader) {
        try {
            Class.forName(className, true, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "Class " + className + " is missing beside the entity class it belongs to;"
                            + " compile the entity with athanor-processor on the processor path.",
                    e);
        }
    }

    /**
     * What an instrumented class has registered.
     *
     * @param type the class
     * @param instance its prototype, or null if it is abstract
     * @param metamodel the binary name of its metamodel class
     * @param format the version of the enhancer's output
     */
    public record Prototype(Class<?> type, @Nullable Instrumented instance, String metamodel, int format) {

        /** Initializes the metamodel class, which registers the entity's description. */
        public void initializeMetamodel() {
            initialize(metamodel, type.getClassLoader());
        }
    }
}
