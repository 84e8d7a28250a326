package io.athanor.processor;

import io.athanor.processor.enhance.ClassFileShapes;
import io.athanor.processor.enhance.Enhancer;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.ref.WeakReference;
import java.security.ProtectionDomain;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** The Java agent that instruments entity classes as they are loaded: {@code -javaagent:athanor-processor.jar}. */
public final class EnhanceAgent implements ClassFileTransformer {

    private static final System.Logger LOGGER = System.getLogger("io.athanor.processor");

    private final Map<ClassLoader, Enhancer> enhancers = Collections.synchronizedMap(new WeakHashMap<>());

    private EnhanceAgent() {}

    /** Starts the agent; the JVM calls this before {@code main}. */
    public static void premain(@Nullable String arguments, Instrumentation instrumentation) {
        instrumentation.addTransformer(new EnhanceAgent());
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String className,
            @Nullable Class<?> classBeingRedefined,
            @Nullable ProtectionDomain protectionDomain,
            byte[] classFile) {
        if (loader == null
                || loader == ClassLoader.getPlatformClassLoader()
                || className == null
                || className.startsWith("io/athanor/processor/")) {
            return null;
        }
        try {
            return enhancers
                    .computeIfAbsent(loader, EnhanceAgent::enhancer)
                    .enhance(classFile)
                    .orElse(null);
        } catch (RuntimeException e) {
            // The JVM would swallow it.
            LOGGER.log(System.Logger.Level.ERROR, "Class " + className.replace('/', '.') + " is not instrumented", e);
            return null;
        }
    }

    private static Enhancer enhancer(ClassLoader loader) {
        WeakReference<ClassLoader> reference = new WeakReference<>(loader);
        return new Enhancer(new ClassFileShapes(path -> {
            ClassLoader owner = reference.get();
            return owner == null ? null : owner.getResourceAsStream(path);
        }));
    }
}
