package io.athanor.rules;

import java.util.List;
import java.util.regex.Pattern;

/** What only one machine has is of no use to anybody else; compilers that crash leave such files behind. */
final class MachinePathsRule implements Rule {
    private static final Pattern HOME = Pattern.compile("(?<![\\w.$}])/(root|home/\\w+|Users/\\w+)/\\S*");

    @Override
    public String demand() {
        return "no file names a folder of somebody's home";
    }

    @Override
    public List<String> violations(Checkout checkout) {
        return checkout.files().stream()
                .filter(file -> !file.path().startsWith("house-rules/"))
                .flatMap(file -> TextFile.find(file.path(), file.text(), HOME).stream())
                .toList();
    }
}
