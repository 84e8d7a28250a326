package io.athanor.compatibility.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.compatibility.graph.Graph;
import io.athanor.compatibility.graph.Node;
import io.athanor.compatibility.graph.NodeKind;
import io.athanor.compatibility.graph.Reference;
import io.athanor.engine.Engine;
import io.athanor.engine.Row;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import io.athanor.orm.SessionOption;
import io.athanor.sql.Sql;
import io.athanor.testkit.RecordedEvent;
import io.athanor.testkit.StatementRecorder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs programs over graphs in tables made for each run, and compares the rows after each commit. */
final class GraphRunner {

    private final String url;

    GraphRunner(String url) {
        this.url = url;
    }

    /** Makes the tables of a graph for some work with sessions, and drops them; nothing is kept from run to run. */
    <T> T withTables(Graph graph, Function<SessionFactory, T> work) {
        Registry registry = graph.registry();
        try (Engine engine = Engine.create(url)) {
            engine.begin(connection -> registry.metadata().createAll(connection));
            try {
                return work.apply(SessionFactory.of(engine, registry, SessionOption.NO_AUTOFLUSH));
            } finally {
                clear(engine, graph);
                engine.begin(connection -> registry.metadata().dropAll(connection));
            }
        }
    }

    /** Removes all rows, since a table to whose rows others refer cannot be dropped everywhere. */
    private static void clear(Engine engine, Graph graph) {
        engine.begin(connection -> {
            for (Reference reference : graph.references()) {
                if (!reference.required()) {
                    reference
                            .to()
                            .foreignKeyColumns()
                            .forEach(column -> connection.execute(
                                    Sql.text("UPDATE " + reference.from().table() + " SET " + column + " = NULL")));
                }
            }
            for (NodeKind kind : graph.dependentsFirst()) {
                connection.execute(Sql.text("DELETE FROM " + kind.table()));
            }
        });
    }

    /**
     * Runs a program.
     *
     * @return what was sent to the database
     */
    List<String> run(GraphProgram program) {
        return withTables(program.graph(), factory -> {
            try (StatementRecorder recorder = StatementRecorder.recording(factory.engine());
                    Run run = new Run(program, factory)) {
                program.steps().forEach(run::step);
                return recorder.events().stream().map(RecordedEvent::toString).toList();
            }
        });
    }

    private static final class Run implements AutoCloseable {

        private final Graph graph;
        private final GraphModel model;
        private final SessionFactory factory;
        private final Map<String, Node> nodes = new HashMap<>();
        private Session session;

        Run(GraphProgram program, SessionFactory factory) {
            this.graph = program.graph();
            this.model = new GraphModel(graph);
            this.factory = factory;
            this.session = factory.open();
        }

        void step(GraphStep step) {
            if (step instanceof GraphStep.Create create) {
                Node node = create.kind().create(create.name(), create.number());
                nodes.put(create.name(), node);
                session.add(node);
            } else if (step instanceof GraphStep.Refer refer) {
                refer(refer);
            } else if (step instanceof GraphStep.Delete delete) {
                session.delete(node(delete.name()));
                nodes.remove(delete.name());
            } else {
                session.commit();
            }
            model.apply(step);
            if (step instanceof GraphStep.Write write) {
                compare();
                if (write.reopen()) {
                    reopen();
                }
            }
        }

        private void refer(GraphStep.Refer refer) {
            Node node = node(refer.name());
            String targetName = refer.target();
            @Nullable Node target = targetName == null ? null : node(targetName);
            NodeKind kind = Objects.requireNonNull(model.kinds().get(refer.name()));
            if (graph.reference(kind, refer.to()).orElseThrow().mapped()) {
                node.refer(refer.to(), target);
            } else {
                node.referByKey(refer.to(), target);
            }
        }

        private Node node(String name) {
            return Objects.requireNonNull(nodes.get(name), name);
        }

        private void reopen() {
            Map<String, List<@Nullable Integer>> keys = new TreeMap<>();
            nodes.forEach((name, node) -> keys.put(name, node.key()));
            session.close();
            session = factory.open();
            keys.forEach((name, key) -> nodes.put(
                    name,
                    session.get(Objects.requireNonNull(model.kinds().get(name)).javaType(), key.toArray())
                            .orElseThrow()));
        }

        private void compare() {
            assertEquals(model.references(), read(), "the references in the database");
        }

        /** What each row refers to, read without a session. */
        private Map<String, Map<NodeKind, String>> read() {
            Map<NodeKind, List<Row>> rows = new EnumMap<>(NodeKind.class);
            factory.engine().begin(connection -> {
                for (NodeKind kind : graph.kinds()) {
                    rows.put(
                            kind,
                            connection
                                    .execute(Sql.select(factory.registry().table(kind.javaType())))
                                    .all());
                }
            });
            Map<NodeKind, Map<List<@Nullable Object>, String>> names = new EnumMap<>(NodeKind.class);
            rows.forEach((kind, found) -> {
                Map<List<@Nullable Object>, String> byKey = new HashMap<>();
                found.forEach(row -> byKey.put(values(row, kind.keyColumns()), name(row)));
                names.put(kind, byKey);
            });
            Map<String, Map<NodeKind, String>> references = new TreeMap<>();
            rows.forEach((kind, found) -> found.forEach(row -> {
                Map<NodeKind, String> ofRow = new EnumMap<>(NodeKind.class);
                for (Reference reference : graph.from(kind)) {
                    List<@Nullable Object> key = values(row, reference.to().foreignKeyColumns());
                    if (!key.contains(null)) {
                        ofRow.put(
                                reference.to(),
                                Objects.requireNonNull(names.get(reference.to()))
                                        .getOrDefault(key, "nothing at " + key));
                    }
                }
                references.put(name(row), ofRow);
            }));
            return references;
        }

        private static String name(Row row) {
            return Objects.requireNonNull(row.get("name", String.class));
        }

        private static List<@Nullable Object> values(Row row, List<String> columns) {
            List<@Nullable Object> values = new ArrayList<>();
            columns.forEach(column -> values.add(row.get(column)));
            return values;
        }

        @Override
        public void close() {
            session.close();
        }
    }
}
