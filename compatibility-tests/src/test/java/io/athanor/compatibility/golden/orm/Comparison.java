package io.athanor.compatibility.golden.orm;

import io.athanor.compatibility.golden.Deviations;
import io.athanor.compatibility.golden.GoldenCase;
import io.athanor.compatibility.golden.GoldenDialects;
import io.athanor.engine.Engine;
import io.athanor.engine.EngineOption;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.sql.AthanorException;
import io.athanor.sql.dialect.Dialect;
import java.util.function.Consumer;

/**
 * What came of a fact.
 *
 * @param difference what differs from what was recorded, empty if nothing does
 * @param instead the text that differs, or {@link Deviations#REFUSED}
 * @param sameValues whether the values are the recorded ones although the text differs, or a part of the text
 */
record Comparison(String difference, String instead, boolean sameValues) {

    static Comparison ofQuery(GoldenCase golden, Consumer<Session> form, Dialect version) {
        String dialect = version.name();
        SentQuery sent;
        try {
            sent = SentQuery.of(form, version);
        } catch (RuntimeException e) {
            return golden.isError(dialect) && isRefusal(e) ? new Comparison("", "", true) : failed(e);
        }
        if (golden.isError(dialect)) {
            return new Comparison("is not refused, but sent as " + sent, sent.text(), true);
        }
        if (golden.forms(dialect).stream().anyMatch(sent::matches)) {
            return new Comparison("", "", true);
        }
        GoldenCase.Recorded recorded = golden.forms(dialect).get(0);
        String difference = "sent\n  " + sent + "\nrecorded\n  " + SentQuery.plain(recorded.toString());
        return new Comparison(difference, sent.text(), sent.hasValuesOf(recorded));
    }

    static Comparison ofFlow(FlowFact fact, FlowForm form) {
        Registry registry = OrmFixture.registry();
        try (Engine engine = fact.needsServer() ? filledSqlite(registry) : stub(fact.dialect());
                FlowRun run = new FlowRun(fact, engine, registry)) {
            form.run(run);
            return new Comparison(String.join("\n", run.differences()), run.instead(), true);
        } catch (RuntimeException e) {
            return failed(e);
        }
    }

    private static Engine filledSqlite(Registry registry) {
        Engine engine = Engine.create("sqlite:///:memory:");
        OrmFixture.fill(engine, registry.metadata());
        return engine;
    }

    private static Engine stub(String name) {
        Dialect dialect = GoldenDialects.all().get(name);
        return Engine.of(new StubDatabase(dialect).dataSource(), dialect, EngineOption.NO_PRODUCT_WARNINGS);
    }

    private static boolean isRefusal(RuntimeException e) {
        return e instanceof AthanorException || e instanceof IllegalArgumentException;
    }

    private static Comparison failed(RuntimeException e) {
        return new Comparison("failed: " + e, isRefusal(e) ? Deviations.REFUSED : e.toString(), true);
    }

    boolean isSame() {
        return difference.isEmpty();
    }
}
