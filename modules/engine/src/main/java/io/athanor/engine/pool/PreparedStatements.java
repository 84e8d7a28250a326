package io.athanor.engine.pool;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The prepared statements of one connection by text, the least recently used closed beyond a capacity. */
final class PreparedStatements {

    private final Connection jdbc;
    private final int capacity;
    private final Map<String, KeptStatement> plain = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, KeptStatement> withKeys = new LinkedHashMap<>(4, 0.75f, true);

    PreparedStatements(Connection jdbc, int capacity) {
        this.jdbc = jdbc;
        this.capacity = capacity;
    }

    KeptStatement take(String text) throws SQLException {
        KeptStatement found = plain.get(text);
        if (found != null && found.take()) {
            return found;
        }
        return keep(plain, text, jdbc.prepareStatement(text));
    }

    /** A text is always prepared for the same columns, since they are those of its table's key. */
    KeptStatement takeForKeys(String text, String... columns) throws SQLException {
        KeptStatement found = withKeys.get(text);
        if (found != null && found.take()) {
            return found;
        }
        PreparedStatement prepared = columns.length == 0
                ? jdbc.prepareStatement(text, Statement.RETURN_GENERATED_KEYS)
                : jdbc.prepareStatement(text, columns);
        return keep(withKeys, text, prepared);
    }

    private KeptStatement keep(Map<String, KeptStatement> statements, String text, PreparedStatement prepared)
            throws SQLException {
        boolean keep = capacity > 0;
        KeptStatement statement = new KeptStatement(prepared, keep);
        if (keep) {
            keep(statements, text, statement);
        }
        return statement;
    }

    private void keep(Map<String, KeptStatement> statements, String text, KeptStatement statement) throws SQLException {
        KeptStatement replaced = statements.put(text, statement);
        if (replaced != null) {
            replaced.evict();
        } else if (statements.size() > capacity) {
            Iterator<KeptStatement> eldestFirst = statements.values().iterator();
            KeptStatement eldest = eldestFirst.next();
            eldestFirst.remove();
            eldest.evict();
        }
    }

    void close() throws SQLException {
        for (KeptStatement statement : plain.values()) {
            statement.jdbc().close();
        }
        for (KeptStatement statement : withKeys.values()) {
            statement.jdbc().close();
        }
        plain.clear();
        withKeys.clear();
    }
}
