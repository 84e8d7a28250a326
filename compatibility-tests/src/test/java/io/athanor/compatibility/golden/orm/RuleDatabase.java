package io.athanor.compatibility.golden.orm;

import io.athanor.compatibility.golden.GoldenDialects;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.Engine;
import io.athanor.engine.EngineOption;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import io.athanor.orm.SessionOption;
import io.athanor.sql.Sql;
import io.athanor.sql.dialect.Dialect;
import io.athanor.testkit.StatementRecorder;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A database of which the test of a rule asks what was sent to it and what it holds. */
final class RuleDatabase implements AutoCloseable {

    private final @Nullable TestDatabase database;
    private final Engine engine;
    private final Registry registry;
    private final StatementRecorder recorder;
    private final List<Session> opened = new ArrayList<>();

    private RuleDatabase(@Nullable TestDatabase database, Engine engine, Registry registry) {
        this.database = database;
        this.engine = engine;
        this.registry = registry;
        this.recorder = StatementRecorder.recording(engine);
    }

    /** An empty database with the tables of a mapping. */
    static RuleDatabase of(TestDatabase empty, Registry registry) {
        Engine engine = Engine.create(empty.url());
        registry.metadata().createAll(engine);
        return new RuleDatabase(empty, engine, registry);
    }

    /** An empty database with the tables and rows that the facts were recorded with. */
    static RuleDatabase filled(TestDatabase empty) {
        Engine engine = Engine.create(empty.url());
        Registry registry = OrmFixture.registry();
        OrmFixture.fill(engine, registry.metadata());
        return new RuleDatabase(empty, engine, registry);
    }

    /** What answers in place of a server, for the mapping of the facts. */
    static RuleDatabase stub(String name) {
        Dialect dialect = GoldenDialects.all().get(name);
        Engine engine = Engine.of(new StubDatabase(dialect).dataSource(), dialect, EngineOption.NO_PRODUCT_WARNINGS);
        return new RuleDatabase(null, engine, OrmFixture.registry());
    }

    /** A session, which is closed with the database; what was sent before does not count. */
    Session open(SessionOption... options) {
        recorder.clear();
        Session session = SessionFactory.of(engine, registry, options).open();
        opened.add(session);
        return session;
    }

    Registry registry() {
        return registry;
    }

    /** What was sent since this was asked last, with values. */
    List<String> sent() {
        List<String> sent = FlowLog.lines(recorder.events()).stream()
                .map(FlowLog.Line::toString)
                .toList();
        recorder.clear();
        return sent;
    }

    /** The rows of a query, on a connection of its own. */
    List<List<Object>> rows(String sql) {
        return engine.beginAndGet(connection -> {
            List<List<Object>> rows = new ArrayList<>();
            connection.execute(Sql.text(sql)).forEach(row -> rows.add(new ArrayList<>(row.values())));
            return rows;
        });
    }

    @Override
    public void close() throws SQLException {
        opened.forEach(Session::close);
        recorder.close();
        engine.close();
        if (database != null) {
            database.close();
        }
    }
}
