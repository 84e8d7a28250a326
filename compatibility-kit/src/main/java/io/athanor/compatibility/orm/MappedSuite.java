package io.athanor.compatibility.orm;

import io.athanor.compatibility.bed.EveryBed;
import io.athanor.compatibility.bed.Reach;
import io.athanor.compatibility.bed.SharedSuite;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.engine.Engine;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import io.athanor.orm.SessionOption;
import io.athanor.schema.Table;
import io.athanor.sql.AthanorException;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Functions;
import io.athanor.sql.Sql;
import io.athanor.testkit.RecordedEvent;
import io.athanor.testkit.StatementRecorder;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;

/**
 * A suite over the tables of one mapping, in a database of its own; the tables are empty when a test starts. Keys go on
 * from test to test, so that no test can rely on the numbers that they get.
 */
@SuppressWarnings("NullAway.Init") // use() comes first
@EveryBed(Reach.DATABASE)
public abstract class MappedSuite implements SharedSuite<MappedDatabase> {

    private final TestBed bed;
    private final List<Session> opened = new ArrayList<>();
    private MappedDatabase database;

    /** For the suites. */
    protected MappedSuite(TestBed bed) {
        this.bed = bed;
    }

    final TestBed bed() {
        return bed;
    }

    /** The mapping whose tables the suite works on; called once. */
    protected abstract Registry mapping();

    @Override
    public final MappedDatabase prepare() throws SQLException {
        return MappedDatabase.create(bed, mapping());
    }

    @Override
    public final void use(MappedDatabase shared) {
        database = shared;
    }

    @BeforeEach
    final void emptyTables() {
        List<Table> tables =
                new ArrayList<>(database.sessions().registry().metadata().sortedTables());
        Collections.reverse(tables);
        database.engine().begin(connection -> {
            for (Table table : tables) {
                for (String column : optionalReferences(table)) {
                    connection.execute(Sql.update(table).values(Collections.singletonMap(column, null)));
                }
            }
            tables.forEach(table -> connection.execute(Sql.delete(table)));
        });
        database.recorder().clear();
    }

    /** What must be given up before rows that refer to each other can go. */
    private static List<String> optionalReferences(Table table) {
        return table.foreignKeys().stream()
                .flatMap(key -> key.columns().stream())
                .map(ColumnClause::name)
                .filter(name -> table.column(name).isNullable())
                .toList();
    }

    @AfterEach
    final void closeSessions() {
        opened.forEach(Session::close);
        opened.clear();
    }

    /** A session that is closed after the test. */
    final Session open(SessionOption... options) {
        SessionFactory factory =
                options.length == 0 ? database.sessions() : SessionFactory.of(engine(), registry(), options);
        Session session = factory.open();
        opened.add(session);
        return session;
    }

    /** Commits new objects in a session of their own, and forgets the statements. */
    final void given(Object... objects) {
        try (Session session = database.sessions().open()) {
            session.addAll(List.of(objects));
            session.commit();
        }
        database.recorder().clear();
    }

    final Engine engine() {
        return database.engine();
    }

    final Registry registry() {
        return database.sessions().registry();
    }

    final StatementRecorder recorder() {
        return database.recorder();
    }

    /** The statements since the test began or the recorder was cleared, each on one line. */
    final List<String> sql() {
        return database.recorder().statements().stream()
                .map(RecordedEvent::text)
                .map(text -> text.replaceAll("\\s+", " ").strip())
                .toList();
    }

    /** The number of rows that a table has for everybody. */
    final long rows(String table) {
        return database.engine()
                .beginAndGet(connection -> Objects.requireNonNull(connection
                        .execute(Sql.select(Functions.count())
                                .selectFrom(registry().metadata().table(table)))
                        .scalar(Long.class)));
    }

    /** What somebody else does to the database meanwhile. */
    final void elsewhere(String statement) {
        database.engine().begin(connection -> connection.execute(Sql.text(statement)));
        database.recorder().clear();
    }

    /** One property of each object, in order. */
    static <E, P> List<P> each(Collection<? extends E> objects, Function<E, P> property) {
        List<P> properties = new ArrayList<>();
        objects.forEach(object -> properties.add(property.apply(object)));
        return properties;
    }

    /** The message of the exception that an action must throw. */
    static String refusal(Class<? extends RuntimeException> type, Executable action) {
        return Objects.requireNonNull(Assertions.assertThrows(type, action).getMessage());
    }

    /**
     * The message of the error by which an input is refused, which names what it must name: an error of ours, not one
     * that Java threw because nobody looked.
     */
    static String refused(Executable action, String... named) {
        RuntimeException refusal = Assertions.assertThrows(RuntimeException.class, action);
        String message = String.valueOf(refusal.getMessage());
        Assertions.assertTrue(
                refusal instanceof AthanorException || refusal instanceof IllegalArgumentException,
                () -> "not an error of ours: " + refusal);
        for (String name : named) {
            Assertions.assertTrue(message.contains(name), () -> "\"" + name + "\" is not named: " + message);
        }
        return message;
    }

    /** Null where none may be, as a program in which nobody checks nullness may pass it. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    static <T> T nothing() {
        return null;
    }

    /** A key that must be there. */
    static <K> K key(@Nullable K key) {
        return Objects.requireNonNull(key);
    }
}
