package io.athanor.compatibility.mysql;

import static io.athanor.sql.Functions.coalesce;
import static io.athanor.sql.Functions.func;
import static io.athanor.sql.Sql.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.EmptyDatabaseSuite;
import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.Requires;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.dialect.mysql.MySql;
import io.athanor.engine.Connection;
import io.athanor.engine.Engine;
import io.athanor.engine.EngineOption;
import io.athanor.engine.ProcedureCall;
import io.athanor.engine.error.DatabaseException;
import io.athanor.engine.error.ErrorCode;
import io.athanor.engine.error.IntegrityException;
import io.athanor.engine.spi.KeyedInsert;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.schema.UniqueConstraint;
import io.athanor.schema.reflect.Inspector;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.FromClause;
import io.athanor.sql.Functions;
import io.athanor.sql.Select;
import io.athanor.sql.Subquery;
import io.athanor.sql.type.Json;
import io.athanor.sql.type.SqlNames;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import io.athanor.testkit.RecordedEvent;
import io.athanor.testkit.StatementRecorder;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Statements that MySQL and MariaDB take in a way of their own. */
@Requires(dialects = {"mysql", "mariadb"})
class FamilyStatementsTest extends EmptyDatabaseSuite {

    FamilyStatementsTest(TestBed bed) {
        super(bed);
    }

    private final MetaData metadata = new MetaData();
    private final Table counts = Table.create(
            "counts",
            metadata,
            Column.of("id", Types.INTEGER).primaryKey().autoincrement(false),
            Column.of("name", Types.string(20)),
            Column.of("n", Types.INTEGER).serverDefault(0),
            Column.of("doc", Types.JSON),
            UniqueConstraint.of("name").named("uq.name"));
    private final ColumnClause<Integer> id = counts.c("id", Integer.class);
    private final ColumnClause<Integer> n = counts.c("n", Integer.class);
    private final ColumnClause<String> name = counts.c("name", String.class);

    @BeforeEach
    void fill() {
        metadata.createAll(engine());
        engine().begin(connection -> connection.execute(insert(counts).values(Map.of("id", 1, "name", "a", "n", 5))));
    }

    private List<?> numbers(Connection connection) {
        return connection.execute(select(n).orderBy(id)).scalars().all();
    }

    private Select source() {
        return select(id, name, n).selectFrom(counts);
    }

    /** The server itself sees the parameters where it prepares a statement. */
    @Test
    void groups_byAnExpressionThatHoldsAValue_areKnownToAServerThatPrepares() throws SQLException {
        try (TestDatabase database = bed().createDatabase();
                Engine engine = Engine.create(database.url() + "&useServerPrepStmts=true")) {
            metadata.createAll(engine);
            engine.begin(connection -> {
                connection.execute(insert(counts).values(Map.of("id", 1, "name", "a", "n", 5)));
                connection.execute(insert(counts).values(Map.of("id", 2, "name", "b", "n", 7)));
                var odd = n.modulo(2);
                assertEquals(
                        List.of(1),
                        connection
                                .execute(select(odd, func("count", n))
                                        .groupBy(odd)
                                        .orderBy(odd))
                                .scalars()
                                .all());
                assertEquals(
                        List.of(1),
                        connection
                                .execute(select(odd).distinct().orderBy(odd.desc()))
                                .scalars()
                                .all());
                var name2 = coalesce(name, literal("none"));
                assertEquals(
                        List.of("a", "b"),
                        connection
                                .execute(select(name2, func("count", n))
                                        .groupBy(name2)
                                        .orderBy(name2))
                                .scalars()
                                .all());
            });
        }
    }

