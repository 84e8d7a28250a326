package io.athanor.benchmarks;

import java.io.PrintWriter;
import java.sql.Connection;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.tools.jdbc.MockConnection;
import org.jooq.tools.jdbc.MockResult;
import org.jspecify.annotations.Nullable;

/** Connections that answer at once: no row to the medium query, a version to whoever asks for it. */
final class StubDataSource implements DataSource {

    private static final MockResult[] NO_ROW = {
        new MockResult(
                0,
                DSL.using(org.jooq.SQLDialect.SQLITE)
                        .newResult(
                                DSL.field("city", SQLDataType.VARCHAR),
                                DSL.field("count_1", SQLDataType.INTEGER),
                                DSL.field("sum_1", SQLDataType.INTEGER)))
    };

    private final MockResult[] version = {version()};
    private long queries;

    private static MockResult version() {
        var field = DSL.field("version", SQLDataType.VARCHAR);
        var context = DSL.using(org.jooq.SQLDialect.SQLITE);
        Result<org.jooq.Record1<String>> result = context.newResult(field);
        result.add(context.newRecord(field).values("3.50.0"));
        return new MockResult(1, result);
    }

    /** How often the medium query was executed. */
    long queries() {
        return queries;
    }

    @Override
    public Connection getConnection() {
        return new MockConnection(execution -> {
            if (execution.sql().contains("customer")) {
                Checks.equal("values bound", MediumQuery.VALUES, execution.bindings().length);
                queries++;
                return NO_ROW;
            }
            return version;
        });
    }

    @Override
    public Connection getConnection(String username, String password) {
        return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return type.cast(this);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
