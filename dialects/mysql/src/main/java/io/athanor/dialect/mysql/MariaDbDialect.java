package io.athanor.dialect.mysql;

import io.athanor.sql.compiler.DialectSql;
import io.athanor.sql.dialect.AbstractDialect;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.DialectFacet;
import io.athanor.sql.dialect.ServerVersion;
import org.jspecify.annotations.Nullable;

/** MariaDB, which shares much with MySQL but is a dialect of its own. */
public final class MariaDbDialect extends AbstractDialect {

    private final OwnSchema ownSchema;

    /** The dialect of the newest version that it knows, for the service loader. */
    public MariaDbDialect() {
        this(ServerVersion.NEWEST, OwnSchema.UNKNOWN);
    }

    MariaDbDialect(ServerVersion version, OwnSchema ownSchema) {
        super("mariadb", version);
        this.ownSchema = ownSchema;
    }

    @Override
    public Dialect forVersion(ServerVersion version) {
        return new MariaDbDialect(version, ownSchema);
    }

    @Override
    protected @Nullable DialectFacet createFacet(String type) {
        return switch (type) {
            case "io.athanor.sql.compiler.SqlFacet" ->
                new DialectSql(this, new MariaDbTypes(this), MariaDbIdentifiers.RULES, MariaDbCompiler::new);
            case "io.athanor.schema.SchemaFacet" -> new MariaDbSchema(this, ownSchema);
            case "io.athanor.schema.ReflectionFacet", "io.athanor.schema.reflect.InspectionFacet" ->
                new MariaDbInspection(this);
            case "io.athanor.engine.EngineFacet" -> new MariaDbEngine(this);
            default -> null;
        };
    }
}
