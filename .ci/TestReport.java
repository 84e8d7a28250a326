import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Reads what Surefire wrote about the tests of a checkout, and fails if a test failed, was skipped without being on the
 * list, or did not run at all. Run as {@code java TestReport.java <checkout> <file to which the counts are appended>}.
 */
public final class TestReport {
    private static final List<String> EMBEDDED_BEDS = List.of("sqlite", "postgresql", "mariadb");
    private static final String MYSQL = "mysql";
    private static final boolean HAS_MYSQL =
            !System.getenv().getOrDefault("ATHANOR_TEST_URL_MYSQL", "").isBlank();
    private static final Pattern TEST_METHOD =
            Pattern.compile("@(Test|ParameterizedTest|RepeatedTest|TestFactory|TestTemplate)\\b");
    private static final Pattern ABSTRACT_CLASS = Pattern.compile("(?m)^(public )?abstract class ");

    private final Path root;
    private final List<String> allowedSkips;
    private final List<String> complaints = new ArrayList<>();
    private final Map<String, int[]> countsByModule = new TreeMap<>();
    private int withoutMySql;

    private TestReport(Path root) throws IOException {
        this.root = root;
        try (Stream<String> lines = Files.lines(root.resolve(".ci/allowed-skips.txt"))) {
            allowedSkips = lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+", 2)[0])
                    .toList();
        }
    }

    public static void main(String[] arguments) throws Exception {
        TestReport report = new TestReport(Path.of(arguments[0]));
        for (Path module : report.modules()) {
            report.readReports(module);
            report.findUnrunClasses(module);
        }
        report.checkBeds();
        String counts = report.print();
        Files.writeString(
                Path.of(arguments[1]),
                counts + System.lineSeparator(),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        System.exit(report.complaints.isEmpty() ? 0 : 1);
    }

    private List<Path> modules() throws IOException {
        try (Stream<Path> files = Files.walk(root, 4)) {
            return files.filter(file -> file.endsWith("pom.xml"))
                    .map(Path::getParent)
                    .filter(folder -> !folder.toString().contains("target"))
                    .sorted()
                    .toList();
        }
    }

    private void readReports(Path module) throws Exception {
        for (Path file : list(module.resolve("target/surefire-reports"), "TEST-.*\\.xml")) {
            Element suite = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
            NodeList cases = suite.getElementsByTagName("testcase");
            for (int i = 0; i < cases.getLength(); i++) {
                count(module, (Element) cases.item(i));
            }
        }
    }

    private void count(Path module, Element test) {
        int[] counts = countsByModule.computeIfAbsent(root.relativize(module).toString(), name -> new int[3]);
        String className = test.getAttribute("classname");
        String name = className + "." + test.getAttribute("name");
        if (has(test, "failure") || has(test, "error")) {
            counts[1]++;
            complaints.add("failed: " + name);
        } else if (has(test, "skipped")) {
            counts[2]++;
            if (!HAS_MYSQL && className.contains("MySql")) {
                withoutMySql++;
            } else if (allowedSkips.stream().noneMatch(allowed -> matches(allowed, className))) {
                complaints.add("skipped, but not in .ci/allowed-skips.txt: " + name);
            }
            return;
        } else {
            counts[0]++;
        }
    }

    private static boolean has(Element test, String child) {
        return test.getElementsByTagName(child).getLength() > 0;
    }

    private static boolean matches(String allowed, String className) {
        return allowed.endsWith("*")
                ? className.startsWith(allowed.substring(0, allowed.length() - 1))
                : className.equals(allowed);
    }

    /** A class with tests and without a report was not found by the build, or its process died. */
    private void findUnrunClasses(Path module) throws IOException {
        Path sources = module.resolve("src/test/java");
        for (Path source : list(sources, ".*Test\\.java")) {
            String text = Files.readString(source);
            if (!TEST_METHOD.matcher(text).find() || ABSTRACT_CLASS.matcher(text).find()) {
                continue;
            }
            String path = sources.relativize(source).toString().replace('\\', '/');
            String name = path.substring(0, path.length() - ".java".length()).replace('/', '.');
            String report = "TEST-" + Pattern.quote(name) + "(\\$.*)?\\.xml";
            if (list(module.resolve("target/surefire-reports"), report).isEmpty()) {
                complaints.add("did not run: " + name);
            }
        }
    }

    /** Reads what the suites counted on each bed: none that must be there may be missing, no suite may run nowhere. */
    private void checkBeds() throws IOException {
        Path file = root.resolve("compatibility-tests/target/beds.txt");
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        lines.forEach(System.out::println);
        List<String> required = new ArrayList<>(EMBEDDED_BEDS);
        if (HAS_MYSQL) {
            required.add(MYSQL);
        } else {
            System.out.printf("MISSING: MySQL; its suites and %d more tests were left out%n", withoutMySql);
        }
        for (String bed : required) {
            if (lines.stream().noneMatch(line -> line.matches(bed + " +[1-9]\\d* passed .*"))) {
                complaints.add("no suite ran on " + bed);
            }
        }
        lines.stream()
                .filter(line -> line.startsWith("nowhere "))
                .forEach(line -> complaints.add("a suite ran " + line));
    }

    private String print() {
        int[] total = new int[3];
        countsByModule.forEach((module, counts) -> {
            System.out.printf("%-24s %5d passed, %d failed, %d skipped%n", module, counts[0], counts[1], counts[2]);
            for (int i = 0; i < total.length; i++) {
                total[i] += counts[i];
            }
        });
        complaints.forEach(System.out::println);
        return total[0] + " " + total[1] + " " + total[2];
    }

    private static List<Path> list(Path folder, String fileName) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(fileName))
                    .sorted()
                    .toList();
        }
    }
}
