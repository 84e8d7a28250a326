package io.athanor.rules;

import java.util.ArrayList;
import java.util.List;

/** Files can be read. */
final class FileSizeRule implements Rule {
    private static final int LINES = 800;
    private static final int COLUMNS = 120;

    @Override
    public String demand() {
        return "a main file has at most " + LINES + " lines, and any line at most " + COLUMNS + " columns";
    }

    @Override
    public List<String> violations(Checkout checkout) {
        List<String> found = new ArrayList<>();
        for (JavaFile file : checkout.javaFiles()) {
            List<String> lines = file.text().lines().toList();
            if (file.isMain() && lines.size() > LINES) {
                found.add(file.path() + ": has " + lines.size() + " lines");
            }
            for (int i = 0; i < lines.size(); i++) {
                int columns = lines.get(i).length();
                if (columns > COLUMNS) {
                    found.add(file.path() + ":" + (i + 1) + ": has " + columns + " columns");
                }
            }
        }
        return found;
    }
}
