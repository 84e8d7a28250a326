package io.athanor.processor.javac;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import javax.annotation.processing.ProcessingEnvironment;
import org.jspecify.annotations.Nullable;

/** Finds the compilation behind a processing environment, also behind one that a build tool has wrapped. */
public final class JavacTasks {

    private static final Set<JavacTask> STARTED =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private JavacTasks() {}

    /** Remembers a compilation that started our plugin until it ends; this is the processor's last way to find it. */
    public static void started(JavacTask task) {
        STARTED.add(task);
        task.addTaskListener(new TaskListener() {
            @Override
            public void finished(TaskEvent event) {
                if (event.getKind() == TaskEvent.Kind.COMPILATION) {
                    STARTED.remove(task);
                }
            }
        });
    }

    /**
     * The compilation that {@code environment} belongs to.
     *
     * @return null if the compiler is not javac or hides itself
     */
    static @Nullable FoundTask find(ProcessingEnvironment environment) {
        JavacTask direct = task(environment);
        if (direct != null) {
            return new FoundTask(direct, environment);
        }
        for (ProcessingEnvironment unwrapped : WrappedEnvironments.unwrap(environment)) {
            JavacTask task = task(unwrapped);
            if (task != null) {
                return new FoundTask(task, unwrapped);
            }
        }
        JavacTask started = startedFor(environment);
        return started == null ? null : new FoundTask(started, environment);
    }

    private static @Nullable JavacTask task(ProcessingEnvironment environment) {
        try {
            return JavacTask.instance(environment);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable JavacTask startedFor(ProcessingEnvironment environment) {
        synchronized (STARTED) {
            return STARTED.stream()
                    .filter(task -> task.getElements() == environment.getElementUtils())
                    .findFirst()
                    .orElse(null);
        }
    }

    /** A compilation and the environment nearest to it. */
    record FoundTask(JavacTask task, ProcessingEnvironment environment) {}
}
