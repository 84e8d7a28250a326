package io.athanor.generator;

import java.util.List;

/** Names that nothing else has. */
final class FreeNames {

    private FreeNames() {}

    /** Takes a name, with a number behind it if it is taken already, in whatever letters. */
    static String take(String name, List<String> taken) {
        String free = name;
        for (int number = 2; taken.stream().anyMatch(free::equalsIgnoreCase); number++) {
            free = name + number;
        }
        taken.add(free);
        return free;
    }
}
