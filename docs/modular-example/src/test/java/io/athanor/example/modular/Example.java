package io.athanor.example.modular;

import io.athanor.example.launch.ModularProgram;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The example as it is packaged, and what it must print. */
final class Example {

    static final String MODULE = "io.athanor.example.modular";
    static final String DIALECT = "io.athanor.dialect.sqlite";
    static final String DRIVER = "org.xerial.sqlitejdbc";

    private Example() {}

    /** The jars on its module path: its own, those of Athanor and the JDBC driver. */
    static List<Path> path() {
        return Stream.of("jar", "sql", "schema", "engine", "orm", "dialect", "driver")
                .map(name -> Path.of(System.getProperty("athanor.example." + name)))
                .toList();
    }

    /** The program; its one option lets the driver load native code, of which JDK 25 warns otherwise. */
    static ModularProgram program() {
        return new ModularProgram(
                path(), MODULE, MODULE + ".ModularExample", List.of("--enable-native-access=" + DRIVER));
    }

    static String expected() throws IOException {
        try (InputStream text = Example.class.getResourceAsStream("expected.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
