package io.athanor.compatibility.golden;

import io.athanor.sql.Statement;
import io.athanor.sql.compiler.BoundSql;
import io.athanor.sql.compiler.CompiledColumn;
import io.athanor.sql.compiler.CompiledParameter;
import io.athanor.sql.compiler.CompiledSql;
import io.athanor.sql.compiler.SqlFacet;
import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.dialect.Dialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A recorded statement with values for all that is to be given at execution. */
final class Execution {

    private final String text;
    private final @Nullable BoundSql bound;

    private Execution(String text, @Nullable BoundSql bound) {
        this.text = text;
        this.bound = bound;
    }

    static Execution of(GoldenForms.GoldenForm form, Dialect dialect) {
        Statement statement = form.statement().get();
        if (form.inline()) {
            return new Execution(dialect.facet(SqlFacet.class).newCompiler().literalText(statement), null);
        }
        StatementCache cache = new StatementCache(dialect, 1);
        CompiledSql compiled = cache.compile(statement);
        Map<String, Object> values = new HashMap<>(form.values());
        for (CompiledParameter parameter : compiled.parameters()) {
            String name = parameter.name();
            if (name != null && parameter.required()) {
                values.putIfAbsent(name, parameter.isExpanding() ? List.of(sample(parameter)) : sample(parameter));
            }
        }
        BoundSql bound = cache.prepare(statement, values);
        return new Execution(bound.text(), bound);
    }

    private static Object sample(CompiledParameter parameter) {
        Class<?> type = parameter.type().javaType();
        return type == String.class ? "x" : 1;
    }

    String text() {
        return text;
    }

    /**
     * Executes the statement, reads its rows with the codecs of its columns, and rolls back; an error if there is one.
     */
    Optional<String> run(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            if (bound != null) {
                bound.bindTo(statement);
            }
            if (statement.execute()) {
                read(statement.getResultSet());
            }
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(e.getSQLState() + " " + e.getMessage() + " - " + text);
        } finally {
            connection.rollback();
        }
    }

    private void read(ResultSet rows) throws SQLException {
        List<CompiledColumn> columns =
                bound == null ? List.of() : bound.compiled().columns();
        while (rows.next()) {
            for (int i = 0; i < columns.size(); i++) {
                columns.get(i).codec().read(rows, i + 1);
            }
        }
    }
}