    @Test
    void upsertOfAQuery_works() {
        engine().begin(connection -> {
            connection.execute(insert(counts)
                    .fromSelect(List.of("id", "name", "n"), source())
                    .onConflict(id)
                    .doUpdate(set(n, n.plus(excluded(n)))));
            assertEquals(List.of(10), numbers(connection));
            connection.execute(insert(counts)
                    .fromSelect(List.of("id", "name", "n"), source())
                    .onConflict(id)
                    .doUpdate(set(n, n.plus(1))));
            assertEquals(List.of(11), numbers(connection));
            connection.execute(insert(counts)
                    .fromSelect(List.of("id", "name", "n"), source())
                    .onConflict(id)
                    .doNothing());
            assertEquals(List.of(11), numbers(connection));
        });
    }

    @Test
    void upsertOfARow_adds() {
        engine().begin(connection -> {
            connection.execute(insert(counts)
                    .values(Map.of("id", 1, "n", 2))
                    .onConflict(id)
                    .doUpdate(set(n, n.plus(excluded(n)))));
            assertEquals(List.of(7), numbers(connection));
        });
    }

    @Test
    void upsertIntoATableCalledNew_works() {
        MetaData other = new MetaData();
        Table table = Table.create(
                "new",
                other,
                Column.of("id", Types.INTEGER).primaryKey().autoincrement(false),
                Column.of("n", Types.INTEGER));
        other.createAll(engine());
        ColumnClause<Integer> number = table.c("n", Integer.class);
        engine().begin(connection -> {
            for (int i = 0; i < 2; i++) {
                connection.execute(insert(table)
                        .values(Map.of("id", 1, "n", 2))
                        .onConflict(table.c("id"))
                        .doUpdate(set(number, number.plus(excluded(number)))));
            }
            assertEquals(4, connection.execute(select(number)).scalarOne());
        });
    }

    @Test
    void unknownSchema_isAnInvalidStatementAndNoLostConnection() {
        try (Connection connection = engine().connect()) {
            connection.execute(insert(counts).values(Map.of("id", 2, "name", "b", "n", 6)));
            DatabaseException error =
                    assertThrows(DatabaseException.class, () -> connection.execute(text("SELECT * FROM nosuch.t")));
            assertTrue(List.of(ErrorCode.INVALID_STATEMENT).contains(error.code()), () -> error.code() + " " + error);
            connection.commit();
            assertEquals(List.of(5, 6), numbers(connection));
        }
    }

    @Test
    void uniqueViolation_namesTheConstraintAndTheTable() {
        try (Connection connection = engine().connect()) {
            IntegrityException unique = assertThrows(
                    IntegrityException.class,
                    () -> connection.execute(insert(counts).values(Map.of("id", 2, "name", "a"))));
            assertEquals("uq.name", unique.constraint().orElseThrow());
            assertEquals("counts", unique.table().orElseThrow());
            IntegrityException key = assertThrows(
                    IntegrityException.class,
                    () -> connection.execute(insert(counts).values(Map.of("id", 1, "name", "z"))));
            assertEquals("PRIMARY", key.constraint().orElseThrow());
            assertEquals("counts", key.table().orElseThrow());
        }
    }

    @Test
    void aggregatedStrings_areNotCut() {
        engine().begin(connection -> {
            for (int i = 10; i < 40; i++) {
                connection.execute(insert(counts).values(Map.of("id", i, "name", "x".repeat(18) + i)));
            }
            String wide = (String) connection
                    .execute(select(Functions.aggregateStrings(
                            name.concat(literalColumn("repeat('y', 60)", Types.STRING)), ",")))
                    .scalarOne();
            assertEquals(1 + 60 + 30 * 80 + 30, wide.length());
        });
    }

    @Test
    void document_isEqualToADocument() {
        Json value = Json.of(Map.of("a", 1));
        engine().begin(connection -> {
            connection.execute(insert(counts).values(Map.of("id", 3, "doc", value)));
            ColumnClause<Json> doc = counts.c("doc", Json.class);
            assertEquals(
                    List.of(3),
                    connection
                            .execute(select(id).where(doc.eq(value)))
                            .scalars()
                            .all());
            assertEquals(
                    List.of(),
                    connection
                            .execute(select(id).where(doc.ne(value)))
                            .scalars()
                            .all());
        });
    }

