package io.athanor.schema.reflect;

import io.athanor.sql.compiler.SqlFacet;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.TypeSystem;
import io.athanor.sql.type.Types;
import org.jspecify.annotations.Nullable;

/**
 * Finds the type of the model for a type that a catalog names. Immutable.
 *
 * <p>A type of the model is taken only if the database keeps it under exactly that name. Any other becomes a
 * {@link CatalogType} of the catalog's name, so that a table made of what was reflected has the same types.
 */
public abstract class CatalogTypes {

    private static final System.Logger LOG = System.getLogger("io.athanor.schema.reflect");

    private final Dialect dialect;

    /** For the types of a dialect. */
    protected CatalogTypes(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The dialect. */
    protected final Dialect dialect() {
        return dialect;
    }

    /** How the dialect names types and carries values. */
    protected final TypeSystem types() {
        return dialect.facet(SqlFacet.class).types();
    }

    /** A type of the model for the values of a type, or null if the dialect knows none. */
    protected abstract @Nullable SqlType<?> model(TypeName name);

    /** The one name, of all that mean the same, by which two types are compared. */
    protected abstract TypeName canonical(TypeName name);

    /** The one name, of all that mean the same, by which two types are compared. */
    public final String canonical(String ddl) {
        return canonical(TypeName.parse(ddl)).toString();
    }

    /**
     * The type of a column.
     *
     * @param text the type's name in the catalog
     * @param column the column, for the warning about a type that the dialect does not know
     */
    public final SqlType<?> typeOf(String text, String column) {
        TypeName name = TypeName.parse(text);
        SqlType<?> model = model(name);
        if (model == null) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "column {0} is of the type {1}, which is unknown; its values are the driver''s objects",
                    column,
                    text);
            return named(text, Types.UNKNOWN);
        }
        return canonical(types().ddl(model)).equals(canonical(name).toString()) ? model : named(text, model);
    }

    private <T> SqlType<T> named(String text, SqlType<T> values) {
        return new CatalogType<>(text, values, types().codec(values));
    }
}
