package io.athanor.compatibility.type;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.sql.compiler.CompileException;
import io.athanor.sql.compiler.SqlFacet;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page about types says what the dialects do. */
class DocumentedTypesTest {

    private static final List<String> DIALECTS = List.of("sqlite", "mysql", "mariadb", "postgresql", "oracle");
    private static final String START = "<!-- types -->\n";
    private static final String END = "<!-- /types -->";

    private enum E {
        a,
        b
    }

    private static Map<String, SqlType<?>> types() {
        Map<String, SqlType<?>> types = new LinkedHashMap<>();
        types.put("SMALL_INTEGER", Types.SMALL_INTEGER);
        types.put("INTEGER", Types.INTEGER);
        types.put("BIG_INTEGER", Types.BIG_INTEGER);
        types.put("HUGE_INTEGER", Types.HUGE_INTEGER);
        types.put("STRING", Types.STRING);
        types.put("string(50)", Types.string(50));
        types.put("character(3)", Types.character(3));
        types.put("TEXT", Types.TEXT);
        types.put("text(100)", Types.text(100));
        types.put("NUMERIC", Types.NUMERIC);
        types.put("numeric(10, 2)", Types.numeric(10, 2));
        types.put("FLOAT", Types.FLOAT);
        types.put("DOUBLE", Types.DOUBLE);
        types.put("BOOLEAN", Types.BOOLEAN);
        types.put("DATE", Types.DATE);
        types.put("TIME", Types.TIME);
        types.put("time(6)", Types.time(6));
        types.put("DATE_TIME", Types.DATE_TIME);
        types.put("dateTime(6)", Types.dateTime(6));
        types.put("OFFSET_DATE_TIME", Types.OFFSET_DATE_TIME);
        types.put("INSTANT", Types.INSTANT);
        types.put("INTERVAL", Types.INTERVAL);
        types.put("interval(3, 2)", Types.interval(3, 2));
        types.put("BINARY", Types.BINARY);
        types.put("binary(16)", Types.binary(16));
        types.put("BINARY_STREAM", Types.BINARY_STREAM);
        types.put("CHARACTER_STREAM", Types.CHARACTER_STREAM);
        types.put("UUID", Types.UUID);
        types.put("UUID_TEXT", Types.UUID_TEXT);
        types.put("UUID_BINARY", Types.UUID_BINARY);
        types.put("enumeration(E.class)", Types.enumeration(E.class));
        types.put("enumeration(E.class).asText()", Types.enumeration(E.class).asText());
        types.put("ordinal(E.class)", Types.ordinal(E.class));
        types.put("JSON", Types.JSON);
        types.put("array(Types.INTEGER)", Types.array(Types.INTEGER));
        return types;
    }

    private static String name(String dialect, SqlType<?> type) {
        try {
            return "`" + Dialect.of(dialect).facet(SqlFacet.class).types().ddl(type) + "`";
        } catch (CompileException e) {
            return "refused";
        }
    }

    private static String table() {
        List<String> lines = new ArrayList<>();
        lines.add("| type | " + String.join(" | ", DIALECTS) + " |");
        lines.add("| --- |" + " --- |".repeat(DIALECTS.size()));
        types().forEach((name, type) -> lines.add(DIALECTS.stream()
                .map(dialect -> name(dialect, type))
                .collect(Collectors.joining(" | ", "| `" + name + "` | ", " |"))));
        return String.join("\n", lines) + "\n";
    }

    @Test
    void page_listsTheNamesOfTheDialects() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "types.md"));
        int start = page.indexOf(START) + START.length();
        assertEquals(table(), page.substring(start, page.indexOf(END)));
    }
}
