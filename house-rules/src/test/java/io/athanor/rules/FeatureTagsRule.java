package io.athanor.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A tag that names no row of the feature table would be counted for nothing. */
final class FeatureTagsRule implements Rule {
    private static final String TABLE = "/io/athanor/feature/features.tsv";
    private static final Pattern TAG = Pattern.compile("@Feature\\(\\s*(\\{[^}]*\\}|\"[^\"]*\")\\s*\\)");
    private static final Pattern ID = Pattern.compile("\"([^\"]*)\"");

    private final Set<String> rows = readRows();

    @Override
    public String demand() {
        return "a @Feature names rows of the feature table";
    }

    @Override
    public List<String> violations(Checkout checkout) {
        List<String> found = new ArrayList<>();
        for (JavaFile file : checkout.javaFiles()) {
            if (file.path().startsWith("house-rules/")) {
                continue; // here tags stand in the samples only
            }
            Matcher tag = TAG.matcher(file.withoutComments());
            while (tag.find()) {
                ID.matcher(tag.group(1))
                        .results()
                        .map(id -> id.group(1))
                        .filter(id -> !rows.contains(id))
                        .forEach(id -> found.add(file.path() + ": no row of the feature table is " + id));
            }
        }
        return found;
    }

    private static Set<String> readRows() {
        try (InputStream stream = FeatureTagsRule.class.getResourceAsStream(TABLE)) {
            if (stream == null) {
                throw new IllegalStateException(TABLE + " is not on the class path");
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.substring(0, line.indexOf('\t')))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
