package io.athanor.compatibility.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.athanor.compatibility.oracle.OracleSyntax;
import io.athanor.sql.Statement;
import io.athanor.sql.compiler.BoundSql;
import io.athanor.sql.compiler.CompileException;
import io.athanor.sql.compiler.SqlFacet;
import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.dialect.Dialect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** What one statement is on each of the five dialects: a text, whitespace aside, and parameters; or a refusal. */
final class Rendering {

    private final Statement statement;
    private final Map<String, Consumer<Dialect>> expected = new LinkedHashMap<>();
    private List<?> parameters = List.of();
    private boolean inlined;
    private boolean foreign;

    private Rendering(Statement statement) {
        this.statement = statement;
    }

    static Rendering of(Statement statement) {
        return new Rendering(statement);
    }

    /** The values of the parameters, where a dialect is not told others. */
    Rendering with(Object... values) {
        parameters = Arrays.asList(values);
        return this;
    }

    /** Writes the values into the text. */
    Rendering inlined() {
        inlined = true;
        return this;
    }

    /** The program asks for what only other databases have, so no grammar can accept it. */
    Rendering askingForForeignWords() {
        foreign = true;
        return this;
    }

    /** The text on dialects, whose names stand in one string. */
    Rendering on(String dialects, String text) {
        List<?> values = parameters;
        return expect(dialects, dialect -> check(dialect, text, values));
    }

    /** The text and other parameters on dialects. */
    Rendering on(String dialects, String text, List<?> values) {
        return expect(dialects, dialect -> check(dialect, text, values));
    }

    /** The text on all dialects that were not told yet. */
    Rendering elsewhere(String text) {
        List<String> rest = new ArrayList<>(FiveDialects.names());
        rest.removeAll(expected.keySet());
        return on(String.join(" ", rest), text);
    }

    /** The dialects refuse a construct by name. */
    Rendering refused(String dialects, String construct) {
        return expect(dialects, dialect -> {
            CompileException e = assertThrows(CompileException.class, () -> text(dialect));
            String start = construct + " cannot be compiled for " + dialect.name() + " " + dialect.version() + ": ";
            assertTrue(e.getMessage().startsWith(start), e.getMessage());
            assertEquals(construct, e.construct());
        });
    }

    private Rendering expect(String dialects, Consumer<Dialect> check) {
        for (String name : dialects.split(" ")) {
            if (expected.put(name, check) != null) {
                throw new IllegalArgumentException(name + " is told twice");
            }
        }
        return this;
    }

    private void check(Dialect dialect, String text, List<?> values) {
        assertEquals(plain(text), plain(text(dialect)));
        if (!inlined) {
            assertEquals(values, bound(dialect).values());
        }
        if (dialect.name().equals("oracle") && !foreign) {
            OracleSyntax.check(text(dialect));
        }
    }

    private BoundSql bound(Dialect dialect) {
        return new StatementCache(dialect, 1).prepare(statement, Map.of());
    }

    private String text(Dialect dialect) {
        return inlined
                ? dialect.facet(SqlFacet.class).newCompiler().literalText(statement)
                : bound(dialect).text();
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** A test for each dialect, which must all have been told. */
    Stream<DynamicTest> tests() {
        return tests("");
    }

    /** A test for each dialect, which must all have been told; for one of several statements. */
    Stream<DynamicTest> tests(String name) {
        assertTrue(expected.keySet().containsAll(FiveDialects.names()), () -> "told are only " + expected.keySet());
        return FiveDialects.names().stream()
                .map(dialect -> dynamicTest(
                        (name + " " + dialect).strip(),
                        () -> expected.get(dialect).accept(FiveDialects.of(dialect))));
    }
}
