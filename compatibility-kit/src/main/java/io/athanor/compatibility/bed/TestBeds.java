package io.athanor.compatibility.bed;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The beds of a run: those that {@link ServiceLoader} finds and that can be had, or of these the ones that the system
 * property {@value #PICKED} names, separated by commas. A name picks the beds that are called so and those whose names
 * begin with it and a hyphen: {@code mariadb} picks {@code mariadb-connectorj}, too.
 */
public final class TestBeds {

    /** The system property that picks beds. */
    public static final String PICKED = "athanor.databases";

    private static final List<TestBed> FOUND = ServiceLoader.load(TestBed.class).stream()
            .map(Provider::get)
            .sorted(Comparator.comparing(TestBed::name))
            .toList();

    private TestBeds() {}

    /** All beds that are known, in the order of their names, whether they can be had or not. */
    public static List<TestBed> known() {
        return FOUND;
    }

    /**
     * The beds of the run.
     *
     * @throws IllegalArgumentException if a name is picked that no bed has, or none that can be had
     */
    public static List<TestBed> present() {
        List<TestBed> present =
                FOUND.stream().filter(bed -> bed.absence().isEmpty()).toList();
        String picked = System.getProperty(PICKED, "").strip();
        if (picked.isEmpty()) {
            return present;
        }
        List<String> names = Arrays.stream(picked.split(",")).map(String::strip).toList();
        for (String name : names) {
            requirePresent(name);
        }
        return present.stream()
                .filter(bed -> names.stream().anyMatch(name -> isPicked(bed, name)))
                .toList();
    }

    private static void requirePresent(String name) {
        List<TestBed> meant = FOUND.stream().filter(bed -> isPicked(bed, name)).toList();
        if (meant.isEmpty()) {
            throw new IllegalArgumentException("-D" + PICKED + " names \"" + name + "\", which is none of "
                    + FOUND.stream().map(TestBed::name).toList());
        }
        if (meant.stream().allMatch(bed -> bed.absence().isPresent())) {
            throw new IllegalArgumentException("-D" + PICKED + " names \"" + name + "\", which cannot be had: "
                    + meant.get(0).absence().orElseThrow());
        }
    }

    private static boolean isPicked(TestBed bed, String name) {
        return bed.name().equals(name) || bed.name().startsWith(name + "-");
    }

    /** The beds of the run that a suite runs on. */
    static List<TestBed> of(Class<?> suite) {
        Reach reach = AnnotationSupport.findAnnotation(suite, EveryBed.class)
                .orElseThrow()
                .value();
        return present().stream()
                .filter(bed -> bed.reach().compareTo(reach) <= 0 && meetsRequirements(bed, suite))
                .toList();
    }

    private static boolean meetsRequirements(TestBed bed, Class<?> suite) {
        Class<?> type = suite;
        while (type != null) {
            Requires requires = type.getDeclaredAnnotation(Requires.class);
            if (requires != null && !isMet(requires, bed)) {
                return false;
            }
            type = type.getSuperclass();
        }
        return true;
    }

    private static boolean isMet(Requires requires, TestBed bed) {
        List<String> dialects = List.of(requires.dialects());
        return Arrays.stream(requires.value()).allMatch(bed::meets)
                && Arrays.stream(requires.unmet()).noneMatch(bed::meets)
                && (dialects.isEmpty() || dialects.contains(bed.dialect()));
    }
}
