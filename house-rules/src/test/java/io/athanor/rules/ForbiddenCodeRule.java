package io.athanor.rules;

import java.util.List;
import java.util.regex.Pattern;

/** No reflection, no tricks, no stack traces on the console. */
final class ForbiddenCodeRule implements Rule {
    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\bsetAccessible\\b|\\bsun\\.misc\\.Unsafe\\b|\\bprintStackTrace\\b|\\bjava\\.lang\\.reflect\\b[\\w.]*");

    @Override
    public String demand() {
        return "product code uses neither java.lang.reflect nor Unsafe, and prints no stack traces";
    }

    @Override
    public List<String> violations(Checkout checkout) {
        return checkout.productFiles().stream()
                .flatMap(file -> file.findInCode(FORBIDDEN).stream())
                .toList();
    }
}
