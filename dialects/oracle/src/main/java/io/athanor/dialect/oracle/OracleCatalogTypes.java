package io.athanor.dialect.oracle;

import io.athanor.schema.reflect.CatalogTypes;
import io.athanor.schema.reflect.TypeName;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Oracle's types; all numbers are NUMBER, and all dates have a time. */
final class OracleCatalogTypes extends CatalogTypes {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("varchar", "varchar2"),
            Map.entry("nvarchar", "nvarchar2"),
            Map.entry("numeric", "number"),
            Map.entry("decimal", "number"),
            Map.entry("dec", "number"));
    private static final String USUAL_PRECISION = "6";

    OracleCatalogTypes(Dialect dialect) {
        super(dialect);
    }

    @Override
    protected TypeName canonical(TypeName name) {
        String base = NAMES.getOrDefault(name.base(), name.base());
        TypeName known = name.base(base);
        return switch (base) {
            case "integer", "int", "smallint" -> new TypeName("number", List.of("*", "0"), "");
            case "number" -> number(name);
            case "double precision", "float" ->
                new TypeName(
                        "float",
                        List.of(
                                base.equals("float") && name.argument(0) > 0
                                        ? name.arguments().get(0)
                                        : "126"),
                        "");
            case "real" -> new TypeName("float", List.of("63"), "");
            case "varchar2", "char" -> known.with(length(name));
            case "timestamp", "timestamp with time zone", "timestamp with local time zone" ->
                new TypeName(
                        "timestamp",
                        List.of(
                                name.arguments().isEmpty()
                                        ? USUAL_PRECISION
                                        : name.arguments().get(0)),
                        (base.substring("timestamp".length()) + " " + name.suffix()).strip());
            case "interval day to second" -> new TypeName("interval day", List.of("2"), "to second(6)");
            default -> known;
        };
    }

    private static TypeName number(TypeName name) {
        boolean standard = !name.base().equals("number");
        if (name.arguments().isEmpty()) {
            return standard ? name.base("number").with("*", "0") : name;
        }
        String scale = name.arguments().size() > 1 ? name.arguments().get(1) : "0";
        return name.base("number").with(name.arguments().get(0), scale);
    }

    /** The length with its unit, which is the byte unless it is said. */
    private static String length(TypeName name) {
        String length =
                name.arguments().isEmpty() ? "1" : name.arguments().get(0).toLowerCase(Locale.ROOT);
        return length.contains(" ") ? length : length + " byte";
    }

    @Override
    protected @Nullable SqlType<?> model(TypeName name) {
        TypeName known = canonical(name);
        String first = known.arguments().isEmpty() ? "" : known.arguments().get(0);
        return switch (known.base()) {
            case "number" -> numberType(known, first);
            case "varchar2", "nvarchar2" -> Types.string(Integer.parseInt(first.split(" ", 2)[0]));
            case "char", "nchar" -> Types.character(Integer.parseInt(first.split(" ", 2)[0]));
            case "clob", "nclob", "long", "rowid", "urowid", "xmltype" -> Types.TEXT;
            case "blob", "raw", "long raw", "bfile" -> Types.BINARY;
            case "float", "binary_double" -> Types.DOUBLE;
            case "binary_float" -> Types.FLOAT;
            case "date" -> Types.DATE_TIME;
            case "timestamp" -> known.suffix().contains("zone") ? Types.OFFSET_DATE_TIME : Types.DATE_TIME;
            case "interval day" -> Types.INTERVAL;
            case "boolean" -> Types.BOOLEAN;
            case "json" -> Types.JSON;
            default -> null;
        };
    }

    private static SqlType<?> numberType(TypeName name, String precision) {
        if (precision.isEmpty()) {
            return Types.NUMERIC;
        }
        boolean whole = name.arguments().get(1).equals("0");
        if (precision.equals("*")) {
            return whole ? Types.INTEGER : Types.NUMERIC;
        }
        int digits = Integer.parseInt(precision);
        int scale = Integer.parseInt(name.arguments().get(1));
        return whole && digits == 19 ? Types.BIG_INTEGER : Types.numeric(digits, scale);
    }
}
