package io.athanor.dialect.mysql;

import io.athanor.sql.compiler.DialectSql;
import io.athanor.sql.dialect.AbstractDialect;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.DialectFacet;
import io.athanor.sql.dialect.ServerVersion;
import org.jspecify.annotations.Nullable;

/** MySQL. */
public final class MySqlDialect extends AbstractDialect {

    /** The dialect of the newest version that it knows, for the service loader. */
    public MySqlDialect() {
        this(ServerVersion.NEWEST);
    }

    private MySqlDialect(ServerVersion version) {
        super("mysql", version);
    }

    @Override
    public Dialect forVersion(ServerVersion version) {
        return new MySqlDialect(version);
    }

    @Override
    protected @Nullable DialectFacet createFacet(String type) {
        return switch (type) {
            case "io.athanor.sql.compiler.SqlFacet" ->
                new DialectSql(this, new MySqlTypes(this), MySqlIdentifiers.RULES, MySqlCompiler::new);
            case "io.athanor.schema.SchemaFacet" -> new MySqlSchema(this);
            case "io.athanor.schema.ReflectionFacet", "io.athanor.schema.reflect.InspectionFacet" ->
                new MySqlInspection(this);
            case "io.athanor.engine.EngineFacet" -> new MySqlEngine(this);
            default -> null;
        };
    }
}
