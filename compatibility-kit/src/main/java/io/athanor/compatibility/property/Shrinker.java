package io.athanor.compatibility.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes from a list of steps that fails what it fails without: first long runs of steps, then shorter ones, then single
 * steps, as long as that helps.
 *
 * @param <T> a step
 */
final class Shrinker<T> {

    private static final int MOST_ATTEMPTS = 3000;

    private final Function<List<T>, Optional<List<T>>> attempt;
    private List<T> shortest;
    private int attempts;

    private Shrinker(List<T> failing, Function<List<T>, Optional<List<T>>> attempt) {
        this.shortest = failing;
        this.attempt = attempt;
    }

    /**
     * A short list that fails.
     *
     * @param failing the steps to begin with
     * @param attempt runs steps; if that fails, those that were taken at all, else empty
     */
    static <T> List<T> shrink(List<T> failing, Function<List<T>, Optional<List<T>>> attempt) {
        Shrinker<T> shrinker = new Shrinker<>(failing, attempt);
        int before;
        do {
            before = shrinker.shortest.size();
            for (int length = Math.max(1, before / 2); length >= 1; length /= 2) {
                shrinker.removeRuns(length);
            }
        } while (shrinker.shortest.size() < before);
        return shrinker.shortest;
    }

    private void removeRuns(int length) {
        for (int start = shortest.size() - length; start >= 0; start--) {
            if (start + length <= shortest.size() && attempts++ < MOST_ATTEMPTS) {
                List<T> rest = new ArrayList<>(shortest.subList(0, start));
                rest.addAll(shortest.subList(start + length, shortest.size()));
                attempt.apply(rest).ifPresent(taken -> shortest = taken);
            }
        }
    }
}
