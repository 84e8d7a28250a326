package io.athanor.dialect.mysql;

import io.athanor.sql.compiler.DialectSql;
import io.athanor.sql.dialect.AbstractDialect;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.DialectFacet;
import io.athanor.sql.dialect.ServerVersion;
import org.jspecify.annotations.Nullable;

/** MySQL. */
public final class MySqlDialect extends AbstractDialect {

    private final OwnSchema ownSchema;

    /** The dialect of the newest version that it knows, for the service loader. */
    public MySqlDialect() {
        this(ServerVersion.NEWEST, OwnSchema.UNKNOWN);
    }

    MySqlDialect(ServerVersion version, OwnSchema ownSchema) {
        super("mysql", version);
        this.ownSchema = ownSchema;
    }

    @Override
    public Dialect forVersion(ServerVersion version) {
        return new MySqlDialect(version, ownSchema);
    }

    @Override
    protected @Nullable DialectFacet createFacet(String type) {
        return switch (type) {
            case "io.athanor.sql.compiler.SqlFacet" ->
                new DialectSql(this, new MySqlTypes(this), MySqlIdentifiers.RULES, MySqlCompiler::new);
            case "io.athanor.schema.SchemaFacet" -> new MySqlSchema(this, ownSchema);
            case "io.athanor.schema.ReflectionFacet", "io.athanor.schema.reflect.InspectionFacet" ->
                new MySqlInspection(this);
            case "io.athanor.engine.EngineFacet" -> new MySqlEngine(this);
            default -> null;
        };
    }
}
