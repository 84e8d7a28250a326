import org.jspecify.annotations.NullMarked;

/** The tutorial's code: compiled, run and checked by the build. */
@NullMarked
module io.athanor.tutorial {
    requires io.athanor.orm;
    requires static org.jspecify;
}
