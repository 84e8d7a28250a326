package io.athanor.compatibility.property;

import io.athanor.compatibility.graph.Graph;
import java.util.List;

/**
 * A random program over the nodes of a graph.
 *
 * @param seed what it was made of
 * @param graph the tables
 * @param steps what it does
 */
record GraphProgram(long seed, Graph graph, List<GraphStep> steps) {

    GraphProgram {
        steps = List.copyOf(steps);
    }

    GraphProgram with(List<GraphStep> fewer) {
        return new GraphProgram(seed, graph, fewer);
    }

    /** Whether it does what foreign keys allow. */
    boolean isSound() {
        GraphModel model = new GraphModel(graph);
        steps.forEach(model::apply);
        return model.isSound();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(graph.toString()).append('\n');
        int number = 0;
        for (GraphStep step : steps) {
            text.append(String.format("  %2d. %s%n", ++number, step));
        }
        return text.toString();
    }
}
