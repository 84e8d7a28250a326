package io.athanor.compatibility.property;

import io.athanor.compatibility.graph.Graph;
import io.athanor.compatibility.graph.NodeKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    GraphProgram with(Graph smaller) {
        return new GraphProgram(seed, smaller, steps);
    }

    /** This program without the steps that mention what is not there any more. */
    GraphProgram cleaned() {
        Map<String, NodeKind> created = new HashMap<>();
        List<GraphStep> left = new ArrayList<>();
        for (GraphStep step : steps) {
            boolean makesSense = true;
            if (step instanceof GraphStep.Create create) {
                makesSense = graph.kinds().contains(create.kind());
                if (makesSense) {
                    created.put(create.name(), create.kind());
                }
            } else if (step instanceof GraphStep.Refer refer) {
                NodeKind kind = created.get(refer.name());
                String target = refer.target();
                makesSense = kind != null
                        && graph.reference(kind, refer.to()).isPresent()
                        && (target == null || created.containsKey(target));
            } else if (step instanceof GraphStep.Delete delete) {
                makesSense = created.containsKey(delete.name());
            }
            if (makesSense) {
                left.add(step);
            }
        }
        return with(left);
    }

    /** Whether it does what foreign keys allow. */
    boolean isSound() {
        GraphModel model = new GraphModel(graph);
        steps.forEach(model::apply);
        return model.isSound();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("    ").append(graph).append('\n');
        int number = 0;
        for (GraphStep step : steps) {
            text.append(String.format("  %2d. %s%n", ++number, step));
        }
        return text.toString();
    }
}
