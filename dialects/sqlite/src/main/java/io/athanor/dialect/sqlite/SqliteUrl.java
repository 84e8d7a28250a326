package io.athanor.dialect.sqlite;

import io.athanor.engine.EngineUrl;
import io.athanor.engine.EngineUrlException;
import io.athanor.engine.spi.JdbcTarget;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What URLs mean for SQLite: the database is a file, relative or absolute, or lives in memory. */
final class SqliteUrl {

    private static final String DRIVER = "org.sqlite.JDBC";
    private static final String COORDINATES = "org.xerial:sqlite-jdbc";

    /** The driver passes over options that it does not know, so that a misspelt one would go unnoticed. */
    private static final Set<String> OPTIONS = Set.of(
            "application_id",
            "auto_vacuum",
            "busy_timeout",
            "cache",
            "cache_size",
            "case_sensitive_like",
            "count_changes",
            "default_cache_size",
            "defer_foreign_keys",
            "encoding",
            "foreign_keys",
            "ignore_check_constraints",
            "journal_mode",
            "journal_size_limit",
            "limit_attached",
            "limit_column",
            "limit_compound_select",
            "limit_expr_depth",
            "limit_function_arg",
            "limit_length",
            "limit_like_pattern_length",
            "limit_page_count",
            "limit_sql_length",
            "limit_trigger_depth",
            "limit_variable_number",
            "limit_vdbe_op",
            "limit_worker_threads",
            "locking_mode",
            "mmap_size",
            "mode",
            "page_size",
            "read_uncommitted",
            "recursive_triggers",
            "secure_delete",
            "shared_cache",
            "synchronous",
            "temp_store",
            "transaction_mode",
            "user_version");

    /** What the driver would do after each commit, for a connection that nobody uses; the engine does it instead. */
    static final String TRANSACTION_MODE = "transaction_mode";

    private static final Pattern MODE_IN_TEXT = Pattern.compile("(?i)([?&])transaction_mode=([^&]*)(&?)");

    private SqliteUrl() {}

    /**
     * Whether transactions take the lock for writing when they begin.
     *
     * @throws EngineUrlException if the URL asks for a mode in which transactions shut out those that read
     */
    static boolean isImmediate(EngineUrl url) {
        String mode = "";
        Matcher text = MODE_IN_TEXT.matcher(url.jdbcUrl().orElse(""));
        if (text.find()) {
            mode = text.group(2);
        }
        for (Map.Entry<String, List<String>> option : url.options().entrySet()) {
            if (option.getKey().equalsIgnoreCase(TRANSACTION_MODE)) {
                mode = option.getValue().get(option.getValue().size() - 1);
            }
        }
        return switch (mode.toUpperCase(Locale.ROOT)) {
            case "", "DEFERRED" -> false;
            case "IMMEDIATE" -> true;
            default ->
                throw new EngineUrlException("the transaction_mode of the URL " + url
                        + " can be DEFERRED or IMMEDIATE; EXCLUSIVE would shut out those that only read");
        };
    }

    static boolean isInMemory(EngineUrl url) {
        String location = url.jdbcUrl()
                .map(jdbc -> jdbc.substring("jdbc:sqlite:".length()))
                .orElseGet(() -> url.database().orElse(""));
        boolean shared = location.contains("cache=shared");
        return location.isEmpty()
                || location.startsWith(":memory:")
                || location.startsWith("?")
                || location.startsWith("file::memory:") && !shared
                || location.contains("mode=memory") && !shared;
    }

    private static String withoutMode(String jdbc) {
        return MODE_IN_TEXT.matcher(jdbc).replaceFirst(found -> found.group(3).isEmpty() ? "" : found.group(1));
    }

    static JdbcTarget target(EngineUrl url) {
        Map<String, String> properties = new HashMap<>();
        // The driver would otherwise query the last key after each INSERT, whether anybody wants it or not.
        properties.put("jdbc.get_generated_keys", "false");
        if (url.jdbcUrl().isPresent()) {
            return new JdbcTarget(DRIVER, COORDINATES, withoutMode(url.jdbcUrl().get()), properties);
        }
        if (url.host().isPresent() || url.username().isPresent()) {
            throw new EngineUrlException("SQLite has neither host nor user, only a file: " + url
                    + ". A relative file is sqlite:///file.db, an absolute one sqlite:////path/file.db.");
        }
        for (Map.Entry<String, List<String>> option : url.options().entrySet()) {
            String name = option.getKey().toLowerCase(Locale.ROOT);
            if (!OPTIONS.contains(name)) {
                throw new EngineUrlException(
                        "SQLite does not know the option \"" + option.getKey() + "\" of the URL " + url);
            }
            if (!name.equals(TRANSACTION_MODE)) {
                properties.put(name, option.getValue().get(option.getValue().size() - 1));
            }
        }
        String file = url.database().filter(name -> !name.isEmpty()).orElse(":memory:");
        return new JdbcTarget(DRIVER, COORDINATES, "jdbc:sqlite:" + file, properties);
    }
}
