package io.athanor.compatibility.golden.orm;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The Java forms of one area's facts, by id: each as a user would write it.
 *
 * @param <F> a form
 */
abstract class OrmForms<F> {

    private final String area;
    private final Map<String, F> forms = new LinkedHashMap<>();
    private String group = "";

    OrmForms(String area) {
        this.area = area;
    }

    /** The forms from here on belong to this group. */
    final void group(String name) {
        group = name;
    }

    final void add(String name, F form) {
        String id = area + "/" + group + "/" + name;
        if (forms.put(id, form) != null) {
            throw new IllegalStateException("two forms of " + id);
        }
    }

    final Map<String, F> forms() {
        return forms;
    }
}
