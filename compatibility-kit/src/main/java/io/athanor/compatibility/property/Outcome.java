package io.athanor.compatibility.property;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a program.
 *
 * @param executed the steps that were defined, up to the one that failed
 * @param lines the same as code
 * @param failure why the last one failed, or null
 */
record Outcome(
        List<Step> executed, List<String> lines, @Nullable Throwable failure) {

    boolean failed() {
        return failure != null;
    }
}
