package io.athanor.dialect.sqlite;

import io.athanor.schema.Column;
import io.athanor.schema.DdlConnection;
import io.athanor.schema.DdlStatement;
import io.athanor.schema.DdlTarget;
import io.athanor.schema.RebuildTable;
import io.athanor.schema.SchemaException;
import io.athanor.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Rebuilds tables. The old table steps aside under another name, so that the new one is written as any other.
 *
 * <p>What must hold is asserted by the statements themselves, in a temporary table whose checks have its meaning as
 * names: a script is as safe as what is executed here. With foreign keys in force, dropping the old table would delete
 * the rows that refer to it.
 */
final class SqliteRebuild {

    private static final String ASSERTIONS = "temp.athanor_rebuild";
    private static final String KEYS_OFF = "PRAGMA foreign_keys=OFF must precede the transaction";
    private static final String TRIGGERS_KNOWN = "the table has no triggers but those that are created again";
    private static final String ROWS_COPIED = "all rows are copied";
    private static final String REFERENCES_KEPT = "no more rows than before refer to nothing";

    private final RebuildTable statement;
    private final String schema;
    private final String oldName;

    SqliteRebuild(RebuildTable statement) {
        this.statement = statement;
        String named = statement.before().schema();
        this.schema = named == null ? "main" : named;
        this.oldName = statement.before().name() + "_rebuilt";
    }

    /** Does work with foreign keys switched off, which a transaction would ignore. */
    static void run(DdlTarget target, Consumer<DdlConnection> work) {
        boolean[] wereOn = {false};
        target.runDdl(
                connection -> {
                    wereOn[0] = areOn(connection);
                    connection.execute("PRAGMA foreign_keys=OFF");
                },
                connection -> {
                    if (areOn(connection)) {
                        throw new SchemaException("tables cannot be rebuilt in a transaction that has begun with"
                                + " foreign keys in force: what refers to them would be deleted; rebuild them by an"
                                + " engine or a connection without a transaction");
                    }
                    work.accept(connection);
                },
                connection -> {
                    connection.execute("PRAGMA legacy_alter_table=OFF");
                    connection.execute("PRAGMA foreign_keys=" + (wereOn[0] ? "ON" : "OFF"));
                });
    }

    private static boolean areOn(DdlConnection connection) {
        return connection.exists("SELECT 1 FROM pragma_foreign_keys WHERE foreign_keys = 1");
    }

    List<DdlStatement> steps() {
        List<DdlStatement> steps = new ArrayList<>();
        assertions(steps);
        Table after = statement.created();
        String old = quoted(schema) + "." + quoted(oldName);
        String renamed = quoted(schema) + "." + quoted(after.name());
        // What refers to the table keeps its name.
        add(steps, "PRAGMA legacy_alter_table=ON");
        add(steps, "ALTER TABLE " + renamed + " RENAME TO " + quoted(oldName));
        steps.add(new DdlStatement.CreateTable(after));
        copyRows(steps, old, renamed);
        if (neverReusesNumbers(statement.before()) && neverReusesNumbers(after)) {
            numberOn(steps);
        }
        verify(steps, "rows_copied", "(SELECT count(*) FROM " + old + ") = (SELECT count(*) FROM " + renamed + ")");
        add(steps, "DROP TABLE " + old);
        after.indexes().forEach(index -> steps.add(new DdlStatement.CreateIndex(after, index, false)));
        statement.triggers().forEach(trigger -> add(steps, trigger));
        add(steps, "PRAGMA legacy_alter_table=OFF");
        verify(
                steps,
                "references_kept",
                "count(*) <= (SELECT max(violations) FROM " + ASSERTIONS + ") FROM " + violations());
        add(steps, "DROP TABLE " + ASSERTIONS);
        return steps;
    }

    private void assertions(List<DdlStatement> steps) {
        add(
                steps,
                "CREATE TEMPORARY TABLE IF NOT EXISTS athanor_rebuild (\n\t"
                        + String.join(
                                ",\n\t",
                                List.of(
                                        "violations INTEGER",
                                        check("keys_off", KEYS_OFF),
                                        check("triggers_known", TRIGGERS_KNOWN),
                                        check("rows_copied", ROWS_COPIED),
                                        check("references_kept", REFERENCES_KEPT)))
                        + "\n)");
        add(steps, "DELETE FROM " + ASSERTIONS);
        verify(steps, "keys_off", "foreign_keys = 0 FROM pragma_foreign_keys");
        verify(steps, "violations", "count(*) FROM " + violations());
        verify(
                steps,
                "triggers_known",
                "count(*) = " + statement.triggers().size() + " FROM " + quoted(schema)
                        + ".sqlite_master WHERE type = 'trigger' AND lower(tbl_name) = lower("
                        + literal(statement.before().name()) + ")");
    }

    private static String check(String column, String meaning) {
        return column + " INTEGER CONSTRAINT " + quoted(meaning) + " CHECK (" + column + " = 1)";
    }

    private static void verify(List<DdlStatement> steps, String column, String query) {
        add(steps, "INSERT INTO " + ASSERTIONS + " (" + column + ") SELECT " + query);
    }

    private String violations() {
        return "pragma_foreign_key_check(NULL, " + literal(schema) + ")";
    }

    private void copyRows(List<DdlStatement> steps, String old, String renamed) {
        Map<String, String> present = new TreeMap<>();
        for (Column<?> column : statement.before().columnList()) {
            present.put(column.name().toLowerCase(Locale.ROOT), column.name());
        }
        List<String> targets = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        for (Column<?> column : statement.after().columnList()) {
            String source = present.get(column.name().toLowerCase(Locale.ROOT));
            if (source != null && column.computed() == null && !column.isSystem()) {
                targets.add(quoted(column.name()));
                sources.add(quoted(source));
            }
        }
        if (targets.isEmpty()) {
            throw new SchemaException("table " + statement.after().fullName() + " is to have none of the columns that"
                    + " it has, so its rows cannot be copied; drop the table and create it anew");
        }
        add(
                steps,
                "INSERT INTO " + renamed + " (" + String.join(", ", targets) + ")\nSELECT " + String.join(", ", sources)
                        + " FROM " + old);
    }

    /** Keeps the highest number that was ever given, even if its row is gone. */
    private void numberOn(List<DdlStatement> steps) {
        String sequence = quoted(schema) + ".sqlite_sequence";
        String name = literal(statement.after().name());
        add(steps, "DELETE FROM " + sequence + " WHERE name = " + name);
        add(
                steps,
                "INSERT INTO " + sequence + " (name, seq) SELECT " + name + ", seq FROM " + sequence + " WHERE name = "
                        + literal(oldName));
    }

    private static boolean neverReusesNumbers(Table table) {
        return Boolean.TRUE.equals(table.options().of("sqlite").get("autoincrement"));
    }

    private static void add(List<DdlStatement> steps, String sql) {
        steps.add(new DdlStatement.Custom(sql));
    }

    private static String quoted(String name) {
        return SqliteIdentifiers.RULES.quote(name);
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
