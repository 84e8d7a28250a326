package io.athanor.compatibility.referee;

import io.athanor.compatibility.referee.Finding.Kind;
import io.athanor.compatibility.referee.RefereeForms.Form;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One fact on an empty database.
 *
 * @param fact what was recorded
 * @param form how it is written
 */
record RefereeRun(RefereeFact fact, Form form) {

    /** All that is not as recorded. */
    List<Finding> on(TestDatabase empty) throws SQLException {
        try (RefereeDatabase database = new RefereeDatabase(empty, fact.hasForeignKeys())) {
            Registry registry = form.mapping().get();
            registry.metadata().createAll(database.engine());
            try (Session session = SessionFactory.of(
                            database.engine().executionOptions(fact.options()), registry, form.options())
                    .open()) {
                return take(database, registry, session);
            }
        }
    }

    private List<Finding> take(RefereeDatabase database, Registry registry, Session session) throws SQLException {
        RefereeFlow flow = new RefereeFlow(database, session, fact.steps());
        RefereeRows rows = new RefereeRows(database, registry.metadata());
        List<Finding> findings = new ArrayList<>();
        try {
            form.flow().accept(session, flow);
        } catch (RuntimeException e) {
            findings.add(new Finding(Kind.FAILED, described(e)));
        }
        findings.addAll(flow.findings());
        if (!form.imitates()) {
            findings.addAll(rows.differences(flow.rightRows()));
            return findings;
        }
        if (findings.stream().noneMatch(finding -> finding.kind() == Kind.FAILED) && !flow.isComplete()) {
            throw new IllegalStateException("there are more steps in the record of " + fact.id());
        }
        findings.addAll(rows.differences(fact.rows()));
        return findings;
    }

    private static String described(RuntimeException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return Stream.concat(
                        e.toString().lines(),
                        Stream.of(cause.getStackTrace())
                                .map(StackTraceElement::toString)
                                .filter(frame -> frame.contains("athanor"))
                                .limit(3))
                .collect(Collectors.joining("\n      "));
    }
}
