package io.athanor.processor.javac;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * Looks inside the wrappers that IDEs and build tools put around a processing environment.
 *
 * <p>No wrapper offers a way in but IntelliJ's, so the others' fields are read; this is the one place where the
 * processor reflects, on classes of the build tool only.
 */
final class WrappedEnvironments {

    private static final String INTELLIJ = "org.jetbrains.jps.javac.APIWrappers";

    private WrappedEnvironments() {}

    /** The environments found inside {@code wrapper}, the outermost first; none if it is no wrapper. */
    static List<ProcessingEnvironment> unwrap(ProcessingEnvironment wrapper) {
        List<ProcessingEnvironment> found = new ArrayList<>();
        Set<Object> visited = Collections.newSetFromMap(new IdentityHashMap<>());
        collect(wrapper, visited, found);
        return found;
    }

    private static void collect(ProcessingEnvironment wrapper, Set<Object> visited, List<ProcessingEnvironment> found) {
        if (!visited.add(wrapper)) {
            return;
        }
        List<ProcessingEnvironment> inside = new ArrayList<>();
        ProcessingEnvironment unwrapped = unwrapByIntelliJ(wrapper);
        if (unwrapped != null) {
            inside.add(unwrapped);
        }
        readFields(Proxy.isProxyClass(wrapper.getClass()) ? Proxy.getInvocationHandler(wrapper) : wrapper, inside);
        for (ProcessingEnvironment environment : inside) {
            found.add(environment);
            collect(environment, visited, found);
        }
    }

    /** IntelliJ's own answer; null when it has not wrapped the environment. */
    private static @Nullable ProcessingEnvironment unwrapByIntelliJ(ProcessingEnvironment wrapper) {
        try {
            Class<?> wrappers = Class.forName(INTELLIJ, true, wrapper.getClass().getClassLoader());
            Object unwrapped = MethodHandles.publicLookup()
                    .findStatic(wrappers, "unwrap", MethodType.methodType(Object.class, Class.class, Object.class))
                    .invoke(ProcessingEnvironment.class, (Object) wrapper);
            return unwrapped instanceof ProcessingEnvironment environment ? environment : null;
        } catch (Throwable e) {
            rethrowVirtualMachineError(e);
            return null;
        }
    }

    private static void readFields(Object holder, List<ProcessingEnvironment> found) {
        WrappedEnvironments.class.getModule().addReads(holder.getClass().getModule());
        for (Class<?> type = holder.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                boolean candidate = !Modifier.isStatic(field.getModifiers())
                        && (field.getType() == Object.class
                                || ProcessingEnvironment.class.isAssignableFrom(field.getType()));
                if (candidate && read(holder, type, field) instanceof ProcessingEnvironment environment) {
                    found.add(environment);
                }
            }
        }
    }

    private static @Nullable Object read(Object holder, Class<?> type, Field field) {
        try {
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .unreflectGetter(field)
                    .invoke(holder);
        } catch (Throwable e) {
            rethrowVirtualMachineError(e);
            return null;
        }
    }

    private static void rethrowVirtualMachineError(Throwable e) {
        if (e instanceof VirtualMachineError error) {
            throw error;
        }
    }
}
