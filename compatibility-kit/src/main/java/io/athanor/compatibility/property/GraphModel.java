package io.athanor.compatibility.property;

import io.athanor.compatibility.graph.Graph;
import io.athanor.compatibility.graph.NodeKind;
import io.athanor.compatibility.graph.Reference;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which nodes there are, and to which others they refer. */
final class GraphModel {

    private final Graph graph;
    private final Map<String, NodeKind> kinds = new TreeMap<>();
    private final Map<String, Map<NodeKind, String>> references = new TreeMap<>();
    private final Set<String> fresh = new HashSet<>();
    private boolean sound = true;

    GraphModel(Graph graph) {
        this.graph = graph;
    }

    Map<String, NodeKind> kinds() {
        return kinds;
    }

    /** The targets of each node by their classes. */
    Map<String, Map<NodeKind, String>> references() {
        return references;
    }

    /** Whether every step made sense, and each commit left what the foreign keys allow. */
    boolean isSound() {
        return sound;
    }

    void apply(GraphStep step) {
        if (step instanceof GraphStep.Create create) {
            kinds.put(create.name(), create.kind());
            references.put(create.name(), new EnumMap<>(NodeKind.class));
            fresh.add(create.name());
        } else if (step instanceof GraphStep.Refer refer) {
            refer(refer);
        } else if (step instanceof GraphStep.Delete delete) {
            sound &= kinds.remove(delete.name()) != null && !fresh.contains(delete.name());
            references.remove(delete.name());
        } else {
            sound &= satisfiesForeignKeys();
            fresh.clear();
        }
    }

    private void refer(GraphStep.Refer refer) {
        Map<NodeKind, String> ofNode = references.get(refer.name());
        String target = refer.target();
        if (ofNode == null || target != null && !kinds.containsKey(target)) {
            sound = false;
        } else if (target == null) {
            ofNode.remove(refer.to());
        } else {
            ofNode.put(refer.to(), target);
        }
    }

    private boolean satisfiesForeignKeys() {
        return kinds.entrySet().stream()
                .allMatch(node -> graph.from(node.getValue()).stream()
                        .allMatch(reference -> satisfies(node.getKey(), reference)));
    }

    private boolean satisfies(String name, Reference reference) {
        String target = references.getOrDefault(name, Map.of()).get(reference.to());
        return target == null ? !reference.required() : kinds.containsKey(target);
    }
}
