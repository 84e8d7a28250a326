package io.athanor.compatibility.reflection;

import io.athanor.schema.DdlConnection;
import io.athanor.sql.dialect.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers the queries of a catalog with rows in the shape in which a server delivers them, and keeps the queries. */
final class RecordedCatalog implements DdlConnection {

    private final Dialect dialect;
    private final Map<String, List<List<@Nullable Object>>> rowsByView = new LinkedHashMap<>();
    private final List<String> queries = new ArrayList<>();

    RecordedCatalog(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The rows of the query whose text has these words. */
    RecordedCatalog with(String words, List<List<@Nullable Object>> rows) {
        rowsByView.put(words, rows);
        return this;
    }

    /** The texts of the queries that were asked. */
    List<String> queries() {
        return queries;
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public void execute(String sql) {
        throw new UnsupportedOperationException("a catalog is only read: " + sql);
    }

    @Override
    public List<List<@Nullable Object>> query(String sql, @Nullable Object... parameters) {
        queries.add(sql);
        long marks = sql.chars().filter(c -> c == '?').count();
        if (marks != parameters.length) {
            throw new IllegalArgumentException(parameters.length + " values for " + marks + " parameters: " + sql);
        }
        return rowsByView.entrySet().stream()
                .filter(entry -> sql.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(List.of());
    }
}
