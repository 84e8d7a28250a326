package io.athanor.compatibility.golden.orm;

import io.athanor.orm.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** All forms of facts about sessions. */
final class OrmCatalog {

    private OrmCatalog() {}

    static Map<String, Function<Session, Object>> queries() {
        return all(List.of(
                new BasicQueryForms(),
                new ExecutedForms(),
                new JoinQueryForms(),
                new CriteriaQueryForms(),
                new EagerQueryForms(),
                new StyleQueryForms()));
    }

    /** Flows by the ids that they have on SQLite. */
    static Map<String, FlowForm> flows() {
        return all(List.of(
                new InsertFlows(),
                new UpdateFlows(),
                new DeleteFlows(),
                new LoadFlows(),
                new EagerFlows(),
                new SessionFlows(),
                new EngineFlows()));
    }

    private static <F> Map<String, F> all(List<? extends OrmForms<F>> groups) {
        Map<String, F> all = new LinkedHashMap<>();
        groups.forEach(group -> all.putAll(group.forms()));
        return all;
    }
}
