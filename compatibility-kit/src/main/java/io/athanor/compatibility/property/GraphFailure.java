package io.athanor.compatibility.property;

import io.athanor.compatibility.graph.NodeKind;
import io.athanor.compatibility.graph.Reference;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shrinks programs over graphs that fail: their steps, the foreign keys and the tables. */
final class GraphFailure {

    private final Function<GraphProgram, @Nullable Throwable> runner;
    private GraphProgram smallest;

    private GraphFailure(GraphProgram failing, Function<GraphProgram, @Nullable Throwable> runner) {
        this.smallest = failing;
        this.runner = runner;
    }

    /**
     * The failure of a program that is as small as it could be made.
     *
     * @param runner runs a program, and says why it fails or null
     */
    static Trials.Failed of(GraphProgram failing, Function<GraphProgram, @Nullable Throwable> runner) {
        GraphFailure failure = new GraphFailure(failing, runner);
        failure.shrink();
        Throwable cause = Objects.requireNonNullElseGet(
                runner.apply(failure.smallest), () -> new AssertionError("it does not fail each time"));
        return new Trials.Failed(
                "the program of the seed " + failing.seed() + " fails; as short as it gets:\n" + failure.smallest
                        + "  => " + cause,
                cause);
    }

    private void shrink() {
        shrinkSteps();
        for (Reference reference : smallest.graph().references()) {
            attempt(smallest.with(smallest.graph().without(reference)));
        }
        for (NodeKind kind : smallest.graph().kinds()) {
            attempt(smallest.with(smallest.graph().without(kind)));
        }
        shrinkSteps();
    }

    private void shrinkSteps() {
        GraphProgram start = smallest;
        Shrinker.shrink(start.steps(), steps -> attempt(start.with(steps)));
    }

    private Optional<List<GraphStep>> attempt(GraphProgram program) {
        GraphProgram cleaned = program.cleaned();
        if (cleaned.isSound() && runner.apply(cleaned) != null) {
            smallest = cleaned;
            return Optional.of(cleaned.steps());
        }
        return Optional.empty();
    }
}
