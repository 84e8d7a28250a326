package io.athanor.compatibility.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.compatibility.server.PostgreSqlServer;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.Engine;
import io.athanor.engine.EngineFacet;
import io.athanor.engine.spi.KeyedInsert;
import io.athanor.engine.spi.MultiRowKeys;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.Sql;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.DialectFacet;
import io.athanor.sql.dialect.ServerVersion;
import io.athanor.sql.type.Types;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The keys of several rows as a driver tells them, which PostgreSQL's does too, though its dialect asks the server. */
class DriverKeysTest {

    private static final int ROWS = 25;
    private static final int ROWS_AT_ONCE = 10;

    /** PostgreSQL, but with keys that the driver is asked for. */
    private record DriverKeys(Dialect dialect) implements Dialect {

        @Override
        public String name() {
            return dialect.name();
        }

        @Override
        public Dialect forVersion(ServerVersion version) {
            return new DriverKeys(dialect.forVersion(version));
        }

        @Override
        public ServerVersion version() {
            return dialect.version();
        }

        @Override
        public <F extends DialectFacet> F facet(Class<F> type) {
            F facet = dialect.facet(type);
            if (type != EngineFacet.class) {
                return facet;
            }
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                        if (method.getName().equals("generatedKeys")) {
                            return MultiRowKeys.fromDriver(ROWS_AT_ONCE, 1000);
                        }
                        try {
                            Object result = method.invoke(facet, arguments);
                            return result instanceof Dialect found ? new DriverKeys(found) : result;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }
    }

    @Test
    void keysOfSeveralRows_areInTheOrderOfTheRows() throws SQLException {
        MetaData metadata = new MetaData();
        Table things = Table.create(
                "things", metadata, Column.of("id", Types.INTEGER).primaryKey(), Column.of("name", Types.string(20)));
        try (TestDatabase database = PostgreSqlServer.instance().createDatabase()) {
            CountingDataSource source = new CountingDataSource(database.url());
            Engine engine = Engine.of(source, new DriverKeys(Dialect.of("postgresql")));
            metadata.createAll(engine);
            KeyedInsert insert = new KeyedInsert(things, List.of(things.c("name")), List.of(things.c("id")));
            List<Object[]> rows = new ArrayList<>();
            for (int i = 0; i < ROWS; i++) {
                rows.add(new Object[] {"thing " + i});
            }
            List<Object> keys = new ArrayList<>();
            engine.begin(connection -> connection.insertReturning(insert, rows).forEach(key -> keys.add(key[0])));
            List<Object> stored = new ArrayList<>();
            engine.begin(connection -> connection
                    .execute(Sql.select(things.c("id"), things.c("name")))
                    .forEach(row -> {
                        assertEquals(row.get(1), rows.get(keys.indexOf(row.get(0)))[0]);
                        stored.add(row.get(0));
                    }));
            assertEquals(ROWS, stored.size());
        }
    }
}
