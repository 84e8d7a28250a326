package io.athanor.dialect.oracle;

import io.athanor.sql.compiler.DialectSql;
import io.athanor.sql.dialect.AbstractDialect;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.DialectFacet;
import io.athanor.sql.dialect.IdentifierRules;
import io.athanor.sql.dialect.ServerVersion;
import io.athanor.sql.type.StandardTypeSystem;
import java.util.Set;
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
                new DialectSql(
                        this,
                        new StandardTypeSystem(),
                        new IdentifierRules("\"", "\"", Set.of(), 63),
                        OracleCompiler::new);
            default -> null;
        };
    }
}
