package io.athanor.compatibility.acme;

import io.athanor.sql.compiler.DialectSql;
import io.athanor.sql.dialect.AbstractDialect;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.DialectFacet;
import io.athanor.sql.dialect.IdentifierRules;
import io.athanor.sql.dialect.ServerVersion;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A database of somebody else's, which Athanor knows nothing of: found by its service file, over a driver of its own.
 */
public final class AcmeDialect extends AbstractDialect {

    private static final IdentifierRules IDENTIFIERS =
            new IdentifierRules("\"", "\"", Set.of("order", "select", "user", "from", "table"), 63);

    /** For the service loader. */
    public AcmeDialect() {
        this(ServerVersion.NEWEST);
    }

    private AcmeDialect(ServerVersion version) {
        super("acme", version);
    }

    @Override
    public Dialect forVersion(ServerVersion version) {
        return new AcmeDialect(version);
    }

    @Override
    protected @Nullable DialectFacet createFacet(String type) {
        return switch (type) {
            case "io.athanor.sql.compiler.SqlFacet" ->
                new DialectSql(this, new AcmeTypes(), IDENTIFIERS, AcmeCompiler::new);
            case "io.athanor.schema.SchemaFacet" -> new AcmeSchema(this);
            case "io.athanor.engine.EngineFacet" -> new AcmeEngine(this);
            default -> null;
        };
    }
}
