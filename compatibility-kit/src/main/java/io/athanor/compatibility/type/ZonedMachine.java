package io.athanor.compatibility.type;

import io.athanor.engine.Engine;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.Sql;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A Java machine of its own with a time zone of its own, which reads the times of a table and writes them anew. */
final class ZonedMachine {

    private static final String URL = "ATHANOR_ZONE_URL";

    private static final Map<String, SqlType<?>> TYPES =
            Map.of("INSTANT", Types.INSTANT, "DATE_TIME", Types.dateTime(6), "DATE", Types.DATE, "TIME", Types.time(6));

    private final String zone;

    private ZonedMachine(String zone) {
        this.zone = zone;
    }

    static ZonedMachine in(String zone) {
        return new ZonedMachine(zone);
    }

    /** The type that the machine reads by a name. */
    static SqlType<?> type(String name) {
        SqlType<?> type = TYPES.get(name);
        if (type == null) {
            throw new IllegalArgumentException("not one of " + TYPES.keySet() + ": " + name);
        }
        return type;
    }

    /** The values of one table as strings, in their order; the other table gets them too. */
    List<String> readAndCopy(String url, String type, String from, String to) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.timezone=" + zone,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ZonedMachine.class.getName(),
                        type,
                        from,
                        to)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        // Not on the command line, which other users of the machine can read.
        builder.environment().put(URL, url);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("the machine in the zone " + zone + " failed: " + output);
        }
        return output.lines().toList();
    }

    /** The machine's work, given the name of the type and of the two tables. */
    @SuppressWarnings("SystemOut") // the starting process reads it
    public static void main(String[] arguments) {
        Column<?> from = column(arguments[1], type(arguments[0]));
        Column<?> to = column(arguments[2], type(arguments[0]));
        try (Engine engine = Engine.create(System.getenv(URL))) {
            List<?> values = engine.beginAndGet(connection ->
                    connection.execute(Sql.select(from).orderBy(from)).scalars().all());
            for (Object value : values) {
                System.out.println(value);
                engine.begin(
                        connection -> connection.execute(Sql.insert(to.table()).values(Map.of("c", value))));
            }
        }
    }

    private static <T> Column<T> column(String table, SqlType<T> type) {
        return Table.create(table, new MetaData(), Column.of("c", type)).column("c", type.javaType());
    }
}
