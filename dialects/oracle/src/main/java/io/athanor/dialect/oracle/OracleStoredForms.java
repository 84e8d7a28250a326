package io.athanor.dialect.oracle;

import io.athanor.schema.Column;
import io.athanor.schema.ReferentialAction;
import io.athanor.schema.reflect.StoredForms;
import io.athanor.sql.dialect.Dialect;
import org.jspecify.annotations.Nullable;

/** What Oracle keeps of definitions. */
final class OracleStoredForms extends StoredForms {

    /** How many numbers a sequence takes at once unless it is told. */
    private static final long USUAL_CACHE = 20;

    OracleStoredForms(Dialect dialect) {
        super(dialect, new OracleCatalogTypes(dialect));
    }

    /** Rows are numbered by an identity or by the program, never by a plain key. */
    @Override
    public boolean isNumbered(Column<?> column) {
        return false;
    }

    @Override
    public boolean isNullable(Column<?> column) {
        return super.isNullable(column) && column.identity() == null;
    }

    @Override
    public @Nullable ReferentialAction updateAction(@Nullable ReferentialAction action) {
        return null;
    }

    @Override
    protected boolean usualCache(@Nullable Long cache) {
        return cache == null || cache == USUAL_CACHE;
    }
}
