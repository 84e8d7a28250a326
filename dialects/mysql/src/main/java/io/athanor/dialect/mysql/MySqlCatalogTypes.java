package io.athanor.dialect.mysql;

import io.athanor.schema.reflect.CatalogTypes;
import io.athanor.schema.reflect.TypeName;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** MySQL's types by the names that information_schema gives. */
class MySqlCatalogTypes extends CatalogTypes {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("integer", "int"),
            Map.entry("bool", "tinyint"),
            Map.entry("boolean", "tinyint"),
            Map.entry("numeric", "decimal"),
            Map.entry("dec", "decimal"),
            Map.entry("fixed", "decimal"),
            Map.entry("double precision", "double"),
            Map.entry("real", "double"),
            Map.entry("character varying", "varchar"),
            Map.entry("character", "char"));
    private static final Pattern SIGN = Pattern.compile("(.*?) ((?:unsigned|zerofill|signed)( .*)?)");
    private static final int LARGEST_COUNT = Integer.MAX_VALUE / 4;
    private static final int TINY = 255;
    private static final int PLAIN = 65_535;
    private static final int MEDIUM = 16_777_215;

    MySqlCatalogTypes(Dialect dialect) {
        super(dialect);
    }

    @Override
    protected TypeName canonical(TypeName given) {
        TypeName name = withSuffix(given);
        String base = NAMES.getOrDefault(name.base(), name.base());
        TypeName known = name.base(base);
        int length = name.argument(0);
        return switch (base) {
            case "tinyint" -> name.base().startsWith("bool") || length == 1 ? known.with("1") : known.with();
            // The width in which a client may show numbers; newer servers do not tell it.
            case "int", "bigint", "smallint", "mediumint", "year" -> known.with();
            case "decimal" ->
                known.with(
                        length < 0 ? "10" : Integer.toString(length), Integer.toString(Math.max(name.argument(1), 0)));
            case "float" -> length < 0 || name.argument(1) >= 0 ? known : floating(length);
            case "char", "binary", "bit" -> length < 0 ? known.with("1") : known;
            case "datetime", "timestamp", "time" -> length == 0 ? known.with() : known;
            case "text" -> length < 0 ? known : new TypeName(text(length), List.of(), known.suffix());
            case "blob" -> length < 0 ? known : new TypeName(blob(length), List.of(), "");
            default -> known;
        };
    }

    /** Takes the words behind a type without parentheses for what they are behind one with them. */
    private static TypeName withSuffix(TypeName name) {
        Matcher words = SIGN.matcher(name.base());
        return words.matches() && name.suffix().isEmpty()
                ? new TypeName(words.group(1), name.arguments(), words.group(2))
                : name;
    }

    private static TypeName floating(int precision) {
        return new TypeName(precision <= 24 ? "float" : "double", List.of(), "");
    }

    /** The smallest type that holds so many bytes, which is what the server makes of a BLOB with a length. */
    private static String blob(int length) {
        return length <= TINY ? "tinyblob" : length <= PLAIN ? "blob" : length <= MEDIUM ? "mediumblob" : "longblob";
    }

    /** As for bytes, of characters that take four at most. */
    private static String text(int length) {
        return blob(length > LARGEST_COUNT ? length : 4 * length).replace("blob", "text");
    }

    @Override
    protected @Nullable SqlType<?> model(TypeName name) {
        TypeName known = canonical(name);
        int length = known.argument(0);
        boolean unsigned = known.suffix().contains("unsigned") || known.base().contains("unsigned");
        return switch (known.base().replace(" unsigned", "").replace(" zerofill", "")) {
            case "tinyint" -> length == 1 ? Types.BOOLEAN : Types.SMALL_INTEGER;
            case "smallint" -> unsigned ? Types.INTEGER : Types.SMALL_INTEGER;
            case "int" -> unsigned ? Types.BIG_INTEGER : Types.INTEGER;
            case "mediumint", "year" -> Types.INTEGER;
            case "bigint" -> unsigned ? Types.numeric(20, 0) : Types.BIG_INTEGER;
            case "decimal" -> Types.numeric(length, known.argument(1));
            case "float" -> Types.FLOAT;
            case "double" -> Types.DOUBLE;
            case "varchar" -> Types.string(length);
            case "char" -> length == 0 ? Types.STRING : Types.character(length);
            case "text", "tinytext", "mediumtext", "longtext", "enum", "set", "inet4", "inet6" -> Types.TEXT;
            case "date" -> Types.DATE;
            case "time" -> Types.TIME;
            case "datetime", "timestamp" -> Types.DATE_TIME;
            case "blob" -> Types.BINARY;
            case "tinyblob", "mediumblob", "longblob", "binary", "varbinary" -> Types.BINARY;
            case "bit" -> length == 1 ? Types.BOOLEAN : Types.BINARY;
            case "json" -> Types.JSON;
            case "uuid" -> Types.UUID;
            default -> null;
        };
    }
}
