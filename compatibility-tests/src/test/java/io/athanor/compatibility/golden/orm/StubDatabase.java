package io.athanor.compatibility.golden.orm;

import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.ServerVersion;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Answers in place of a server of a dialect's version, as the recorder's driver did: no rows to a query, one row
 * changed by each change, and generated keys from 100 on in each table.
 */
final class StubDatabase {

    private static final int FIRST_KEY = 100;

    private final Dialect dialect;
    private final Map<String, Integer> nextKeys = new HashMap<>();

    StubDatabase(Dialect dialect) {
        this.dialect = dialect;
    }

    DataSource dataSource() {
        return stub(DataSource.class, (method, arguments) -> method.equals("getConnection") ? connection() : null);
    }

    private Connection connection() {
        return stub(Connection.class, (method, arguments) -> switch (method) {
            case "prepareStatement" ->
                statement(PreparedStatement.class, new StubStatement(this, (String) arguments[0]));
            case "createStatement" -> statement(Statement.class, new StubStatement(this, ""));
            case "getMetaData" -> metadata();
            case "setSavepoint" -> stub(Savepoint.class, (name, none) -> null);
            case "isValid" -> true;
            default -> null;
        });
    }

    private DatabaseMetaData metadata() {
        return stub(DatabaseMetaData.class, (method, arguments) -> switch (method) {
            case "getDatabaseMajorVersion" -> dialect.version().major();
            case "getDatabaseMinorVersion" -> dialect.version().minor();
            case "getDatabaseProductVersion" -> version();
            default -> method.startsWith("get") ? dialect.name() : null;
        });
    }

    private String version() {
        ServerVersion version = dialect.version();
        String suffix = dialect.name().equals("mariadb") ? "-MariaDB" : "";
        return version.major() + "." + version.minor() + "." + version.patch() + suffix;
    }

    private static <S extends Statement> S statement(Class<S> type, StubStatement statement) {
        return stub(type, statement::call);
    }

    /** The one value that the server is asked for before all else. */
    ResultSet versionRow() {
        return rows(List.of(version()));
    }

    /** Keys for so many new rows of a table. */
    ResultSet newKeys(String table, int rows) {
        int first = nextKeys.getOrDefault(table, FIRST_KEY);
        nextKeys.put(table, first + rows);
        return rows(IntStream.range(first, first + rows).boxed().toList());
    }

    /** Rows of one value each. */
    static ResultSet rows(List<?> values) {
        int[] position = {-1};
        return stub(ResultSet.class, (method, arguments) -> switch (method) {
            case "next" -> ++position[0] < values.size();
            case "getString" -> String.valueOf(values.get(position[0]));
            case "getInt", "getObject" -> values.get(position[0]);
            case "getLong" -> ((Number) values.get(position[0])).longValue();
            case "getMetaData" -> users();
            default -> null;
        });
    }

    /** Only the server knows the columns of a text, and those that are executed select users. */
    private static ResultSetMetaData users() {
        List<String> columns = List.of("id", "name", "fullname", "nickname", "age");
        return stub(ResultSetMetaData.class, (method, arguments) -> switch (method) {
            case "getColumnCount" -> columns.size();
            case "getColumnLabel", "getColumnName" -> columns.get((Integer) arguments[0] - 1);
            default -> null;
        });
    }

    /** What a stub does when one of its methods is called; null stands for nothing, zero and false. */
    @FunctionalInterface
    interface Answers {
        @Nullable Object to(String method, Object[] arguments);
    }

    private static <T> T stub(Class<T> type, Answers answers) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            Object answer = answers.to(method.getName(), arguments == null ? new Object[0] : arguments);
            Class<?> returned = method.getReturnType();
            if (answer != null || !returned.isPrimitive() || returned == void.class) {
                return answer;
            }
            return returned == boolean.class ? (Object) false : returned == long.class ? (Object) 0L : (Object) 0;
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
