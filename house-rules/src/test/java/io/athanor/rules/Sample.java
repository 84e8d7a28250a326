package io.athanor.rules;

import java.util.HashMap;
import java.util.Map;

/**
 * A small checkout that a rule must accept, or must refuse.
 *
 * @param complaint what a refusal must name; empty if the rule must accept the sample
 */
record Sample(Class<? extends Rule> rule, String complaint, Map<String, String> files) {

    static Sample good(Class<? extends Rule> rule, String... pathsAndTexts) {
        return new Sample(rule, "", files(pathsAndTexts));
    }

    static Sample bad(Class<? extends Rule> rule, String complaint, String... pathsAndTexts) {
        return new Sample(rule, complaint, files(pathsAndTexts));
    }

    boolean isGood() {
        return complaint.isEmpty();
    }

    private static Map<String, String> files(String... pathsAndTexts) {
        Map<String, String> files = new HashMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return files;
    }
}
