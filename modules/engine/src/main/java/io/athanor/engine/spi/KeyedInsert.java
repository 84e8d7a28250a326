package io.athanor.engine.spi;

import io.athanor.sql.BindParameter;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Expression;
import io.athanor.sql.Insert;
import io.athanor.sql.Sql;
import io.athanor.sql.TableClause;
import io.athanor.sql.compiler.CompiledSql;
import io.athanor.sql.compiler.SqlFacet;
import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.IdentifierRules;
import io.athanor.sql.type.Codec;
import io.athanor.sql.type.TypeSystem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An INSERT into some columns of a table whose rows get keys from the database; make it once and use it for every
 * flush.
 *
 * <p>It keeps its compiled texts by dialect and number of rows. Safe for use by several threads.
 */
public final class KeyedInsert {

    private static final int MOST_TEXTS = 64;

    private final TableClause table;
    private final List<ColumnClause<?>> columns;
    private final List<ColumnClause<?>> keys;
    private final int parametersPerRow;
    private final Map<Form, CompiledSql> texts = new ConcurrentHashMap<>();
    private final Map<Dialect, Codec<?>[]> keyCodecs = new ConcurrentHashMap<>();

    /**
     * An INSERT.
     *
     * @param table the table
     * @param columns the columns that are given values; none of them for rows of defaults
     * @param keys the columns whose values the database generates, at least one
     */
    public KeyedInsert(
            TableClause table, List<? extends ColumnClause<?>> columns, List<? extends ColumnClause<?>> keys) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException(
                    "an insert into " + table.name() + " with generated keys must name the key columns");
        }
        this.table = table;
        this.columns = List.copyOf(columns);
        this.keys = List.copyOf(keys);
        this.parametersPerRow = this.columns.size() + defaults(table, this.columns);
    }

    /** At most so many columns get their defaults as parameters besides. */
    private static int defaults(TableClause table, List<ColumnClause<?>> given) {
        int count = 0;
        for (ColumnClause<?> column : table.columns()) {
            count += column.insertDefault() != null && !given.contains(column) ? 1 : 0;
        }
        return count;
    }

    /** The most parameters that a row has in the statement, the defaults that the statement adds among them. */
    public int parametersPerRow() {
        return parametersPerRow;
    }

    /** The table. */
    public TableClause table() {
        return table;
    }

    /** The columns that are given values. */
    public List<ColumnClause<?>> columns() {
        return columns;
    }

    /** The columns whose values the database generates. */
    public List<ColumnClause<?>> keys() {
        return keys;
    }

    /** Whether there is exactly one key column and it is of whole numbers. */
    public boolean hasIntegerKey() {
        Class<?> type = keys.get(0).type().javaType();
        return keys.size() == 1 && (type == Integer.class || type == Long.class || type == Short.class);
    }

    /** Whether a key is the column's default, such as a sequence's number, of which drivers do not tell. */
    public boolean hasDefaultKey() {
        return keys.stream().anyMatch(key -> key.insertDefault() != null);
    }

    /** The compiled INSERT of so many rows, with the keys in its RETURNING clause or without. */
    public CompiledSql compiled(StatementCache statements, int rows, boolean returning) {
        Form form = new Form(statements.dialect(), rows, returning);
        CompiledSql compiled = texts.get(form);
        if (compiled == null) {
            compiled = statements.compile(statement(rows, returning));
            if (texts.size() >= MOST_TEXTS) {
                texts.clear();
            }
            texts.put(form, compiled);
        }
        return compiled;
    }

    private Insert statement(int rows, boolean returning) {
        Insert insert = Sql.insert(table);
        if (!columns.isEmpty()) {
            for (int i = 0; i < rows; i++) {
                insert = insert.row(placeholders());
            }
        }
        return returning ? insert.returning(keys.toArray(Expression<?>[]::new)) : insert;
    }

    private Map<String, Expression<?>> placeholders() {
        Map<String, Expression<?>> row = new LinkedHashMap<>();
        for (ColumnClause<?> column : columns) {
            row.put(column.key(), BindParameter.of(column.type(), null));
        }
        return row;
    }

    /** The key columns as the dialect writes them. */
    public String[] keyNames(Dialect dialect) {
        IdentifierRules rules = dialect.facet(SqlFacet.class).identifiers();
        return keys.stream().map(key -> rules.quoteIfNeeded(key.name())).toArray(String[]::new);
    }

    /** How the dialect reads the keys. */
    public Codec<?>[] keyCodecs(Dialect dialect) {
        return keyCodecs.computeIfAbsent(dialect, d -> {
            TypeSystem types = d.facet(SqlFacet.class).types();
            return keys.stream().map(key -> types.codec(key.type())).toArray(Codec<?>[]::new);
        });
    }

    @Override
    public String toString() {
        return "insert into " + table.name();
    }

    private record Form(Dialect dialect, int rows, boolean returning) {}
}
