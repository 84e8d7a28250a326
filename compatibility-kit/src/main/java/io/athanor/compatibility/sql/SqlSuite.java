package io.athanor.compatibility.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.EveryBed;
import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.SharedSuite;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.engine.Row;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Expression;
import io.athanor.sql.Sql;
import io.athanor.sql.Statement;
import io.athanor.sql.compiler.CompileException;
import io.athanor.testkit.RecordedEvent;
import io.athanor.testkit.StatementRecorder;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Gives a topic's tests a database with rows; what a test changes is rolled back. */
@EveryBed
@SuppressWarnings("NullAway.Init") // use() comes first
abstract class SqlSuite implements SharedSuite<SqlSuite.Filled> {

    private final TestBed bed;
    private Engine engine;
    private Connection connection;

    SqlSuite(TestBed bed) {
        this.bed = bed;
    }

    @Override
    public final Filled prepare() throws SQLException {
        TestDatabase database = bed.createDatabase();
        Engine filled = Engine.create(database.url());
        Company.METADATA.createAll(filled);
        filled.begin(CompanyRows::insertAll);
        return new Filled(database, filled);
    }

    @Override
    public final void use(Filled shared) {
        engine = shared.engine;
    }

    /**
     * A database with rows.
     *
     * @param database the database
     * @param engine an engine over it
     */
    record Filled(TestDatabase database, Engine engine) implements AutoCloseable {

        @Override
        public void close() throws SQLException {
            engine.close();
            database.close();
        }
    }

    @BeforeEach
    final void connect() {
        connection = engine.connect();
    }

    @AfterEach
    final void rollBack() {
        connection.close();
    }

    final Engine engine() {
        return engine;
    }

    final Connection connection() {
        return connection;
    }

    final boolean meets(Requirement requirement) {
        return bed.meets(requirement);
    }

    /** A row as it is expected. */
    static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    /** The rows of a statement; numbers with a fraction lose the zeros at its end. */
    final List<List<@Nullable Object>> rows(Statement statement) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Row row : connection.execute(statement)) {
            List<@Nullable Object> values = new ArrayList<>();
            row.values().forEach(value -> values.add(plain(value)));
            rows.add(values);
        }
        return rows;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (!(value instanceof BigDecimal decimal)) {
            return value;
        }
        BigDecimal stripped = decimal.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    final void assertRows(Statement statement, List<@Nullable Object>... expected) {
        assertEquals(Arrays.asList(expected), rows(statement), statement::toString);
    }

    /** Expects rows from a database that has the requirement, and a refusal by name from one that has not. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    final void assertRows(Requirement needed, Statement statement, List<@Nullable Object>... expected) {
        if (meets(needed)) {
            assertRows(statement, expected);
        } else {
            assertRefused(statement);
        }
    }

    /** Expects that the compiler refuses, naming construct, dialect and version. */
    final void assertRefused(Statement statement) {
        CompileException e = assertThrows(CompileException.class, () -> connection.execute(statement));
        String dialect = engine.dialect().name() + " " + engine.dialect().version();
        String message = String.valueOf(e.getMessage());
        assertTrue(message.startsWith(e.construct() + " cannot be compiled for " + dialect), message);
    }

    /** The ids of the users that meet the criterion, in order. */
    final List<Integer> idsOfUsers(Expression<Boolean> criterion) {
        return ids(Company.USERS.id, criterion);
    }

    /** The ids that meet the criterion, in order. */
    final List<Integer> ids(ColumnClause<Integer> id, Expression<Boolean> criterion) {
        return connection
                .execute(Sql.select(id).where(criterion).orderBy(id))
                .scalars(Integer.class)
                .all();
    }

    /** The value of an expression that needs no table. */
    final @Nullable Object valueOf(Expression<?> expression) {
        return plain(connection.execute(Sql.select(expression.label("v"))).scalarOne());
    }

    /** The value of an expression of columns, for the row of the user with this id. */
    final @Nullable Object valueOf(Expression<?> expression, int user) {
        return plain(connection
                .execute(Sql.select(expression.label("v"))
                        .selectFrom(Company.USERS)
                        .where(Company.USERS.id.eq(user)))
                .scalarOne());
    }

    /** A whole number, of whatever width the database has it. */
    static long number(@Nullable Object value) {
        return ((Number) Objects.requireNonNull(value)).longValue();
    }

    /** The number of rows that a statement changes. */
    final int changed(Statement statement) {
        return connection.execute(statement).rowCount();
    }

    /** The texts of the statements and batches that were sent. */
    static List<String> texts(StatementRecorder recorder) {
        return recorder.statements().stream().map(RecordedEvent::text).toList();
    }
}
