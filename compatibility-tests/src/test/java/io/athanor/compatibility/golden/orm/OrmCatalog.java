package io.athanor.compatibility.golden.orm;

import io.athanor.orm.Query;
import io.athanor.orm.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** All forms of facts about sessions. */
final class OrmCatalog {

    private OrmCatalog() {}

    /** What is sent for one query or statement, by id. */
    static Map<String, Consumer<Session>> queries() {
        Map<String, Consumer<Session>> all = new LinkedHashMap<>();
        Map<String, Function<Session, Query<?>>> queries = all(List.of(
                new BasicQueryForms(),
                new JoinQueryForms(),
                new InheritanceQueryForms(),
                new CriteriaQueryForms(),
                new EagerQueryForms(),
                new ColumnOptionForms(),
                new VertexQueryForms(),
                new StyleQueryForms()));
        queries.forEach(
                (id, query) -> all.put(id, session -> query.apply(session).all()));
        new StatementForms().forms().forEach((id, statement) -> {
            if (all.put(id, session -> session.execute(statement.apply(session)).close()) != null) {
                throw new IllegalStateException("two forms of " + id);
            }
        });
        new HierarchyChangeForms().forms().forEach((id, change) -> {
            if (all.put(id, change) != null) {
                throw new IllegalStateException("two forms of " + id);
            }
        });
        return all;
    }

    /** Flows by the ids that they have on SQLite. */
    static Map<String, FlowForm> flows() {
        return all(List.of(
                new InsertFlows(),
                new InheritanceFlows(),
                new UpdateFlows(),
                new DeleteFlows(),
                new LoadFlows(),
                new ColumnLoadFlows(),
                new EagerFlows(),
                new MergeFlows(),
                new SessionFlows(),
                new EngineFlows()));
    }

    private static <F> Map<String, F> all(List<? extends OrmForms<F>> groups) {
        Map<String, F> all = new LinkedHashMap<>();
        groups.forEach(group -> all.putAll(group.forms()));
        return all;
    }
}
