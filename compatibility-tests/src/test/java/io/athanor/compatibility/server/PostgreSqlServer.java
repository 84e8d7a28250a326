package io.athanor.compatibility.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;

/** PostgreSQL from the embedded binaries: started by the first test that asks for it, stopped with the process. */
public final class PostgreSqlServer implements DatabaseServer {
    private final EmbeddedPostgres postgres;

    private PostgreSqlServer() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setLocaleConfig("encoding", "UTF8")
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("max_prepared_transactions", "20")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL does not start", e);
        }
    }

    public static PostgreSqlServer instance() {
        return Started.SERVER;
    }

    @Override
    public String product() {
        return "PostgreSQL";
    }

    @Override
    public TestDatabase createDatabase() throws SQLException {
        String name = DatabaseName.next();
        String admin = postgres.getJdbcUrl("postgres", "postgres");
        ServerDatabase.administer(admin, "CREATE DATABASE " + name);
        String url = postgres.getJdbcUrl("postgres", name);
        return new ServerDatabase(product(), url, admin, "DROP DATABASE " + name + " WITH (FORCE)");
    }

    private static final class Started {
        static final PostgreSqlServer SERVER = new PostgreSqlServer();
    }
}
