package io.athanor.guide.sql;

import io.athanor.sql.Statement;
import io.athanor.sql.compiler.BoundSql;
import io.athanor.sql.compiler.CompileException;
import io.athanor.sql.compiler.PrettySql;
import io.athanor.sql.dialect.Dialect;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints the blocks of one chapter, each behind a heading that names the region of code that it belongs to. */
final class Blocks {

    private static final List<String> ALL = List.of("sqlite", "mysql", "mariadb", "postgresql", "oracle");

    private final String chapter;
    private final PrintStream out;

    Blocks(String chapter, PrintStream out) {
        this.chapter = chapter;
        this.out = out;
    }

    /** Lines of text, one for each value. */
    void text(String region, @Nullable Object... values) {
        heading(region);
        for (Object value : values) {
            out.println(value);
        }
    }

    /** A statement in the dialects named, or in PostgreSQL's if none is. */
    void sql(String region, Statement statement, String... dialects) {
        heading(region);
        if (dialects.length == 0) {
            out.println(rendered(statement, "postgresql"));
        } else {
            print(statement, List.of(dialects));
        }
    }

    /** A statement in all dialects; those that say it alike stand together. */
    void everywhere(String region, Statement statement) {
        heading(region);
        print(statement, ALL);
    }

    private void heading(String region) {
        out.println("== " + chapter + "." + region);
    }

    private void print(Statement statement, List<String> dialects) {
        Map<String, List<String>> speakers = new LinkedHashMap<>();
        for (String dialect : dialects) {
            speakers.computeIfAbsent(rendered(statement, dialect), text -> new ArrayList<>())
                    .add(dialect);
        }
        String separator = "";
        for (Map.Entry<String, List<String>> entry : speakers.entrySet()) {
            List<String> names = entry.getValue();
            out.println(separator + "-- " + (names.equals(ALL) ? "all dialects" : String.join(", ", names)));
            out.println(entry.getKey());
            separator = System.lineSeparator();
        }
    }

    private static String rendered(Statement statement, String dialect) {
        try {
            BoundSql sql = BoundSql.of(statement, Dialect.of(dialect));
            String text = PrettySql.of(sql.text());
            return sql.values().isEmpty() ? text : text + "\n-- " + values(sql.values());
        } catch (CompileException e) {
            return "-- " + e.getMessage();
        }
    }

    private static String values(List<@Nullable Object> values) {
        List<String> shown = new ArrayList<>();
        values.forEach(
                value -> shown.add(value instanceof CharSequence text ? "'" + text + "'" : String.valueOf(value)));
        return String.join(", ", shown);
    }
}
