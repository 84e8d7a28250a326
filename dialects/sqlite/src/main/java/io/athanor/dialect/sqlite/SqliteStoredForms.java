package io.athanor.dialect.sqlite;

import io.athanor.schema.Column;
import io.athanor.schema.Constraint;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.Table;
import io.athanor.schema.reflect.StoredForms;
import io.athanor.schema.text.ExpressionForm;
import io.athanor.schema.text.SqlScanner;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.IntegerType;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What SQLite keeps of definitions: their text. */
final class SqliteStoredForms extends StoredForms {

    SqliteStoredForms(Dialect dialect) {
        super(dialect, new SqliteCatalogTypes(dialect));
    }

    @Override
    protected String form(String sql) {
        return ExpressionForm.of(SqlScanner.tokensWithBrackets(sql));
    }

    @Override
    public String type(Column<?> column) {
        boolean numbered = column.isAutoincrement() && column.type() instanceof IntegerType<?>;
        Object said = column.options().of(dialect().name()).get("collation");
        String collation = said == null ? "binary" : said.toString().toLowerCase(Locale.ROOT);
        String words = collation.equals("binary") ? "" : " collate " + collation;
        return (numbered ? "integer" : super.type(column)) + words;
    }

    @Override
    public String nullability(Column<?> column) {
        return super.nullability(column)
                + conflictAction(column.options().of(dialect().name()).get("on_conflict_not_null"));
    }

    @Override
    public Map<String, Object> options(Constraint constraint) {
        String action = conflictAction(constraint.options().of(dialect().name()).get("on_conflict"));
        return action.isEmpty() ? Map.of() : Map.of("on_conflict", action);
    }

    /** What is done with a row that breaks a constraint, empty for what is done unless it is said. */
    private static String conflictAction(@Nullable Object said) {
        String action = said == null ? "" : said.toString().toLowerCase(Locale.ROOT);
        return action.isEmpty() || action.equals("abort") ? "" : " on conflict " + action;
    }

    /** A single integer key is the number of the row, whether it was asked for or not. */
    @Override
    public boolean isNumbered(Column<?> column) {
        return column.isPrimaryKey()
                && column.table().primaryKey().columns().size() == 1
                && (type(column) + " ").startsWith("integer ");
    }

    @Override
    public boolean isIdentity(Column<?> column) {
        return false;
    }

    /** A foreign key cannot reach into another attached database. */
    @Override
    public boolean isKept(Table table, Constraint constraint) {
        return super.isKept(table, constraint)
                && !(constraint instanceof ForeignKeyConstraint key
                        && !Objects.equals(
                                table.schema(), table.resolve(key).target().schema()));
    }

    @Override
    public boolean keepsComments() {
        return false;
    }
}
