package io.athanor.compatibility.golden.orm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.athanor.compatibility.golden.GoldenCase;
import io.athanor.compatibility.golden.GoldenFile;
import io.athanor.compatibility.golden.ParameterValues;
import io.athanor.engine.Engine;
import io.athanor.engine.EngineOption;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import io.athanor.sql.dialect.Dialect;
import io.athanor.testkit.RecordedEvent;
import io.athanor.testkit.StatementRecorder;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a session sends for a query to a server of a dialect's version.
 *
 * @param text the text, whitespace aside
 * @param parameters the values, in the encoding of the facts
 */
record SentQuery(String text, JsonNode parameters) {

    private static final Registry REGISTRY = OrmFixture.registry();

    static SentQuery of(Consumer<Session> form, Dialect dialect) {
        try (StatementRecorder recorder = new StatementRecorder();
                Engine engine = Engine.of(
                        new StubDatabase(dialect).dataSource(),
                        dialect,
                        EngineOption.listener(recorder),
                        EngineOption.NO_PRODUCT_WARNINGS);
                Session session = SessionFactory.of(engine, REGISTRY).open()) {
            form.accept(session);
            List<RecordedEvent> sent = recorder.statements();
            if (sent.size() != 1) {
                throw new AssertionError("one statement was expected, not " + sent);
            }
            return new SentQuery(
                    plain(sent.get(0).text()),
                    ParameterValues.encode(sent.get(0).parameters()));
        }
    }

    static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    boolean matches(GoldenCase.Recorded recorded) {
        return text.equals(plain(recorded.text())) && hasValuesOf(recorded);
    }

    boolean hasValuesOf(GoldenCase.Recorded recorded) {
        return ParameterValues.same(parameters, given(recorded.parameters()));
    }

    /**
     * What was recorded, with what the program gives where only the name of a value was recorded, and without what
     * comes out.
     */
    private JsonNode given(JsonNode recorded) {
        ArrayNode given = GoldenFile.JSON.createArrayNode();
        for (int i = 0; i < recorded.size(); i++) {
            JsonNode value = recorded.get(i);
            if (value.has("$out")) {
                continue;
            }
            given.add(value.has("$bind") && i < parameters.size() ? parameters.get(i) : value);
        }
        return given;
    }
}
