package io.athanor.compatibility.golden;

import java.util.List;

/** The Java forms of all cases. */
final class GoldenCatalog {

    private GoldenCatalog() {}

    static List<GoldenForms> all() {
        return List.of(
                new OperatorForms(),
                new MatchForms(),
                new FunctionForms(),
                new BindForms(),
                new DocumentForms(),
                new BasicSelectForms(),
                new JoinForms(),
                new SubqueryForms(),
                new QueryForms(),
                new InsertForms(),
                new DefaultForms(),
                new ChangeForms(),
                new UpsertForms(),
                new TypeForms());
    }
}
