package io.athanor.compatibility.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** A PostgreSQL of its own, which writes what it commits before it says so. */
public final class RestartablePostgreSql implements RestartableServer {

    private final Path data;
    private final int port;
    private EmbeddedPostgres postgres;

    private RestartablePostgreSql() {
        try {
            data = Files.createTempDirectory("athanor-postgresql").resolve("data");
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = socket.getLocalPort();
            }
            postgres = launch();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start", e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::remove, "remove PostgreSQL"));
    }

    public static RestartablePostgreSql instance() {
        return Started.SERVER;
    }

    private EmbeddedPostgres launch() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setLocaleConfig("encoding", "UTF8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("synchronous_commit", "on") // only the process is killed, not the machine
                .setServerConfig("fsync", "off")
                .start();
    }

    @Override
    public String product() {
        return "PostgreSQL";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public TestDatabase createDatabase() throws SQLException {
        String name = DatabaseName.next();
        String admin = postgres.getJdbcUrl("postgres", "postgres");
        ServerDatabase.administer(admin, "CREATE DATABASE " + name);
        return new ServerDatabase(
                product(), postgres.getJdbcUrl("postgres", name), admin, "DROP DATABASE " + name + " WITH (FORCE)");
    }

    @Override
    public void stop() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void crash() {
        try {
            long main = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
            ProcessHandle process = ProcessHandle.of(main).orElseThrow();
            List<ProcessHandle> all = process.descendants().toList();
            process.destroyForcibly();
            process.onExit().join();
            // Those that it started notice that it is gone, and nobody can start it again before.
            all.forEach(child -> child.onExit().join());
            // Who starts it again locks this file, and the one who started it before still does.
            Files.deleteIfExists(data.resolve("epg-lock"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void start() {
        try {
            postgres = launch();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start again", e);
        }
    }

    private void remove() {
        stop();
        TemporaryFolder.remove(data.getParent());
    }

    private static final class Started {
        static final RestartablePostgreSql SERVER = new RestartablePostgreSql();
    }
}
