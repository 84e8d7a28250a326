package io.athanor.schema;

import io.athanor.sql.compiler.SqlFacet;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.IdentifierRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Statements of the program's own around the creation or the drop of a table, or of all of a {@link MetaData}. They are
 * a part of the script and of what is executed, if the table is created or dropped at all. Immutable.
 *
 * @param moment when they are added
 * @param dialects the names of the dialects that they are for; empty for all
 * @param statements makes the statements for a dialect. It is called for each script and each execution
 */
public record DdlHook(DdlMoment moment, Set<String> dialects, Function<Dialect, List<String>> statements)
        implements TableElement {

    /** A hook; its set is copied. */
    public DdlHook {
        dialects = Set.copyOf(dialects);
    }

    /**
     * A statement for every dialect. In it <code>{table}</code> stands for the table's name with its schema, quoted if
     * need be; other braces stay as they are.
     *
     * @param sql the statement; it must come from the program, never from input
     */
    public static DdlHook of(DdlMoment moment, String sql) {
        return new DdlHook(moment, Set.of(), dialect -> List.of(sql));
    }

    /** This hook for some dialects only. */
    public DdlHook onlyFor(String... names) {
        return new DdlHook(moment, Set.of(names), statements);
    }

    /** The statements for a moment; the table is null around all of a metadata. */
    List<DdlStatement> statements(DdlMoment when, Dialect dialect, @Nullable Table table) {
        List<DdlStatement> found = new ArrayList<>();
        if (moment == when && (dialects.isEmpty() || dialects.contains(dialect.name()))) {
            for (String sql : statements.apply(dialect)) {
                found.add(new DdlStatement.Custom(table == null ? sql : sql.replace("{table}", name(table, dialect))));
            }
        }
        return found;
    }

    private static String name(Table table, Dialect dialect) {
        IdentifierRules rules = dialect.facet(SqlFacet.class).identifiers();
        String schema = table.schema();
        return (schema == null ? "" : rules.quoteIfNeeded(schema) + ".") + rules.quoteIfNeeded(table.name());
    }
}
