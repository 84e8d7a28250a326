package io.athanor.engine;

import io.athanor.engine.pool.KeptStatement;
import io.athanor.engine.spi.InsertExecution;
import io.athanor.engine.spi.KeyedInsert;
import io.athanor.sql.compiler.CompiledSql;
import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.type.Codec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Executes the inserts by which a dialect learns generated keys. */
final class KeyedExecution implements InsertExecution {

    private static final String[] NO_NAMES = {};

    private final Connection connection;
    private final StatementRunner runner;
    private final ExecutionOptions options;

    KeyedExecution(Connection connection, StatementRunner runner, ExecutionOptions options) {
        this.connection = connection;
        this.runner = runner;
        this.options = options;
    }

    @Override
    public StatementCache statements() {
        return connection.engine().statementCache();
    }

    @Override
    public List<@Nullable Object[]> query(CompiledSql sql, @Nullable Object[] values) {
        StatementCursor cursor =
                runner.start(sql.bindPositions(values), options, null).cursor();
        return cursor == null ? List.of() : cursor.readAll(sql.columns().size());
    }

    @Override
    public List<@Nullable Object[]> insertForDriverKeys(
            CompiledSql sql, @Nullable Object[] values, KeyedInsert insert, boolean named) {
        String[] names = named ? insert.keyNames(connection.dialect()) : NO_NAMES;
        StatementCursor cursor =
                runner.start(sql.bindPositions(values), options, names).cursor();
        return cursor == null ? List.of() : readKeys(cursor, insert);
    }

    @Override
    public @Nullable Object[] insertThenAsk(
            CompiledSql sql, @Nullable Object[] values, KeyedInsert insert, String query) {
        runner.start(sql.bindPositions(values), options, null);
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