    @TestFactory
    Stream<DynamicTest> vendorTypes_areCastTo() {
        return Stream.<SqlType<?>>of(
                        MySql.TINYINT,
                        MySql.TINYINT_UNSIGNED,
                        MySql.SMALLINT,
                        MySql.SMALLINT_UNSIGNED,
                        MySql.MEDIUMINT,
                        MySql.MEDIUMINT_UNSIGNED,
                        MySql.INTEGER,
                        MySql.INTEGER_UNSIGNED,
                        MySql.BIGINT,
                        MySql.BIGINT_UNSIGNED,
                        MySql.FLOAT,
                        MySql.DOUBLE,
                        MySql.TINYTEXT,
                        MySql.TEXT,
                        MySql.MEDIUMTEXT,
                        MySql.LONGTEXT,
                        MySql.TINYBLOB,
                        MySql.BLOB,
                        MySql.MEDIUMBLOB,
                        MySql.LONGBLOB,
                        MySql.JSON,
                        MySql.bit(3),
                        MySql.binary(3),
                        MySql.varbinary(3),
                        MySql.varchar(3, "utf8mb4"),
                        MySql.character(3, "utf8mb4"),
                        MySql.decimalUnsigned(5, 2),
                        MySql.nationalVarchar(3),
                        MySql.characterBinary(3),
                        MySql.text("utf8mb4"),
                        MySql.floating(5, 2),
                        MySql.doublePrecision(5, 2),
                        MySql.doubleUnsigned(5, 2),
                        SqlNames.CHAR,
                        SqlNames.nchar(3),
                        SqlNames.varchar(3),
                        SqlNames.nvarchar(3),
                        SqlNames.TEXT,
                        SqlNames.decimal(5, 2),
                        SqlNames.floating(24),
                        SqlNames.floating(53),
                        SqlNames.REAL,
                        SqlNames.DOUBLE_PRECISION,
                        SqlNames.BIGINT,
                        SqlNames.BOOLEAN,
                        SqlNames.DATETIME,
                        SqlNames.TIMESTAMP,
                        SqlNames.binary(3),
                        SqlNames.varbinary(3),
                        SqlNames.BLOB,
                        MySql.datetime(3),
                        MySql.timestamp(3),
                        MySql.enumeration("1", "2"),
                        Types.BINARY,
                        Types.binary(3))
                .map(type -> DynamicTest.dynamicTest(
                        type.toString(),
                        () -> engine().begin(connection -> {
                            boolean moment = type.toString().contains("DATETIME")
                                    || type.toString().contains("TIMESTAMP");
                            connection.execute(select(literal(moment ? "2020-01-02 03:04:05" : "1")
                                    .cast(type)
                                    .label("v")));
                        })));
    }

