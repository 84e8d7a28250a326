package io.athanor.rules;

import java.util.List;
import java.util.regex.Pattern;

/** What is left to do is done, or is an issue, but not a comment. */
final class LeftoversRule implements Rule {
    private static final Pattern LEFTOVER = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b.*");

    @Override
    public String demand() {
        return "no file has a note about work that is left to do";
    }

    @Override
    public List<String> violations(Checkout checkout) {
        return checkout.files().stream()
                .flatMap(file -> TextFile.find(file.path(), file.text(), LEFTOVER).stream())
                .toList();
    }
}
