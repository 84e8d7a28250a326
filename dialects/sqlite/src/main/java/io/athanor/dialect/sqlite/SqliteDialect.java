package io.athanor.dialect.sqlite;

import io.athanor.sql.compiler.DialectSql;
import io.athanor.sql.dialect.AbstractDialect;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.DialectFacet;
import io.athanor.sql.dialect.ServerVersion;
import org.jspecify.annotations.Nullable;

/** SQLite. */
public final class SqliteDialect extends AbstractDialect {

    /** The dialect of the newest version that it knows, for the service loader. */
    public SqliteDialect() {
        this(ServerVersion.NEWEST);
    }

    private SqliteDialect(ServerVersion version) {
        super("sqlite", version);
    }

    @Override
    public Dialect forVersion(ServerVersion version) {
        return new SqliteDialect(version);
    }

    @Override
    protected @Nullable DialectFacet createFacet(String type) {
        return switch (type) {
            case "io.athanor.sql.compiler.SqlFacet" ->
                new DialectSql(this, new SqliteTypes(this), SqliteIdentifiers.RULES, SqliteCompiler::new);
            case "io.athanor.schema.SchemaFacet" -> new SqliteSchema(this);
            case "io.athanor.schema.ReflectionFacet", "io.athanor.schema.reflect.InspectionFacet" ->
                new SqliteInspection(this);
            case "io.athanor.engine.EngineFacet" -> new SqliteEngine(this);
            default -> null;
        };
    }
}
