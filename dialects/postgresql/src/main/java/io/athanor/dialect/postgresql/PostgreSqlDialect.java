package io.athanor.dialect.postgresql;

import io.athanor.sql.compiler.DialectSql;
import io.athanor.sql.dialect.AbstractDialect;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.DialectFacet;
import io.athanor.sql.dialect.ServerVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PostgreSQL. */
public final class PostgreSqlDialect extends AbstractDialect {

    /** The dialect of the newest version that it knows, for the service loader. */
    public PostgreSqlDialect() {
        this(ServerVersion.NEWEST);
    }

    private PostgreSqlDialect(ServerVersion version) {
        super("postgresql", version);
    }

    @Override
    public List<String> aliases() {
        return List.of("postgres");
    }

    @Override
    public Dialect forVersion(ServerVersion version) {
        return new PostgreSqlDialect(version);
    }

    @Override
    protected @Nullable DialectFacet createFacet(String type) {
        return switch (type) {
            case "io.athanor.sql.compiler.SqlFacet" ->
                new DialectSql(this, new PostgreSqlTypes(this), PostgreSqlIdentifiers.RULES, PostgreSqlCompiler::new);
            case "io.athanor.schema.SchemaFacet" -> new PostgreSqlSchema(this);
            case "io.athanor.schema.ReflectionFacet", "io.athanor.schema.reflect.InspectionFacet" ->
                new PostgreSqlInspection(this);
            case "io.athanor.engine.EngineFacet" -> new PostgreSqlEngine(this);
            default -> null;
        };
    }
}
