package io.athanor.compatibility.property;

import io.athanor.compatibility.graph.Graph;
import io.athanor.compatibility.graph.NodeKind;
import io.athanor.compatibility.graph.Reference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes programs over graphs, always the same one of a seed. */
final class GraphGenerator {

    private static final int MOST_NEW = 8;

    private final Random random;
    private final Graph graph;
    private final GraphModel model;
    private final List<GraphStep> steps = new ArrayList<>();
    private int number;

    private GraphGenerator(Random random) {
        this.random = random;
        this.graph = Graph.random(random);
        this.model = new GraphModel(graph);
    }

    static GraphProgram of(long seed) {
        GraphGenerator generator = new GraphGenerator(new Random(seed * 0x9E3779B97F4A7C15L));
        for (int commit = 0; commit < 4; commit++) {
            generator.changes(commit == 0);
        }
        return new GraphProgram(seed, generator.graph, generator.steps);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> @Nullable T any(List<T> choices) {
        return choices.isEmpty() ? null : choices.get(random.nextInt(choices.size()));
    }

    /** What is done between two commits: new nodes first, then references and deletions in any order. */
    private void changes(boolean first) {
        Map<String, NodeKind> alive = new LinkedHashMap<>(model.kinds());
        Set<String> deleted = new LinkedHashSet<>();
        for (String name : model.kinds().keySet()) {
            if (chance(30)) {
                deleted.add(name);
            }
        }
        deleted.forEach(alive::remove);
        deleteDependents(alive, deleted);
        List<GraphStep> creations = new ArrayList<>();
        List<String> fresh = create(alive, creations, first ? 2 + MOST_NEW : MOST_NEW);
        List<GraphStep> rest = new ArrayList<>(references(alive, deleted, fresh));
        deleted.forEach(name -> rest.add(new GraphStep.Delete(name)));
        Collections.shuffle(creations, random);
        Collections.shuffle(rest, random);
        List<GraphStep> all = new ArrayList<>(creations);
        all.addAll(rest);
        all.add(new GraphStep.Write(chance(50)));
        all.forEach(model::apply);
        steps.addAll(all);
    }

    /** Nodes of those classes for which there is what they must refer to. */
    private List<String> create(Map<String, NodeKind> alive, List<GraphStep> creations, int most) {
        List<String> fresh = new ArrayList<>();
        int count = random.nextInt(most);
        for (int i = 0; i < count; i++) {
            NodeKind kind = any(graph.kinds().stream()
                    .filter(one -> graph.from(one).stream()
                            .allMatch(reference -> !reference.required() || alive.containsValue(reference.to())))
                    .toList());
            if (kind != null) {
                String name = kind.name().toLowerCase(Locale.ROOT) + ++number;
                creations.add(new GraphStep.Create(name, kind, number));
                alive.put(name, kind);
                fresh.add(name);
            }
        }
        return fresh;
    }

    /**
     * References of new nodes, other ones of some that are there, and those without which somebody would refer to what
     * is deleted.
     */
    private List<GraphStep> references(Map<String, NodeKind> alive, Set<String> deleted, List<String> fresh) {
        List<GraphStep> references = new ArrayList<>();
        alive.forEach((name, kind) -> {
            for (Reference reference : graph.from(kind)) {
                String present = model.references().getOrDefault(name, Map.of()).get(reference.to());
                boolean dangling = present != null && deleted.contains(present);
                if (fresh.contains(name) || dangling || chance(20)) {
                    List<String> targets = alive.keySet().stream()
                            .filter(target -> alive.get(target) == reference.to())
                            .toList();
                    String target = !reference.required() && chance(25) ? null : any(targets);
                    if (target != null || present != null) {
                        references.add(new GraphStep.Refer(name, reference.to(), target));
                    }
                }
            }
        });
        return references;
    }

    /** Who must refer to something of a class and would find nothing is deleted too. */
    private void deleteDependents(Map<String, NodeKind> alive, Set<String> deleted) {
        boolean grown = true;
        while (grown) {
            List<String> stranded = alive.keySet().stream()
                    .filter(name -> isStranded(alive, name))
                    .toList();
            stranded.forEach(alive::remove);
            grown = deleted.addAll(stranded);
        }
    }

    private boolean isStranded(Map<String, NodeKind> alive, String name) {
        NodeKind kind = Objects.requireNonNull(alive.get(name));
        return graph.from(kind).stream()
                .anyMatch(reference -> reference.required() && !alive.containsValue(reference.to()));
    }
}
