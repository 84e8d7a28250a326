package io.athanor.dialect.mysql;

import io.athanor.schema.Column;
import io.athanor.schema.Sequence;
import io.athanor.sql.dialect.Dialect;
import org.jspecify.annotations.Nullable;

/** What MariaDB keeps of definitions. */
final class MariaDbStoredForms extends MySqlStoredForms {

    /** How many numbers a sequence takes at once unless it is told. */
    private static final long USUAL_CACHE = 1000;

    MariaDbStoredForms(Dialect dialect) {
        super(dialect, new MariaDbCatalogTypes(dialect));
    }

    @Override
    public boolean isNumbered(Column<?> column) {
        Sequence sequence = column.sequence();
        boolean ownNumbers = sequence != null && !sequence.isOptional() && MariaDbCompiler.hasSequences(dialect());
        return column.isAutoincrement() && !ownNumbers;
    }

    @Override
    protected boolean usualCache(@Nullable Long cache) {
        return cache == null || cache == USUAL_CACHE;
    }
}
