package io.athanor.dialect.sqlite;

import io.athanor.schema.DdlConnection;
import io.athanor.schema.DdlStatement;
import io.athanor.schema.DdlTarget;
import io.athanor.schema.DdlVisitor;
import io.athanor.schema.RebuildTable;
import io.athanor.schema.SchemaFacet;
import io.athanor.sql.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** SQLite's schemas. */
final class SqliteSchema implements SchemaFacet {

    private final SqliteDdlCompiler ddlCompiler;

    SqliteSchema(Dialect dialect) {
        this.ddlCompiler = new SqliteDdlCompiler(dialect);
    }

    @Override
    public DdlVisitor<String> ddlCompiler() {
        return ddlCompiler;
    }

    @Override
    public boolean hasTable(DdlConnection connection, @Nullable String schema, String name) {
        // Temporary tables are in a schema of their own, which hides the main one.
        return schema == null
                ? hasColumns(connection, "main", name) || hasColumns(connection, "temp", name)
                : isAttached(connection, schema)
                        && hasColumns(connection, SqliteIdentifiers.RULES.quoteIfNeeded(schema), name);
    }

    private static boolean isAttached(DdlConnection connection, String schema) {
        return connection.exists("SELECT 1 FROM pragma_database_list WHERE lower(name) = lower(?)", schema);
    }

    private static boolean hasColumns(DdlConnection connection, String schemaSql, String name) {
        return connection.exists("PRAGMA " + schemaSql + ".table_info(" + SqliteIdentifiers.RULES.quote(name) + ")");
    }

    @Override
    public boolean altersConstraints() {
        return false;
    }

    @Override
    public boolean alters(DdlStatement statement) {
        return ddlCompiler.alters(statement);
    }

    @Override
    public boolean rebuildsTables() {
        return true;
    }

    @Override
    public List<DdlStatement> steps(RebuildTable statement) {
        return new SqliteRebuild(statement).steps();
    }

    @Override
    public List<String> rebuildingScript(List<String> statements) {
        List<String> script = new ArrayList<>();
        script.add("PRAGMA foreign_keys=OFF");
        script.addAll(statements);
        script.add("PRAGMA foreign_keys=ON");
        return script;
    }

    @Override
    public void runRebuilding(DdlTarget target, Consumer<DdlConnection> work) {
        SqliteRebuild.run(target, work);
    }

    @Override
    public boolean rollsBackDdl() {
        return true;
    }

    @Override
    public boolean lockSchema(DdlConnection connection) {
        // Takes the lock for writing and, but for at most one free page, does nothing.
        connection.execute("PRAGMA incremental_vacuum(1)");
        return true;
    }
}
