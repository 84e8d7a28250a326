package io.athanor.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.engine.Engine;
import io.athanor.feature.Feature;
import io.athanor.feature.OnDialect;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.type.Types;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entities are written for a blog's database, compiled with the processor, and used. */
@OnDialect("sqlite")
class EntityGeneratorTest {

    private static final List<String> BLOG = List.of(
            "CREATE TABLE users (id INTEGER PRIMARY KEY, name VARCHAR(50) NOT NULL UNIQUE, fullname VARCHAR(80),"
                    + " nickname VARCHAR(30), class VARCHAR(10))",
            "CREATE TABLE addresses (id INTEGER PRIMARY KEY, email_address VARCHAR(100) NOT NULL,"
                    + " user_id INTEGER REFERENCES users (id) ON DELETE CASCADE)",
            "CREATE TABLE posts (id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES users (id),"
                    + " reviewer_id INTEGER REFERENCES users (id), headline VARCHAR(255) NOT NULL, body TEXT,"
                    + " price NUMERIC(8, 2), written DATETIME, parent_id INTEGER REFERENCES posts (id))",
            "CREATE TABLE keywords (id INTEGER PRIMARY KEY, keyword VARCHAR(50) NOT NULL UNIQUE)",
            "CREATE TABLE post_keywords (post_id INTEGER NOT NULL REFERENCES posts (id),"
                    + " keyword_id INTEGER NOT NULL REFERENCES keywords (id), PRIMARY KEY (post_id, keyword_id))",
            "CREATE TABLE profiles (user_id INTEGER PRIMARY KEY REFERENCES users (id), \"Motto \"\"of life\"\"\" TEXT,"
                    + " details JSON, UNIQUE (user_id, \"Motto \"\"of life\"\"\"))",
            "CREATE TABLE seats (id INTEGER PRIMARY KEY, hall VARCHAR(5) NOT NULL, number INTEGER,"
                    + " guest_id INTEGER UNIQUE REFERENCES users (id) ON DELETE SET NULL, price NUMERIC(8, 2),"
                    + " CONSTRAINT one_seat UNIQUE (hall, number))",
            "CREATE TABLE log (message TEXT)");

    /** A program that uses the generated classes, which is compiled with them. */
    private static final String PROGRAM = """
            package blog;

            import io.athanor.engine.Engine;
            import io.athanor.orm.Session;
            import io.athanor.orm.SessionFactory;
            import io.athanor.sql.type.Json;
            import java.util.List;
            import java.util.concurrent.Callable;

            public class Program implements Callable<String> {
                @Override
                public String call() {
                    try (Engine engine = Engine.create(System.getProperty("blog.url"))) {
                        SessionFactory sessions = SessionFactory.of(engine, Entities.registry());
                        try (Session session = sessions.open()) {
                            User ed = new User();
                            ed.setName("ed");
                            Address address = new Address();
                            address.setEmailAddress("ed@example.com");
                            address.setUser(ed);
                            Keyword first = new Keyword();
                            first.setKeyword("first");
                            Post post = new Post();
                            post.setHeadline("Hello");
                            post.setUser(ed);
                            post.setReviewer(ed);
                            post.setKeywords(List.of(first));
                            Post answer = new Post();
                            answer.setHeadline("Answer");
                            answer.setParent(post);
                            Profile profile = new Profile();
                            profile.setUser(ed);
                            profile.setMottoOfLife("live");
                            profile.setDetails(Json.of(java.util.Map.of("a", 1)));
                            session.add(ed);
                            session.add(address);
                            session.add(post);
                            session.add(answer);
                            session.add(profile);
                            session.commit();
                        }
                        try (Session session = sessions.open()) {
                            User ed = session.query(User.class)
                                    .filter(User_.addresses.any(Address_.emailAddress.like("%example%")))
                                    .one();
                            Post post = ed.getPostsByReviewer().get(0);
                            return ed.getName() + " " + ed.getAddresses().get(0).getEmailAddress() + " "
                                    + ed.getPostsByUser().size() + " " + post.getHeadline() + " "
                                    + post.getKeywords().get(0).getKeyword() + " "
                                    + post.getPostsByParent().get(0).getHeadline() + " "
                                    + ed.getProfile().getMottoOfLife() + " "
                                    + ed.getProfile().getDetails();
                        }
                    }
                }
            }
            """;

    @TempDir
    private Path folder;

    private String createBlog() {
        String url = "jdbc:sqlite:" + folder.resolve("blog.db");
        try (Engine engine = Engine.create(url)) {
            engine.runDdl(ddl -> BLOG.forEach(ddl::execute));
        }
        return url;
    }

