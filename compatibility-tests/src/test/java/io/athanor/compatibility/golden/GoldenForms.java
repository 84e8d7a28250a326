package io.athanor.compatibility.golden;

import io.athanor.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The Java forms of one area's cases, by id: each as a user would write it. */
abstract class GoldenForms {

    private final String area;
    private final Map<String, GoldenForm> forms = new LinkedHashMap<>();
    private String group = "";

    GoldenForms(String area) {
        this.area = area;
    }

    /** The cases from here on belong to this group. */
    final void group(String name) {
        group = name;
    }

    final void add(String name, Supplier<? extends Statement> statement) {
        put(name, new GoldenForm(statement, false, Map.of()));
    }

    /** A statement that is executed with values by name. */
    final void add(String name, Map<String, ?> values, Supplier<? extends Statement> statement) {
        put(name, new GoldenForm(statement, false, values));
    }

    /** A statement whose values are written into its text. */
    final void inline(String name, Supplier<? extends Statement> statement) {
        put(name, new GoldenForm(statement, true, Map.of()));
    }

    private void put(String name, GoldenForm form) {
        String id = area + "/" + group + "/" + name;
        if (forms.put(id, form) != null) {
            throw new IllegalStateException("two forms of " + id);
        }
    }

    final Map<String, GoldenForm> forms() {
        return forms;
    }

    /** How a case is built and executed. */
    record GoldenForm(Supplier<? extends Statement> statement, boolean inline, Map<String, ?> values) {}
}
