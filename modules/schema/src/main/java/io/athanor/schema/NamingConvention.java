package io.athanor.schema;

import io.athanor.sql.Suggestions;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names constraints and indexes that were defined without a name, so that migrations can tell them. Immutable.
 *
 * <p>A pattern may hold <code>{table}</code>, <code>{column}</code> (the first one), <code>{columns}</code> (all of
 * them), <code>{label}</code> (the table, with its schema, and the first column), <code>{target}</code> and <code>
 * {targetColumn}</code> (of a foreign key), and <code>{name}</code> (the name that was given, to which the pattern
 * adds).
 */
public final class NamingConvention {

    /** Names indexes {@code ix_table_column}; leaves the naming of constraints to the database. */
    public static final NamingConvention DEFAULT = new NamingConvention(Map.of(NamedConstruct.INDEX, "ix_{label}"));

    private static final List<String> TOKENS =
            List.of("table", "column", "columns", "label", "target", "targetColumn", "name");
    private static final Pattern TOKEN = Pattern.compile("\\{(\\w*)}");

    private final Map<NamedConstruct, String> patterns;

    private NamingConvention(Map<NamedConstruct, String> patterns) {
        this.patterns = patterns;
    }

    /** With a pattern for primary keys. */
    public NamingConvention primaryKeys(String pattern) {
        return with(NamedConstruct.PRIMARY_KEY, pattern);
    }

    /** With a pattern for foreign keys. */
    public NamingConvention foreignKeys(String pattern) {
        return with(NamedConstruct.FOREIGN_KEY, pattern);
    }

    /** With a pattern for unique constraints. */
    public NamingConvention uniques(String pattern) {
        return with(NamedConstruct.UNIQUE, pattern);
    }

    /** With a pattern for check constraints. */
    public NamingConvention checks(String pattern) {
        return with(NamedConstruct.CHECK, pattern);
    }

    /** With a pattern for indexes. */
    public NamingConvention indexes(String pattern) {
        return with(NamedConstruct.INDEX, pattern);
    }

    private NamingConvention with(NamedConstruct construct, String pattern) {
        Matcher matcher = TOKEN.matcher(pattern);
        while (matcher.find()) {
            String token = matcher.group(1);
            boolean misplaced = token.startsWith("target") && construct != NamedConstruct.FOREIGN_KEY;
            if (!TOKENS.contains(token) || misplaced) {
                throw new SchemaException("the naming pattern \"" + pattern + "\" has no meaning for {" + token + "}."
                        + (misplaced ? " Only foreign keys have a target." : Suggestions.of(token, TOKENS)));
            }
        }
        Map<NamedConstruct, String> all = new EnumMap<>(NamedConstruct.class);
        all.putAll(patterns);
        all.put(construct, pattern);
        return new NamingConvention(all);
    }

    @Nullable GivenName nameOf(Table table, Constraint constraint) {
        if (constraint instanceof PrimaryKeyConstraint key) {
            return name(NamedConstruct.PRIMARY_KEY, key.name(), table, key.columns(), null);
        }
        if (constraint instanceof UniqueConstraint unique) {
            return name(NamedConstruct.UNIQUE, unique.name(), table, unique.columns(), null);
        }
        if (constraint instanceof ForeignKeyConstraint key) {
            return name(
                    NamedConstruct.FOREIGN_KEY,
                    key.name(),
                    table,
                    key.columns(),
                    key.targets().get(0));
        }
        return name(NamedConstruct.CHECK, constraint.name(), table, List.of(), null);
    }

    GivenName nameOf(Table table, Index index) {
        List<String> columns = index.parts().stream()
                .filter(Index.ColumnPart.class::isInstance)
                .map(part -> ((Index.ColumnPart) part).key())
                .toList();
        GivenName name = name(NamedConstruct.INDEX, index.name(), table, columns, null);
        if (name == null) {
            throw new SchemaException("an index of table \"" + table.fullName()
                    + "\" has no name, and the naming convention has no pattern for indexes; name it");
        }
        return name;
    }

    private @Nullable GivenName name(
            NamedConstruct construct,
            @Nullable String given,
            Table table,
            List<String> columns,
            @Nullable ColumnReference target) {
        String pattern = patterns.get(construct);
        if (pattern == null || given != null && !pattern.contains("{name}")) {
            return given == null ? null : new GivenName(given, false);
        }
        StringBuilder text = new StringBuilder();
        Matcher matcher = TOKEN.matcher(pattern);
        while (matcher.find()) {
            String value = valueOf(matcher.group(1), construct, given, table, columns, target);
            matcher.appendReplacement(text, Matcher.quoteReplacement(value));
        }
        return new GivenName(matcher.appendTail(text).toString(), true);
    }

    private static String valueOf(
            String token,
            NamedConstruct construct,
            @Nullable String given,
            Table table,
            List<String> keys,
            @Nullable ColumnReference target) {
        List<String> columns =
                keys.stream().map(key -> table.column(key).name()).toList();
        return switch (token) {
            case "table" -> table.name();
            case "name" -> required(given, token, construct, table);
            case "column" -> required(columns.isEmpty() ? null : columns.get(0), token, construct, table);
            case "columns" -> required(columns.isEmpty() ? null : String.join("_", columns), token, construct, table);
            case "label" -> {
                String prefix = table.schema() == null ? "" : table.schema().replace('.', '_') + "_";
                yield prefix + table.name() + "_"
                        + required(columns.isEmpty() ? null : columns.get(0), token, construct, table);
            }
            case "target" -> required(target == null ? null : target.table(), token, construct, table);
            default -> required(target == null ? null : target.column(), token, construct, table);
        };
    }

    private static String required(@Nullable String value, String token, NamedConstruct construct, Table table) {
        if (value == null) {
            throw new SchemaException("the naming convention needs {" + token + "} for " + construct.words()
                    + " of table \"" + table.fullName() + "\" that has none; name it");
        }
        return value;
    }
}
