package io.athanor.engine;

import io.athanor.engine.error.DatabaseException;
import io.athanor.engine.pool.KeptStatement;
import io.athanor.engine.spi.RowCursor;
import io.athanor.engine.spi.RowSource;
import io.athanor.sql.compiler.BoundSql;
import io.athanor.sql.compiler.CompiledColumn;
import io.athanor.sql.compiler.CompiledSql;
import io.athanor.sql.compiler.SqlFacet;
import io.athanor.sql.type.Codec;
import io.athanor.sql.type.Types;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a statement that runs on a connection. */
final class StatementCursor implements RowCursor {

    private final Connection connection;
    private final BoundSql sql;
    private final KeptStatement statement;
    private final ResultSet rows;
    private final @Nullable StatementEvent event;
    private final boolean fetching;
    private long rowsRead;
    private boolean closed;

    /** The neighbours in the connection's list of open cursors. */
    @Nullable StatementCursor previous;

    @Nullable StatementCursor next;

    /**
     * The rows of a statement; they are counted for the listeners if there is an event to tell them of.
     *
     * @param fetching whether the driver asks for the rows some at a time
     */
    StatementCursor(
            Connection connection,
            BoundSql sql,
            KeptStatement statement,
            ResultSet rows,
            @Nullable StatementEvent event,
            boolean fetching) {
        this.connection = connection;
        this.sql = sql;
        this.statement = statement;
        this.rows = rows;
        this.event = event;
        this.fetching = fetching;
    }

    /** Whether the driver asks for the rows some at a time, and is not done with it. */
    boolean isFetching() {
        return fetching && !closed;
    }

    @Override
    public boolean next() {
        if (closed) {
            return false;
        }
        try {
            if (rows.next()) {
                rowsRead++;
                return true;
            }
        } catch (SQLException e) {
            throw failure(e);
        }
        close();
        return false;
    }

    @Override
    public ResultSet row() {
        return rows;
    }

    @Override
    public CompiledSql compiled() {
        return sql.compiled();
    }

    @Override
    public DatabaseException failure(SQLException e) {
        DatabaseException failure = connection.transactions().failed(e, sql.text(), SentValues.of(sql));
        statement.forget();
        close();
        return failure;
    }

    @Override
    public DatabaseException failure(Exception e, String place, Codec<?> codec) {
        SentValues values = SentValues.of(sql);
        boolean hidden = codec.isSensitive();
        if (e instanceof SQLException driver) {
            SQLException placed = new SQLException(
                    place + " cannot be read: " + (hidden ? "the value is hidden" : driver.getMessage()),
                    driver.getSQLState(),
                    driver.getErrorCode(),
                    hidden ? null : driver);
            return failure(placed);
        }
        statement.forget();
        DatabaseException failure =
                connection.engine().server().errors().unreadable(e, place, hidden, sql.text(), values);
        close();
        return failure;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        connection.held().forget(this);
        try {
            rows.close();
            statement.release();
        } catch (SQLException e) {
            throw connection.transactions().failed(e, sql.text(), SentValues.of(sql));
        }
        if (event != null) {
            connection.listeners().rowsRead(connection, event.withRows(rowsRead));
        }
    }

    /** The names of the columns as the driver tells them, for text of which nothing else is known. */
    List<String> driverNames() {
        try {
            ResultSetMetaData metadata = rows.getMetaData();
            List<String> names = new ArrayList<>(metadata.getColumnCount());
            for (int i = 1; i <= metadata.getColumnCount(); i++) {
                names.add(metadata.getColumnLabel(i));
            }
            return names;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private String place(int index) {
        List<CompiledColumn> columns = compiled().columns();
        String name = index < columns.size() ? columns.get(index).name() : nameByDriver(index);
        return "column \"" + name + "\" of the result";
    }

    private String nameByDriver(int index) {
        try {
            return rows.getMetaData().getColumnLabel(index + 1);
        } catch (SQLException e) {
            return String.valueOf(index + 1);
        }
    }

    /** This cursor as a source of rows of so many columns. */
    RowSource values(int columnCount) {
        Codec<?>[] known = compiled().columnCodecs();
        return new Values(this, known.length == 0 ? unknown(columnCount) : known);
    }

    private Codec<?>[] unknown(int columnCount) {
        Codec<?>[] codecs = new Codec<?>[columnCount];
        SqlFacet sqlFacet = connection.engine().dialect().facet(SqlFacet.class);
        Arrays.fill(codecs, sqlFacet.types().codec(Types.UNKNOWN));
        return codecs;
    }

    /** All remaining rows at once. */
    List<@Nullable Object[]> readAll(int columnCount) {
        RowSource values = values(columnCount);
        List<@Nullable Object[]> all = new ArrayList<>();
        @Nullable Object @Nullable [] row;
        while ((row = values.next()) != null) {
            all.add(row);
        }
        return all;
    }

    private record Values(StatementCursor cursor, Codec<?>[] codecs) implements RowSource {

        @Override
        public @Nullable Object @Nullable [] next() {
            if (!cursor.next()) {
                return null;
            }
            @Nullable Object[] values = new Object[codecs.length];
            int i = 0;
            try {
                for (; i < values.length; i++) {
                    values[i] = codecs[i].read(cursor.rows, i + 1);
                }
            } catch (SQLException | RuntimeException e) {
                throw cursor.failure(e, cursor.place(i), codecs[i]);
            }
            return values;
        }

        @Override
        public void close() {
            cursor.close();
        }
    }
}
