package io.athanor.compatibility.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A MySQL server with options of its own, beside the one that the environment names and from the same programs. Stopped
 * when it is closed, and removed with all its databases.
 */
public final class MySqlOfItsOwn implements DatabaseServer, AutoCloseable {

    private static final Path SCRIPT = Path.of("servers", "mysql");

    private final Path folder;
    private final int port;
    private final MySqlServer server;

    private MySqlOfItsOwn(Path folder, int port, MySqlServer server) {
        this.folder = folder;
        this.port = port;
        this.server = server;
    }

    /**
     * Starts a server.
     *
     * @param options options of mysqld
     * @return the server; empty if the environment names one that this machine has no programs of
     */
    public static Optional<MySqlOfItsOwn> start(String... options) {
        try {
            Path folder = folderOfPrograms();
            if (folder == null || !Files.isExecutable(SCRIPT)) {
                return Optional.empty();
            }
            int port = freePort();
            List<String> command = new ArrayList<>(
                    List.of(SCRIPT.toAbsolutePath().toString(), "start", folder.toString(), String.valueOf(port)));
            command.addAll(List.of(options));
            String url = run(command);
            return Optional.of(new MySqlOfItsOwn(folder, port, MySqlServer.at(url)));
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("another MySQL server does not start", e);
        }
    }

    /** Where the script has unpacked the programs of the server that runs; null if it was not the script. */
    private static @Nullable Path folderOfPrograms() throws SQLException {
        try (Connection connection = DriverManager.getConnection(System.getenv(MySqlServer.VARIABLE));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT @@basedir")) {
            row.next();
            Path folder = Path.of(row.getString(1), "..", "..").normalize();
            return Files.isExecutable(folder.resolve("programs/usr/sbin/mysqld")) ? folder : null;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The one line that a command prints. The server that it starts keeps its other streams. */
    private static String run(List<String> command) throws IOException {
        Path output = Files.createTempFile("athanor-mysql", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            int exit = process.onExit().join().exitValue();
            if (exit != 0) {
                throw new IOException(String.join(" ", command) + " ended with " + exit);
            }
            return Files.readString(output).strip();
        } finally {
            Files.delete(output);
        }
    }

    @Override
    public String product() {
        return server.product();
    }

    @Override
    public TestDatabase createDatabase() throws SQLException {
        return server.createDatabase();
    }

    @Override
    public void close() {
        try {
            run(List.of(SCRIPT.toAbsolutePath().toString(), "stop", folder.toString(), String.valueOf(port)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TemporaryFolder.remove(folder.resolve("data-" + port));
        TemporaryFolder.remove(folder.resolve("server-" + port + ".log"));
    }
}
