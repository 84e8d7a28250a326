package io.athanor.processor.javac;

import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import io.athanor.processor.javac.JavacTasks.FoundTask;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** The tie between a processor and the compilation that it runs in. */
public final class Attachment {

    /** The processor option that switches the instrumentation off. */
    public static final String OPTION = "athanor.instrument";

    private final @Nullable Trees trees;

    private Attachment(@Nullable Trees trees) {
        this.trees = trees;
    }

    /**
     * Lets every class file of the compilation be rewritten.
     *
     * @return an attachment that {@linkplain #attached() tells} whether this worked
     */
    public static Attachment instrument(ProcessingEnvironment environment) {
        return attach(environment, true);
    }

    /** Leaves the class files alone. */
    public static Attachment observe(ProcessingEnvironment environment) {
        return attach(environment, false);
    }

    private static Attachment attach(ProcessingEnvironment environment, boolean instrument) {
        try {
            FoundTask found = JavacTasks.find(environment);
            if (found == null) {
                return new Attachment(null);
            }
            JavacTask task = found.task();
            Trees trees = Trees.instance(task);
            if (instrument) {
                ClassOutput output = new ClassOutput(found.environment().getFiler(), task.getElements());
                task.addTaskListener(
                        new ClassFileListener(task.getElements(), environment.getMessager(), output, trees));
            }
            return new Attachment(trees);
        } catch (LinkageError e) {
            // Another compiler on a run time without javac.
            return new Attachment(null);
        }
    }

    /** Whether the compilation was found. */
    public boolean attached() {
        return trees != null;
    }

    /** Whether a field of the sources has an initializer; false if that cannot be told. */
    public boolean hasInitializer(VariableElement field) {
        return trees != null && trees.getTree(field) instanceof VariableTree tree && tree.getInitializer() != null;
    }

    /** The warning that entities will not be instrumented because of {@code cause}. */
    public static String warning(String cause) {
        return "Athanor did not instrument the entity classes: " + cause
                + ". Run 'java -jar athanor-processor.jar <classes folder>' over the class files after compiling,"
                + " or start the application with '-javaagent:athanor-processor.jar', or delegate the build to"
                + " Maven or Gradle. If one of these is in place, switch this off by the compiler option -A"
                + OPTION + "=false. An entity class that is not instrumented throws at its first use.";
    }
}
