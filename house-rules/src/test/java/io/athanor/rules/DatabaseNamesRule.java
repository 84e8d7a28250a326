package io.athanor.rules;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What differs between databases lives in the dialects. */
final class DatabaseNamesRule implements Rule {
    private static final Set<String> NEUTRAL = Set.of(
            "modules/sql",
            "modules/schema",
            "modules/engine",
            "modules/orm",
            "modules/testkit",
            "modules/generator",
            "modules/feature");
    private static final Pattern NAME = Pattern.compile("(?i)\\w*(sqlite|mysql|mariadb|postgres|oracle)\\w*");

    @Override
    public String demand() {
        return "no code outside the dialects names a database, not even in a string; comments may";
    }

    @Override
    public List<String> violations(Checkout checkout) {
        return checkout.productFiles().stream()
                .filter(file -> NEUTRAL.contains(file.module()))
                .flatMap(file -> TextFile.find(file.path(), file.withoutComments(), NAME).stream())
                .toList();
    }
}
