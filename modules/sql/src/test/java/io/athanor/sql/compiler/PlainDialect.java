package io.athanor.sql.compiler;

import io.athanor.sql.dialect.AbstractDialect;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.DialectFacet;
import io.athanor.sql.dialect.IdentifierRules;
import io.athanor.sql.dialect.ServerVersion;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.StandardTypeSystem;
import io.athanor.sql.type.TypeSystem;
import io.athanor.sql.type.Types;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A dialect of standard SQL, with such limits as a test wants. */
final class PlainDialect extends AbstractDialect {

    private final int listLength;
    private final int parameters;
    private final boolean arrays;

    PlainDialect() {
        this(Integer.MAX_VALUE, Integer.MAX_VALUE, false);
    }

    PlainDialect(int listLength, int parameters, boolean arrays) {
        super("plain", ServerVersion.NEWEST);
        this.listLength = listLength;
        this.parameters = parameters;
        this.arrays = arrays;
    }

    @Override
    public Dialect forVersion(ServerVersion version) {
        return this;
    }

    @Override
    protected DialectFacet createFacet(String type) {
        IdentifierRules rules = new IdentifierRules("\"", "\"", Set.of("select", "order", "from"), 30);
        return new DialectSql(this, new StandardTypeSystem(), rules, PlainCompiler::new);
    }

    private final class PlainCompiler extends SqlCompiler {

        PlainCompiler(Dialect dialect, TypeSystem types, IdentifierRules identifiers) {
            super(dialect, types, identifiers);
        }

        @Override
        protected int maximumListLength() {
            return listLength;
        }

        @Override
        protected int maximumParameters() {
            return parameters;
        }

        @Override
        protected @Nullable ArrayQuery arrayQuery(List<SqlType<?>> types) {
            return arrays
                    ? new ArrayQuery(
                            "TABLE(?)",
                            List.of(new StandardTypeSystem().codec(Types.UNKNOWN)),
                            columns -> List.of(columns))
                    : null;
        }

        @Override
        protected boolean changesRowsInWith() {
            return true;
        }
    }
}
