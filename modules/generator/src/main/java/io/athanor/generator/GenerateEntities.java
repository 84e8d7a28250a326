package io.athanor.generator;

import io.athanor.engine.Engine;
import io.athanor.schema.MetaData;
import io.athanor.schema.ReflectionOptions;
import io.athanor.schema.automap.AutomapNames;
import io.athanor.sql.AthanorException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The command that writes entity classes for the tables of a database.
 *
 * <pre>{@code
 * java -jar athanor-generator-command.jar \
 *     --url sqlite:///shop.db --package com.example.shop --output src/main/java [--schema name] [--only a,b]
 * }</pre>
 *
 * That jar has the dialects and drivers in it; without it they must be on the path. With {@code --help} it tells what
 * it takes. The command ends with 0 if all is written, with 1 if the database or the folder refuses, and with 2 if the
 * arguments are wrong.
 */
public final class GenerateEntities {

    private static final Set<String> OPTIONS = Set.of("--url", "--package", "--output", "--schema", "--only");
    private static final String USAGE = "usage: GenerateEntities --url <url> --package <package> --output <folder>"
            + " [--schema <schema>] [--only <table,table,...>]";
    private static final String HELP = USAGE + """


            Writes an entity class for each table of a database that has a primary key, with the relationships that
            its foreign keys tell, an enum for each enumerated type, and the class Entities with the registry.

              --url      the database: <dialect>://<user>:<password>@<host>/<database>, or a URL of JDBC
              --package  the package of the classes, such as com.example.shop
              --output   the folder of the sources; files of the same names are replaced
              --schema   the schema of the tables; by default the connection's own
              --only     the tables, with commas between them; by default all of them
              --help     tells this

            Ends with 0 if all is written, with 1 if the database or the folder refuses, and with 2 if the arguments
            are wrong.""";

    private GenerateEntities() {}

    /** Runs the command and ends the program. */
    public static void main(String... arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    /**
     * Runs the command.
     *
     * @param arguments the arguments
     * @param out where the written files are listed
     * @param errors where a failure is told
     * @return 0 if all is written, 1 if the database or the folder refuses, 2 if the arguments are wrong
     */
    public static int run(List<String> arguments, PrintStream out, PrintStream errors) {
        if (arguments.contains("--help")) {
            out.println(HELP);
            return 0;
        }
        Map<String, String> options = new LinkedHashMap<>();
        String problem = parse(arguments, options);
        if (problem != null) {
            errors.println(problem);
            errors.println(USAGE);
            return 2;
        }
        try (Engine engine = Engine.create(required(options, "--url"))) {
            MetaData metadata = new MetaData();
            metadata.reflect(engine, reflection(options));
            EntityGenerator generator = EntityGenerator.of(
                    metadata, required(options, "--package"), AutomapNames.DEFAULT, engine.dialect());
            generator.write(Path.of(required(options, "--output"))).forEach(out::println);
            return 0;
        } catch (AthanorException | IllegalArgumentException e) {
            errors.println(e.getMessage());
            return 1;
        } catch (IOException e) {
            errors.println("cannot write " + e.getMessage());
            return 1;
        }
    }

    /** Fills the options and returns what is wrong with the arguments, or null. */
    private static @Nullable String parse(List<String> arguments, Map<String, String> options) {
        for (int i = 0; i < arguments.size(); i += 2) {
            String option = arguments.get(i);
            if (!OPTIONS.contains(option)) {
                return "there is no option " + option;
            }
            if (i + 1 == arguments.size()) {
                return "the option " + option + " has no value";
            }
            options.put(option, arguments.get(i + 1));
        }
        for (String option : List.of("--url", "--package", "--output")) {
            if (!options.containsKey(option)) {
                return "the option " + option + " is missing";
            }
        }
        return null;
    }

    private static String required(Map<String, String> options, String option) {
        String value = options.get(option);
        if (value == null) {
            throw new IllegalArgumentException("the option " + option + " is missing");
        }
        return value;
    }

    private static ReflectionOptions reflection(Map<String, String> options) {
        ReflectionOptions reflection = ReflectionOptions.DEFAULTS;
        String schema = options.get("--schema");
        String only = options.get("--only");
        if (schema != null) {
            reflection = reflection.schema(schema);
        }
        return only == null ? reflection : reflection.only(only.split(",", -1));
    }
}
