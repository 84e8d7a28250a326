package io.athanor.compatibility.golden.orm;

import java.sql.ResultSet;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A statement of {@link StubDatabase}. */
final class StubStatement {

    private static final Pattern INSERT = Pattern.compile("INSERT INTO (\\S+) .*?VALUES (.*)", Pattern.DOTALL);

    private final StubDatabase database;
    private final String text;
    private int batched;

    StubStatement(StubDatabase database, String text) {
        this.database = database;
        this.text = text.replaceAll("\\s+", " ");
    }

    @Nullable Object call(String method, Object[] arguments) {
        return switch (method) {
            case "executeQuery" -> query(arguments);
            case "execute" -> isReturning() || text.startsWith("SELECT");
            case "getResultSet" -> isReturning() ? keys() : StubDatabase.rows(selected());
            case "getGeneratedKeys" -> keys();
            case "getUpdateCount", "executeUpdate" -> 1;
            case "addBatch" -> batched++;
            case "executeBatch" -> counts();
            default -> null;
        };
    }

    /** No rows, but for the question by how much generated keys differ. */
    private List<Integer> selected() {
        return text.contains("auto_increment_increment") ? List.of(1) : List.of();
    }

    /** An unprepared query asks for the version of the server. */
    private ResultSet query(Object[] arguments) {
        return arguments.length == 0 ? StubDatabase.rows(selected()) : database.versionRow();
    }

    private int[] counts() {
        int[] counts = new int[batched];
        Arrays.fill(counts, 1);
        batched = 0;
        return counts;
    }

    private boolean isReturning() {
        return text.toUpperCase(Locale.ROOT).contains(" RETURNING ");
    }

    private ResultSet keys() {
        Matcher insert = INSERT.matcher(text);
        if (!insert.matches()) {
            throw new IllegalStateException("generated keys are asked of what is no INSERT: " + text);
        }
        return database.newKeys(insert.group(1), outermostParentheses(insert.group(2)));
    }

    private static int outermostParentheses(String values) {
        int depth = 0;
        int count = 0;
        for (char c : values.toCharArray()) {
            if (c == '(' && depth++ == 0) {
                count++;
            } else if (c == ')') {
                depth--;
            }
        }
        return count;
    }
}