    @Test
    void changesOfATableThatTheirSubqueriesRead_seeItAsItWas() {
        engine().begin(connection -> {
            connection.execute(insert(counts).values(Map.of("id", 2, "name", "b", "n", 6)));
            connection.execute(insert(counts).values(Map.of("id", 3, "name", "c", "n", 7)));
            FromClause other = counts.alias("other");
            ColumnClause<Integer> otherId = other.c("id", Integer.class);
            ColumnClause<Integer> otherN = other.c("n", Integer.class);

            connection.execute(update(counts)
                    .set(n, n.plus(10))
                    .where(n.eq(select(Functions.max(n)).scalar(Types.INTEGER))));
            assertEquals(List.of(5, 6, 17), numbers(connection));
            connection.execute(
                    update(counts).set(n, select(Functions.max(otherN)).scalar(Types.INTEGER)));
            assertEquals(List.of(17, 17, 17), numbers(connection));
            connection.execute(update(counts)
                    .set(n, id.plus(0))
                    .where(exists(select(otherId).where(otherId.eq(id.plus(1))))));
            assertEquals(List.of(1, 2, 17), numbers(connection));
            connection.execute(update(counts)
                    .set(n, n.plus(1))
                    .where(id.in(select(id).selectFrom(counts).union(select(otherId)))));
            assertEquals(List.of(2, 3, 18), numbers(connection));
            Subquery few = select(id).selectFrom(counts).limit(1).orderBy(id).subquery("few");
            connection.execute(update(counts).set(n, 0).where(id.in(select(few.c("id", Integer.class)))));
            assertEquals(List.of(0, 3, 18), numbers(connection));
            connection.execute(insert(counts)
                    .value(id, 4)
                    .value(n, select(Functions.max(n).plus(1)).scalar(Types.INTEGER)));
            assertEquals(List.of(0, 3, 18, 19), numbers(connection));
            connection.execute(
                    delete(counts).where(n.gt(select(Functions.min(n)).scalar(Types.INTEGER)), id.lt(4)));
            assertEquals(List.of(0, 19), numbers(connection));
            connection.execute(delete(counts).where(not(exists(select(otherId).where(otherId.gt(id))))));
            assertEquals(List.of(0), numbers(connection));
        });
    }

    @Test
    void changesOfATableInASchema_readTheirCopiesWithoutIt() {
        String schema = Inspector.of(engine()).defaultSchema().orElseThrow();
        Table table = Table.create(
                schema,
                "placed",
                new MetaData(),
                Column.of("id", Types.INTEGER).primaryKey().autoincrement(false),
                Column.of("n", Types.INTEGER));
        ColumnClause<Integer> number = table.c("n", Integer.class);
        engine().begin(connection -> {
            connection.execute(text("CREATE TABLE placed (id INT PRIMARY KEY, n INT)"));
            connection.execute(insert(table).values(Map.of("id", 1, "n", 1)));
            connection.execute(insert(table).values(Map.of("id", 2, "n", 2)));
            connection.execute(update(table)
                    .set(number, number.plus(10))
                    .where(number.eq(
                            select(Functions.max(number)).where(number.gt(0)).scalar(Types.INTEGER))));
            assertEquals(
                    List.of(1, 12),
                    connection.execute(select(number).orderBy(number)).scalars().all());
        });
    }

    @Test
    void limitWithinIn_works() {
        engine().begin(connection -> {
            connection.execute(insert(counts).values(Map.of("id", 2, "name", "b", "n", 6)));
            assertEquals(
                    List.of(2),
                    connection
                            .execute(select(id)
                                    .where(id.in(select(id)
                                            .selectFrom(counts)
                                            .orderBy(id.desc())
                                            .limit(1))))
                            .scalars()
                            .all());
        });
    }

    @Test
    void clashesOfStatements_areClassified() {
        try (Connection connection = engine().connect()) {
            Map<String, ErrorCode> codes = Map.of(
                    "SELECT id FROM counts a JOIN counts b ON a.id = b.id",
                    ErrorCode.INVALID_STATEMENT,
                    "CREATE DATABASE "
                            + connection.execute(text("SELECT DATABASE()")).scalarOne(),
                    ErrorCode.INVALID_STATEMENT,
                    "SELECT 'a' REGEXP '('",
                    ErrorCode.INVALID_DATA);
            codes.forEach((sql, code) -> {
                DatabaseException error =
                        assertThrows(DatabaseException.class, () -> connection.execute(text(sql)), sql);
                assertEquals(code, error.code(), sql);
                connection.rollback();
            });
        }
    }

