import org.jspecify.annotations.NullMarked;

/** Which test shows which row of the feature table, and a report of what came of it. */
@NullMarked
module io.athanor.feature {
    requires static org.jspecify;
    requires static org.junit.platform.launcher;

    exports io.athanor.feature;
}
