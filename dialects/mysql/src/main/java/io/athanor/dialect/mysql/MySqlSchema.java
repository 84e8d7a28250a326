package io.athanor.dialect.mysql;

import io.athanor.schema.Constraint;
import io.athanor.schema.DdlConnection;
import io.athanor.schema.DdlVisitor;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.GivenName;
import io.athanor.schema.Index;
import io.athanor.schema.SchemaFacet;
import io.athanor.schema.Table;
import io.athanor.schema.UniqueConstraint;
import io.athanor.schema.ddl.DdlCompiler;
import io.athanor.schema.reflect.CatalogRow;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.EnumType;
import io.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** MySQL's schemas, which are its databases. */
class MySqlSchema implements SchemaFacet {

    private final DdlVisitor<String> ddlCompiler;

    MySqlSchema(Dialect dialect, OwnSchema ownSchema) {
        this(new MySqlDdlCompiler(dialect, ownSchema));
    }

    MySqlSchema(DdlCompiler ddlCompiler) {
        this.ddlCompiler = ddlCompiler;
    }

    @Override
    public final DdlVisitor<String> ddlCompiler() {
        return ddlCompiler;
    }

    @Override
    public Dialect dialectOf(DdlConnection connection) {
        return new MySqlDialect(connection.dialect().version(), OwnSchema.of(connection));
    }

    @Override
    public final boolean hasTable(DdlConnection connection, @Nullable String schema, String name) {
        String query = "SELECT 1 FROM information_schema.tables WHERE table_name = ? AND table_schema = ";
        boolean listed = schema == null
                ? connection.exists(query + "DATABASE()", name)
                : connection.exists(query + "?", name, schema);
        return listed || hasUnlistedTable(connection, schema, name);
    }

    /** Whether there is a temporary table that the catalog does not list. */
    boolean hasUnlistedTable(DdlConnection connection, @Nullable String schema, String name) {
        String prefix = schema == null ? "" : MySqlIdentifiers.RULES.quote(schema) + ".";
        // Of a table that is not there it tells NULL, where other statements fail.
        return CatalogRow.of(connection, "CHECKSUM TABLE " + prefix + MySqlIdentifiers.RULES.quote(name)).stream()
                .anyMatch(row -> row.text(1) != null);
    }

    @Override
    public final boolean enforcesValues(SqlType<?> type) {
        // Under a strict sql_mode, which is the default.
        return type instanceof EnumType<?> enumeration && enumeration.isNative();
    }

    @Override
    public final @Nullable Index indexKeptFor(Table table, ForeignKeyConstraint key) {
        GivenName given = table.nameOf(key);
        if (given == null || isServed(table, key.columns())) {
            return null;
        }
        boolean generated = given.text().matches(Pattern.quote(table.name()) + "_ibfk_\\d+");
        String name = generated ? table.column(key.columns().get(0)).name() : given.text();
        return Index.of(name, key.columns().toArray(String[]::new));
    }

    /** Whether another index or key starts with these columns. */
    private static boolean isServed(Table table, List<String> columns) {
        List<List<String>> all = new ArrayList<>();
        all.add(table.primaryKey().columns());
        for (Constraint constraint : table.constraints()) {
            if (constraint instanceof UniqueConstraint unique) {
                all.add(unique.columns());
            }
        }
        for (Index index : table.indexes()) {
            all.add(index.parts().stream()
                    .map(part -> part instanceof Index.ColumnPart column ? column.key() : "")
                    .toList());
        }
        return all.stream()
                .anyMatch(keys -> keys.size() >= columns.size()
                        && keys.subList(0, columns.size()).equals(columns));
    }
}