    @Test
    void keysOfSeveralRows_areThoseOfTheRows_whateverTheSessionCountsBy() throws SQLException {
        Table table = numbered();
        try (Engine interleaved =
                        Engine.create(url(), EngineOption.initSql("SET SESSION auto_increment_increment = 3"));
                Connection connection = interleaved.connect()) {
            insertThree(connection, table);
            connection.execute(text("SET SESSION auto_increment_increment = 5"));
            insertThree(connection, table);
            connection.execute(text("SET @@auto_increment_increment = 7, @@auto_increment_offset = 4"));
            insertThree(connection, table);
            connection.commit();
            connection.execute(text("CREATE PROCEDURE counting() SET SESSION auto_increment_increment = 2"));
            connection.call(ProcedureCall.of("counting"));
            insertThree(connection, table);
            try (java.sql.Statement beneath = connection.jdbcConnection().createStatement()) {
                beneath.execute("SET SESSION auto_increment_increment = 9");
            }
            insertThree(connection, table);
            connection.commit();
            connection.execute(text("CREATE TRIGGER counting BEFORE INSERT ON numbered FOR EACH ROW"
                    + " SET @counted = coalesce(@counted, 0) + 1"));
            insertThree(connection, table);
        }
    }

    /** As the members of a cluster do, of which each has numbers of its own. */
    @Test
    void keysOfSeveralRows_areThoseOfTheRows_whereSeveralServersCountInTurn() {
        Table table = numbered();
        String node = "SET SESSION auto_increment_increment = 2, auto_increment_offset = ";
        try (Engine first = Engine.create(url(), EngineOption.initSql(node + 1));
                Engine second = Engine.create(url(), EngineOption.initSql(node + 2));
                Connection one = first.connect();
                Connection other = second.connect()) {
            for (int i = 0; i < 3; i++) {
                insertThree(one, table);
                insertThree(other, table);
            }
            one.commit();
            other.commit();
        }
    }

    /** A table whose rows the server numbers. */
    final Table numbered() {
        MetaData other = new MetaData();
        Table table = Table.create(
                "numbered", other, Column.of("id", Types.INTEGER).primaryKey(), Column.of("n", Types.INTEGER));
        other.createAll(engine());
        return table;
    }

    /** Inserts rows, and compares their keys to what the table has. */
    static void insertThree(Connection connection, Table table) {
        ColumnClause<Integer> key = table.c("id", Integer.class);
        ColumnClause<Integer> number = table.c("n", Integer.class);
        Object greatest = connection.execute(select(Functions.max(number))).scalarOne();
        int first = greatest == null ? 1 : 1 + ((Number) greatest).intValue();
        List<Object[]> rows = List.of(new Object[] {first}, new Object[] {first + 1}, new Object[] {first + 2});
        List<Object> told = new ArrayList<>();
        connection
                .insertReturning(new KeyedInsert(table, List.of(number), List.of(key)), rows)
                .forEach(row -> told.add(row[0]));
        assertEquals(
                connection
                        .execute(select(key).where(number.ge(first)).orderBy(number))
                        .scalars()
                        .all(),
                told);
    }

    @Test
    void functionsThatStandWithoutParenthesesElsewhere_work() {
        engine().begin(connection -> connection.execute(
                select(Functions.func("user"), Functions.func("session_user"), Functions.func("current_user"))));
    }

    @Test
    void questionForTheStepOfKeys_isToldToListeners_whereTheKeysDoNotReturn() {
        Table table = numbered();
        try (Connection connection = engine().connect();
                StatementRecorder recorder = StatementRecorder.recording(engine())) {
            insertThree(connection, table);
            List<String> sent = recorder.statements().stream()
                    .map(RecordedEvent::text)
                    .filter(text -> !text.contains("FROM"))
                    .toList();
            String insert = "INSERT INTO numbered (n) VALUES (?), (?), (?)";
            assertEquals(
                    bed().meets(Requirement.INSERT_RETURNING)
                            ? List.of(insert + " RETURNING numbered.id")
                            : List.of(insert, "SELECT @@SESSION.auto_increment_increment"),
                    sent);
        }
    }
}
