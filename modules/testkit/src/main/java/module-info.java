import org.jspecify.annotations.NullMarked;

/** Help for the tests of applications: recorded statements and assertions over them. */
@NullMarked
module io.athanor.testkit {
    requires transitive io.athanor.engine;
    requires static org.jspecify;

    exports io.athanor.testkit;
}
