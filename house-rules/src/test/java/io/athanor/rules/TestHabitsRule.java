package io.athanor.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tests run, wait for nothing, and say why when they are switched off. */
final class TestHabitsRule implements Rule {
    private static final Pattern SLEEP = Pattern.compile("\\bThread\\s*\\.\\s*sleep\\b|\\bTimeUnit\\.\\w+\\.sleep\\b");
    // In code(), the text of a string literal is blank, but is there.
    private static final Pattern DISABLED = Pattern.compile("@Disabled\\b(?!\\s*\\(\\s*(value\\s*=\\s*)?\"\\s+\")");
    private static final Pattern TEST =
            Pattern.compile("@(Test|ParameterizedTest|RepeatedTest|TestFactory|TestTemplate)\\b");
    private static final Pattern ABSTRACT = Pattern.compile("\\b(abstract\\s+class|interface)\\s");

    @Override
    public String demand() {
        return "tests do not sleep, are named so that the build finds them, and are disabled only with a reason";
    }

    @Override
    public List<String> violations(Checkout checkout) {
        List<String> found = new ArrayList<>();
        for (JavaFile file : checkout.javaFiles()) {
            if (file.isTest() || file.path().startsWith("compatibility-kit/")) {
                found.addAll(file.findInCode(SLEEP));
                found.addAll(file.findInCode(DISABLED));
            }
            if (file.isTest() && hasUnfoundTests(file)) {
                found.add(file.path() + ": has tests, but its name does not end in Test");
            }
        }
        return found;
    }

    private static boolean hasUnfoundTests(JavaFile file) {
        return !file.path().endsWith("Test.java")
                && TEST.matcher(file.code()).find()
                && !ABSTRACT.matcher(file.code()).find();
    }
}
