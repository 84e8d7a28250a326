package io.athanor.dialect.mysql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.engine.spi.ErrorClassification;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.SchemaException;
import io.athanor.schema.Table;
import io.athanor.schema.TableOption;
import io.athanor.sql.Functions;
import io.athanor.sql.Sql;
import io.athanor.sql.compiler.CompileException;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.ServerVersion;
import io.athanor.sql.type.Types;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the server would refuse is refused before, with the place and the remedy. */
class MySqlErrorsTest {

    private final MetaData metadata = new MetaData();

    @Test
    void varcharWithoutLength_namesColumnAndRemedy() {
        Table.create("users", metadata, Column.of("name", Types.STRING));

        for (String dialect : List.of("mysql", "mariadb")) {
            CompileException error = assertThrows(CompileException.class, () -> metadata.ddl(Dialect.of(dialect)));
            assertEquals("column users.name", error.construct());
            assertEquals(
                    "column users.name cannot be compiled for " + dialect + " newest: VARCHAR without a length:"
                            + " the database requires one; use Types.string(length), or Types.TEXT for any"
                            + " [unsupported-construct]",
                    error.getMessage());
        }
    }

    @Test
    void unknownOption_isSuggested() {
        Table.create("t", metadata, Column.of("a", Types.INTEGER), TableOption.of("mysql", "engin", "InnoDB"));

        SchemaException error = assertThrows(SchemaException.class, () -> metadata.ddl(Dialect.of("mysql")));

        assertEquals(
                "table t has an option \"engin\" of the dialect mysql that the dialect does not know."
                        + " Did you mean engine?",
                error.getMessage());
        assertEquals(1, metadata.ddl(Dialect.of("mariadb")).size());
    }

    @Test
    void parameterInDdl_isRefused() {
        Table.create("t", metadata, Column.of("a", Types.INTEGER).serverDefault(Sql.parameter("size", Types.INTEGER)));

        CompileException error = assertThrows(CompileException.class, () -> metadata.ddl(Dialect.of("mysql")));

        assertTrue(error.getMessage().contains("DDL, has no parameters"), error.getMessage());
    }

    private static String hidden(String message) {
        return MySqlErrors.reason(new SQLException(message), true);
    }

    @Test
    void values_areLeftOutOfMessages_whateverTheyHold() {
        assertEquals("Duplicate entry '***' for key 't.uq'", hidden("Duplicate entry 'ed' for key 't.uq'"));
        assertEquals(
                "Duplicate entry '***' for key 't.uq'",
                hidden("Duplicate entry 'it's for all' for me' for key 't.uq'"));
        assertEquals(
                "Incorrect integer value: '***' for column 'n' at row 1",
                hidden("Incorrect integer value: 'x' for column 'n' at row 1"));
        assertEquals("Truncated incorrect DOUBLE value: '***'", hidden("Truncated incorrect DOUBLE value: 'a'b'"));
        assertEquals("Incorrect string value: '***' at row 1", hidden("Incorrect string value: 'a' at row 1"));
        assertEquals("Duplicate entry '***'", hidden("Duplicate entry 'cut off"));
        assertEquals("Table 't' is full", hidden("Table 't' is full"));
    }

    @Test
    void messagesOfAnyLength_areRead() {
        String value = "'x`".repeat(1_000_000);
        assertEquals("Duplicate entry '***' for key 'uq'", hidden("Duplicate entry '" + value + "' for key 'uq'"));
        String names = "``".repeat(1_000_000);
        SQLException e = new SQLException(
                "fails (`" + names + "`.`" + names + "`, CONSTRAINT `fk` FOREIGN KEY (`p`))", "23000", 1452);
        ErrorClassification classification = MySqlErrors.classify(e, true);
        assertEquals("fk", classification.constraint());
        assertEquals("`".repeat(1_000_000), classification.table());
    }

    @Test
    void stringLiteral_cannotEndItself() {
        Table.create("t", metadata, Column.of("a", Types.string(9)).serverDefault("\\'; DROP TABLE t; --"));

        String ddl = metadata.ddl(Dialect.of("mysql")).get(0);

        assertTrue(ddl.contains("DEFAULT '\\\\''; DROP TABLE t; --'"), ddl);
    }

    @Test
    void presentTimeAsDefault_hasTheDigitsOfItsColumn() {
        Table.create("t", metadata, Column.of("a", Types.INSTANT).serverDefault(Functions.now()));

        Dialect old = Dialect.of("mysql").forVersion(ServerVersion.parse("5.7.44"));

        assertTrue(metadata.ddl(old).get(0).contains("a DATETIME(6) DEFAULT now(6)"));
        assertTrue(metadata.ddl(Dialect.of("mysql")).get(0).contains("a DATETIME(6) DEFAULT now(6)"));
        assertTrue(metadata.ddl(Dialect.of("mariadb")).get(0).contains("a DATETIME(6) DEFAULT now(6)"));
    }
}