    private List<String> compile(Path sources, Path classes) throws Exception {
        List<Path> files;
        try (Stream<Path> found = Files.walk(sources)) {
            files = found.filter(path -> path.toString().endsWith(".java")).toList();
        }
        Files.createDirectories(classes);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<String> options = new ArrayList<>(List.of("-d", classes.toString(), "-Xlint:all,-processing,-options"));
        options.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        if (Runtime.version().feature() >= 21) {
            // Newer compilers want to be told; older ones do not know the option.
            options.add("-proc:full");
        }
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(problems, null, null)) {
            compiler.getTask(null, manager, problems, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
        }
        return problems.getDiagnostics().stream()
                .map(problem -> problem.getKind() + " " + problem.getSource() + " " + problem.getMessage(Locale.ROOT))
                .toList();
    }

    @Test
    @Feature("REF-07")
    void command_writesEntitiesThatCompileAndAreUsed() throws Exception {
        String url = createBlog();
        Path sources = folder.resolve("sources");
        Path classes = folder.resolve("classes");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int code = GenerateEntities.run(
                List.of("--url", url, "--package", "blog", "--output", sources.toString()),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8));

        assertEquals("", errors.toString(StandardCharsets.UTF_8));
        assertEquals(0, code);
        assertEquals(
                List.of(
                        "Address.java",
                        "Entities.java",
                        "Keyword.java",
                        "Post.java",
                        "Profile.java",
                        "Seat.java",
                        "User.java"),
                out.toString(StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> Path.of(line).getFileName().toString())
                        .sorted()
                        .toList());
        Files.writeString(sources.resolve("blog/Program.java"), PROGRAM);
        assertEquals(List.of(), compile(sources, classes));

        System.setProperty("blog.url", url);
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            Callable<?> program = (Callable<?>)
                    loader.loadClass("blog.Program").getDeclaredConstructor().newInstance();
            assertEquals("ed ed@example.com 1 Hello first Answer live {\"a\": 1}", program.call());
        } finally {
            System.clearProperty("blog.url");
        }
    }

    private static String text(MetaData metadata, String path) {
        return EntityGenerator.of(metadata, "blog").generate().stream()
                .filter(file -> file.path().equals("blog/" + path))
                .findFirst()
                .orElseThrow()
                .text();
    }

    @Test
    void columnsWithoutMappedClass_areLeftOutAndNamed() {
        MetaData metadata = new MetaData();
        Table.create(
                "profile",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("Motto \"of life\"", Types.TEXT),
                Column.of("tags", Types.array(Types.STRING)));
        String profile = text(metadata, "Profile.java");

        assertTrue(profile.contains("the column tags, whose values are of"), profile);
        assertTrue(profile.contains("name = \"Motto \\\"of life\\\"\""), profile);
    }

    @Test
    void uniqueConstraintOfSeveralColumns_isInTheTableOfTheRegistry() {
        String url = createBlog();
        MetaData metadata = new MetaData();
        try (Engine engine = Engine.create(url)) {
            metadata.reflect(engine);
        }
        String registry = text(metadata, "Entities.java");
        String expected = """
                        Table.create(
                                "seats",
                                metadata,
                                Column.of("id", Types.INTEGER).primaryKey(),
                                Column.of("hall", Types.string(5)).notNull(),
                                Column.of("number", Types.INTEGER),
                                Column.of("guest_id", Types.INTEGER).unique().references("users.id",
                                        key -> key.onDelete(io.athanor.schema.ReferentialAction.SET_NULL)),
                                Column.of("price", Types.numeric(8, 2)),
                                UniqueConstraint.of("hall", "number").named("one_seat"));
                """;
        assertTrue(registry.contains(expected), registry);
    }

    @Test
    void help_isTold() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertEquals(0, GenerateEntities.run(List.of("--help"), print, print));
        String told = out.toString(StandardCharsets.UTF_8);
        for (String option : List.of("--url", "--package", "--output", "--schema", "--only", "--help")) {
            assertTrue(told.contains("\n  " + option + " "), told);
        }
    }

    @Test
    void wrongArguments_areToldWithTheUsage() {
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(errors, true, StandardCharsets.UTF_8);

        assertEquals(2, GenerateEntities.run(List.of("--url", "sqlite://"), print, print));
        assertTrue(errors.toString(StandardCharsets.UTF_8).contains("--package is missing"));
        assertEquals(2, GenerateEntities.run(List.of("--frob", "x"), print, print));
        assertTrue(errors.toString(StandardCharsets.UTF_8).contains("no option --frob"));
        assertThrows(IllegalArgumentException.class, () -> EntityGenerator.of(new MetaData(), "not a package"));
    }
}
