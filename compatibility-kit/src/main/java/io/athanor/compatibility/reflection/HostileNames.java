package io.athanor.compatibility.reflection;

import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.TestBed;
import java.util.ArrayList;
import java.util.List;

/** Names that have to be quoted, escaped or carried with care. */
final class HostileNames {

    private static final int LONGEST = 63;

    private HostileNames() {}

    static List<String> of(TestBed bed) {
        List<String> names = new ArrayList<>(List.of(
                "select",
                "order",
                "quo\"te",
                "back`tick",
                "it's",
                "Mixed Case",
                "UPPER",
                "ünïcode",
                "semi;colon",
                "per%cent",
                "col:on",
                "question?",
                "a.b",
                "1st",
                "_",
                "--dash",
                "tab\there",
                "[bracket]",
                "名前"));
        names.add("l".repeat(LONGEST));
        names.add("L".repeat(LONGEST - 1));
        if (bed.meets(Requirement.LONG_UNICODE_NAMES)) {
            names.add("ü".repeat(LONGEST));
            names.add("m".repeat(LONGEST + 1));
        }
        return names;
    }

    /** Another name of the same length at most. */
    static String variant(String name) {
        return name.length() < LONGEST - 1 ? "x" + name : "x" + name.substring(1);
    }

    /** The name of an index that belongs to a table of the name. */
    static String indexName(String name) {
        return name.length() < LONGEST - 3 ? "ix_" + name : "i" + name.substring(1);
    }
}
