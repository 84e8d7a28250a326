package io.athanor.engine;

import io.athanor.engine.pool.KeptStatement;
import io.athanor.engine.spi.InsertExecution;
import io.athanor.engine.spi.KeyedInsert;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Expression;
import io.athanor.sql.Insert;
import io.athanor.sql.compiler.BoundSql;
import io.athanor.sql.compiler.CompiledSql;
import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.type.Codec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Executes the inserts by which a dialect learns generated keys. */
final class KeyedExecution implements InsertExecution {

    private static final String[] NO_NAMES = {};

    private final Connection connection;
    private final StatementRunner runner;
    private final ExecutionOptions options;
    private final @Nullable Insert given;
    private final List<ColumnClause<?>> keys;

    KeyedExecution(Connection connection, StatementRunner runner, ExecutionOptions options) {
        this(connection, runner, options, null, List.of());
    }

    /** Inserts by a statement that has all its values, in place of what is compiled for the columns. */
    KeyedExecution(
            Connection connection,
            StatementRunner runner,
            ExecutionOptions options,
            @Nullable Insert given,
            List<ColumnClause<?>> keys) {
        this.connection = connection;
        this.runner = runner;
        this.options = options;
        this.given = given;
        this.keys = keys;
    }

    private BoundSql bind(CompiledSql sql, @Nullable Object[] values) {
        if (given == null) {
            return sql.bindPositions(values);
        }
        // The one that is replaced results in rows exactly if its keys are returned.
        Insert insert = sql.columns().isEmpty() ? given : given.returning(keys.toArray(Expression<?>[]::new));
        return statements().prepare(insert, Map.of());
    }

    @Override
    public StatementCache statements() {
        return connection.engine().statementCache();
    }

    @Override
    public int mostRows() {
        Integer most = options.insertRows();
        return most == null ? Integer.MAX_VALUE : most;
    }

    @Override
    public List<@Nullable Object[]> query(CompiledSql sql, @Nullable Object[] values) {
        StatementCursor cursor = runner.start(bind(sql, values), options, null).cursor();
        return cursor == null ? List.of() : cursor.readAll(sql.columns().size());
    }

    @Override
    public List<@Nullable Object[]> insertForDriverKeys(
            CompiledSql sql, @Nullable Object[] values, KeyedInsert insert, boolean named) {
        String[] names = named ? insert.keyNames(connection.dialect()) : NO_NAMES;
        StatementCursor cursor = runner.start(bind(sql, values), options, names).cursor();
        return cursor == null ? List.of() : readKeys(cursor, insert);
    }

    @Override
    public @Nullable Object[] insertThenAsk(
            CompiledSql sql, @Nullable Object[] values, KeyedInsert insert, String query) {
        runner.start(bind(sql, values), options, null);
        try {
            KeptStatement statement = connection.physical().prepare(query);
            try (ResultSet row = statement.jdbc().executeQuery()) {
                row.next();
                return key(row, insert.keyCodecs(connection.dialect()));
            } finally {
                statement.release();
            }
        } catch (SQLException e) {
            throw connection.transactions().failed(e, query, SentValues.NONE);
        }
    }

    private List<@Nullable Object[]> readKeys(StatementCursor cursor, KeyedInsert insert) {
        Codec<?>[] codecs = insert.keyCodecs(connection.dialect());
        List<@Nullable Object[]> keys = new ArrayList<>();
        while (cursor.next()) {
            try {
                keys.add(key(cursor.row(), codecs));
            } catch (SQLException e) {
                throw cursor.failure(e);
            }
        }
        return keys;
    }

    private static @Nullable Object[] key(ResultSet row, Codec<?>[] codecs) throws SQLException {
        @Nullable Object[] key = new Object[codecs.length];
        for (int i = 0; i < codecs.length; i++) {
            key[i] = codecs[i].read(row, i + 1);
        }
        return key;
    }
}
