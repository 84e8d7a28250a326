import org.jspecify.annotations.NullMarked;

/** The tutorial's code: compiled, run and checked by the build. */
@NullMarked
module io.athanor.tutorial {
    requires transitive io.athanor.orm;
    requires static org.jspecify;

    exports io.athanor.tutorial;
}
