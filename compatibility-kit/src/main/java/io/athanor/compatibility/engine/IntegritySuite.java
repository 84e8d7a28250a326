package io.athanor.compatibility.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.EveryBed;
import io.athanor.compatibility.bed.Reach;
import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.engine.Connection;
import io.athanor.engine.error.DatabaseException;
import io.athanor.engine.error.ErrorCode;
import io.athanor.engine.error.IntegrityException;
import io.athanor.engine.error.IntegrityException.Kind;
import io.athanor.engine.error.ProgrammingException;
import io.athanor.feature.Feature;
import io.athanor.sql.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Errors by their meaning. */
@EveryBed(Reach.POOL)
public class IntegritySuite extends EngineFixture {

    IntegritySuite(TestBed bed) {
        super(bed);
    }

    private IntegrityException violation(Consumer<Connection> work) {
        return assertThrows(
                IntegrityException.class,
                () -> engine().begin(connection -> {
                    add(connection, "ed", 1);
                    work.accept(connection);
                }));
    }

    private IntegrityException violation(@Nullable String wrongName, @Nullable Integer wrongAge) {
        return violation(connection -> add(connection, wrongName, wrongAge));
    }

    @Test
    @Feature("ENG-16")
    void unique_tellsKindTableStatementAndParameters() {
        IntegrityException e = violation("ed", 2);
        assertEquals(Kind.UNIQUE, e.kind());
        assertEquals(ErrorCode.UNIQUE_VIOLATION, e.code());
        assertEquals(Optional.of("people"), e.table());
        assertTrue(e.constraint().orElse("").contains("name"), e.getMessage());
        assertEquals(Optional.of("INSERT INTO people (name, age) VALUES (?, ?)"), e.statement());
        assertEquals(Optional.of("['ed', 2]"), e.parameters());
        assertInstanceOf(SQLException.class, e.getCause());
    }

    @Test
    @Feature("ENG-16")
    void notNullCheckAndForeignKey_tellKindConstraintAndTable() {
        IntegrityException notNull = violation(null, 2);
        assertEquals(Kind.NOT_NULL, notNull.kind());
        assertEquals(Optional.of("people"), notNull.table());
        assertTrue(notNull.constraint().orElse("").contains("name"), notNull.getMessage());

        IntegrityException check = violation("mary", -1);
        assertEquals(Kind.CHECK, check.kind());
        assertEquals(Optional.of("people"), check.table());
        assertEquals(Optional.of("age_not_negative"), check.constraint());

        IntegrityException foreignKey =
                violation(connection -> connection.execute(Sql.insert(pets), Map.of("id", 1, "owner_id", 99)));
        assertEquals(Kind.FOREIGN_KEY, foreignKey.kind());
        assertEquals(Optional.of("pets"), foreignKey.table());
        assertEquals(
                bed().meets(Requirement.NAMED_FOREIGN_KEYS),
                foreignKey.constraint().isPresent(),
                foreignKey.getMessage());
    }

    @Test
    void unique_inABatch_isToldAsOfOneRow() {
        IntegrityException e = violation(connection ->
                connection.executeBatch(Sql.insert(people), List.of(person("a", 1), person("ed", 1), person("b", 1))));
        assertEquals(Kind.UNIQUE, e.kind());
        assertEquals(Optional.of("people"), e.table());
    }

    @Test
    void otherMistakes_areNotIntegrity() {
        for (String wrong : List.of("SELECT FROM WHERE", "SELECT * FROM no_such_table", "SELECT nosuch FROM people")) {
            DatabaseException e = assertThrows(
                    DatabaseException.class, () -> engine().begin(connection -> connection.execute(Sql.text(wrong))));
            assertInstanceOf(ProgrammingException.class, e, wrong);
            assertEquals(Optional.of(wrong), e.statement());
        }
    }
}
