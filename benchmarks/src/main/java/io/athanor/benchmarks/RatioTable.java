package io.athanor.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;

/**
 * The results of a run, each beside the baseline of its workload.
 *
 * <p>The median passes over what else the machine was doing at times, and over pauses of the garbage collector; the
 * mean has both in it.
 */
final class RatioTable {

    private static final double QUIET = 10;
    private static final Set<String> BASELINES = Set.of("jdbc", "jooq", "hikari", "ofHundred");

    private final Map<String, List<Contender>> byWorkload;

    private record Contender(String name, double quiet, double mean) {
        static final Contender UNKNOWN = new Contender("", Double.NaN, Double.NaN);

        boolean isBaseline() {
            return BASELINES.contains(name);
        }
    }

    private RatioTable(Map<String, List<Contender>> byWorkload) {
        this.byWorkload = byWorkload;
    }

    static RatioTable of(Collection<RunResult> results) {
        Map<String, List<Contender>> byWorkload = new LinkedHashMap<>();
        for (RunResult result : results) {
            BenchmarkParams parameters = result.getParams();
            String name = parameters.getBenchmark();
            int method = name.lastIndexOf('.');
            int type = name.lastIndexOf('.', method - 1);
            String workload = name.substring(type + 1, method).replaceFirst("Benchmark$", "");
            for (String parameter : parameters.getParamsKeys()) {
                workload += ", " + parameters.getParam(parameter);
            }
            byWorkload
                    .computeIfAbsent(workload, w -> new ArrayList<>())
                    .add(new Contender(
                            name.substring(method + 1),
                            result.getPrimaryResult().getStatistics().getPercentile(QUIET),
                            result.getPrimaryResult().getScore()));
        }
        return new RatioTable(byWorkload);
    }

    void print(PrintStream out) {
        String format = "%-25s %-14s %11s %6s %11s %6s%n";
        out.println();
        out.printf(format, "workload", "contender", "quiet us", "ratio", "mean us", "ratio");
        byWorkload.forEach((workload, contenders) -> {
            Contender baseline = contenders.stream()
                    .filter(Contender::isBaseline)
                    .findFirst()
                    .orElse(Contender.UNKNOWN);
            contenders.stream()
                    .sorted(Comparator.comparing((Contender contender) -> !contender.isBaseline())
                            .thenComparing(Contender::name))
                    .forEach(contender -> out.printf(
                            format,
                            workload,
                            contender.name(),
                            number(contender.quiet()),
                            number(contender.quiet() / baseline.quiet()),
                            number(contender.mean()),
                            number(contender.mean() / baseline.mean())));
        });
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
