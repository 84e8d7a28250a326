package io.athanor.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text file of the checkout. */
record TextFile(String path, String text) {

    /** One line, with path and line number, for each place in {@code text} where {@code pattern} is found. */
    static List<String> find(String path, String text, Pattern pattern) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            long line = text.substring(0, matcher.start()).lines().count();
            boolean startsLine = matcher.start() == 0 || text.charAt(matcher.start() - 1) == '\n';
            found.add(path + ":" + (startsLine ? line + 1 : line) + ": "
                    + matcher.group().strip());
        }
        return found;
    }
}
