package io.athanor.guide.schema;

import io.athanor.schema.DdlStatement;
import io.athanor.schema.MetaData;
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
import java.util.function.Function;
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

    /** A statement with its values, as PostgreSQL has it. */
    void sql(String region, Statement statement) {
        BoundSql sql = BoundSql.of(statement, Dialect.of("postgresql"));
        text(region, PrettySql.of(sql.text()));
        if (!sql.values().isEmpty()) {
            out.println("-- " + sql.values());
        }
    }

    /** The script that creates everything, in the dialects named, or in all of them if none is. */
    void script(String region, MetaData metadata, String... dialects) {
        print(region, dialects, dialect -> script(metadata.ddl(dialect)));
    }

    /** Statements in the dialects named, or in all of them if none is. */
    void statements(String region, List<? extends DdlStatement> statements, String... dialects) {
        print(
                region,
                dialects,
                dialect -> script(
                        statements.stream().map(each -> text(each, dialect)).toList()));
    }

    private static String text(DdlStatement statement, Dialect dialect) {
        try {
            return statement.sql(dialect);
        } catch (CompileException e) {
            return "-- " + e.getMessage();
        }
    }

    /** One text of several statements. */
    static String script(List<String> statements) {
        List<String> lines = new ArrayList<>();
        for (String statement : statements) {
            String text = statement.strip().replace("\t", "    ");
            lines.add(text.startsWith("--") || text.endsWith(";") ? text : text + ";");
        }
        return String.join("\n", lines);
    }

    private void heading(String region) {
        out.println("== " + chapter + "." + region);
    }

    private void print(String region, String[] dialects, Function<Dialect, String> text) {
        heading(region);
        List<String> names = dialects.length == 0 ? ALL : List.of(dialects);
        Map<String, List<String>> speakers = new LinkedHashMap<>();
        for (String name : names) {
            speakers.computeIfAbsent(rendered(name, text), key -> new ArrayList<>())
                    .add(name);
        }
        String separator = "";
        for (Map.Entry<String, List<String>> entry : speakers.entrySet()) {
            boolean all = entry.getValue().equals(ALL);
            if (names.size() > 1) {
                out.println(separator + "-- " + (all ? "all dialects" : String.join(", ", entry.getValue())));
            }
            out.println(entry.getKey());
            separator = System.lineSeparator();
        }
    }

    private static String rendered(String name, Function<Dialect, String> text) {
        try {
            return text.apply(Dialect.of(name));
        } catch (CompileException e) {
            return "-- " + e.getMessage();
        }
    }
}
