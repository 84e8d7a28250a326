package io.athanor.sql;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Suggests known names for a mistyped one. */
public final class Suggestions {

    private static final int MOST = 3;

    private Suggestions() {}

    /**
     * A sentence, starting with a space, that names the most similar known names, or all of them if none is similar.
     */
    public static String of(String name, Collection<String> known) {
        if (known.isEmpty()) {
            return " There is none.";
        }
        int limit = Math.max(2, name.length() / 3);
        List<String> similar = known.stream()
                .filter(candidate -> distance(name, candidate) <= limit)
                .sorted(Comparator.comparingInt(candidate -> distance(name, candidate)))
                .limit(MOST)
                .toList();
        return similar.isEmpty()
                ? " Known: " + String.join(", ", known) + "."
                : " Did you mean " + String.join(" or ", similar) + "?";
    }

    /** The number of insertions, deletions and replacements between two names, letter case aside (Levenshtein). */
    private static int distance(String left, String right) {
        int[] previous = new int[right.length() + 1];
        for (int j = 0; j < previous.length; j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] current = new int[right.length() + 1];
            current[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                boolean same = Character.toLowerCase(left.charAt(i - 1)) == Character.toLowerCase(right.charAt(j - 1));
                current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + (same ? 0 : 1));
            }
            previous = current;
        }
        return previous[right.length()];
    }
}
