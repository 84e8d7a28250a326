package io.athanor.dialect.postgresql;

import io.athanor.schema.reflect.CatalogTypes;
import io.athanor.schema.reflect.TypeName;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's types by the names that format_type gives. */
final class PostgreSqlCatalogTypes extends CatalogTypes {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("varchar", "character varying"),
            Map.entry("char", "character"),
            Map.entry("bpchar", "character"),
            Map.entry("int", "integer"),
            Map.entry("int4", "integer"),
            Map.entry("serial", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("bigserial", "bigint"),
            Map.entry("int2", "smallint"),
            Map.entry("smallserial", "smallint"),
            Map.entry("decimal", "numeric"),
            Map.entry("float8", "double precision"),
            Map.entry("float4", "real"),
            Map.entry("bool", "boolean"),
            Map.entry("varbit", "bit varying"));

    PostgreSqlCatalogTypes(Dialect dialect) {
        super(dialect);
    }

    @Override
    protected TypeName canonical(TypeName name) {
        if (name.base().endsWith("[]") || name.suffix().endsWith("[]")) {
            String text = name.toString();
            return new TypeName(canonical(text.substring(0, text.length() - 2)) + "[]", List.of(), "");
        }
        TypeName timed = timed(name);
        String base = NAMES.getOrDefault(timed.base(), timed.base());
        List<String> arguments = timed.arguments();
        switch (base) {
            case "float" -> {
                int precision = timed.argument(0);
                return new TypeName(precision > 0 && precision <= 24 ? "real" : "double precision", List.of(), "");
            }
            case "character", "bit" -> arguments = arguments.isEmpty() ? List.of("1") : arguments;
            case "numeric" -> arguments = arguments.size() == 1 ? List.of(arguments.get(0), "0") : arguments;
            default -> {
                // As it is written.
            }
        }
        return new TypeName(base, arguments, timed.suffix());
    }

    /** Puts what is said about time zones behind the precision, whatever the order and the words. */
    private static TypeName timed(TypeName name) {
        for (String kind : List.of("timestamp", "time")) {
            if (name.base().equals(kind + "tz")) {
                return new TypeName(kind, name.arguments(), "with time zone");
            }
            if (name.base().equals(kind) || name.base().startsWith(kind + " with")) {
                String words = (name.base().substring(kind.length()) + " " + name.suffix()).strip();
                return new TypeName(kind, name.arguments(), words.isEmpty() ? "without time zone" : words);
            }
        }
        return name;
    }

    @Override
    protected @Nullable SqlType<?> model(TypeName name) {
        TypeName known = canonical(name);
        if (known.base().endsWith("[]")) {
            return Types.array(typeOf(known.base().substring(0, known.base().length() - 2), "an array"));
        }
        int length = known.argument(0);
        return switch (known.base()) {
            case "integer" -> Types.INTEGER;
            case "bigint" -> Types.BIG_INTEGER;
            case "smallint" -> Types.SMALL_INTEGER;
            case "character varying" -> length < 0 ? Types.STRING : Types.string(length);
            case "character" -> Types.character(length);
            case "text", "citext", "name", "xml", "inet", "cidr", "macaddr", "tsvector", "bit", "bit varying" ->
                Types.TEXT;
            case "numeric" -> length < 0 ? Types.NUMERIC : Types.numeric(length, Math.max(known.argument(1), 0));
            case "double precision" -> Types.DOUBLE;
            case "real" -> Types.FLOAT;
            case "boolean" -> Types.BOOLEAN;
            case "date" -> Types.DATE;
            case "time" -> known.suffix().startsWith("without") ? Types.TIME : null;
            case "timestamp" -> known.suffix().startsWith("without") ? Types.DATE_TIME : Types.OFFSET_DATE_TIME;
            case "interval" -> Types.INTERVAL;
            case "bytea" -> Types.BINARY;
            case "uuid" -> Types.UUID;
            case "json", "jsonb" -> Types.JSON;
            default -> null;
        };
    }
}
