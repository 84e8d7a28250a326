package io.athanor.sql.dialect;

import io.athanor.sql.AthanorException;
import java.util.List;

/** Thrown when no plugin on the path knows a dialect's name. */
public final class UnknownDialectException extends AthanorException {

    private static final long serialVersionUID = 1L;

    UnknownDialectException(String name, List<String> known, List<String> failures) {
        super("There is no dialect \"" + name + "\". "
                + (known.isEmpty() ? "No dialect plugin is on the path" : "Known: " + String.join(", ", known))
                + ". Add the plugin's jar, athanor-dialect-<name>, to the module path or class path"
                + " (in a jlink image: name its module in --add-modules)."
                + (failures.isEmpty() ? "" : " Plugins that did not load: " + String.join("; ", failures)));
    }
}
