package io.athanor.dialect.oracle;

import io.athanor.sql.compiler.DialectSql;
import io.athanor.sql.dialect.AbstractDialect;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.DialectFacet;
import io.athanor.sql.dialect.ServerVersion;
import org.jspecify.annotations.Nullable;

/** Oracle Database. */
public final class OracleDialect extends AbstractDialect {

    /** The dialect of the newest version that it knows, for the service loader. */
    public OracleDialect() {
        this(ServerVersion.NEWEST);
    }

    private OracleDialect(ServerVersion version) {
        super("oracle", version);
    }

    @Override
    public Dialect forVersion(ServerVersion version) {
        return new OracleDialect(version);
    }

    @Override
    protected @Nullable DialectFacet createFacet(String type) {
        return switch (type) {
            case "io.athanor.sql.compiler.SqlFacet" ->
                new DialectSql(this, new OracleTypes(this), OracleIdentifiers.RULES, OracleCompiler::new);
            case "io.athanor.schema.SchemaFacet" -> new OracleSchema(this);
            case "io.athanor.schema.ReflectionFacet", "io.athanor.schema.reflect.InspectionFacet" ->
                new OracleInspection(this);
            case "io.athanor.engine.EngineFacet" -> new OracleEngine(this);
            default -> null;
        };
    }
}
