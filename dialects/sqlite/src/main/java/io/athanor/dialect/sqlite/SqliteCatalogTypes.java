package io.athanor.dialect.sqlite;

import io.athanor.schema.reflect.CatalogTypes;
import io.athanor.schema.reflect.TypeName;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import org.jspecify.annotations.Nullable;

/** SQLite's types, which are kept as they are written; those without a meaning of their own go by their affinity. */
final class SqliteCatalogTypes extends CatalogTypes {

    SqliteCatalogTypes(Dialect dialect) {
        super(dialect);
    }

    @Override
    protected TypeName canonical(TypeName name) {
        return name;
    }

    @Override
    protected @Nullable SqlType<?> model(TypeName name) {
        int length = name.argument(0);
        return switch (name.base()) {
            case "integer", "int", "mediumint" -> Types.INTEGER;
            case "bigint", "int8" -> Types.BIG_INTEGER;
            case "smallint", "tinyint", "int2" -> Types.SMALL_INTEGER;
            case "varchar", "nvarchar", "varying character", "character varying" ->
                length < 0 ? Types.STRING : Types.string(length);
            case "char", "nchar", "character" -> length < 0 ? Types.STRING : Types.character(length);
            case "text", "clob" -> Types.TEXT;
            case "numeric", "decimal" ->
                length < 0 ? Types.NUMERIC : Types.numeric(length, Math.max(name.argument(1), 0));
            case "float", "real" -> Types.FLOAT;
            case "double", "double precision" -> Types.DOUBLE;
            case "boolean", "bool" -> Types.BOOLEAN;
            case "date" -> Types.DATE;
            case "time" -> Types.TIME;
            case "datetime", "timestamp" -> Types.DATE_TIME;
            case "blob" -> Types.BINARY;
            case "json" -> Types.JSON;
            default -> byAffinity(name.base());
        };
    }

    private static @Nullable SqlType<?> byAffinity(String name) {
        if (name.contains("int")) {
            return Types.BIG_INTEGER;
        }
        if (name.contains("char") || name.contains("clob") || name.contains("text")) {
            return Types.TEXT;
        }
        if (name.contains("blob")) {
            return Types.BINARY;
        }
        return name.contains("real") || name.contains("floa") || name.contains("doub") ? Types.DOUBLE : null;
    }
}
