import org.jspecify.annotations.NullMarked;

/** The code of the guide to the engine: every block of {@code docs/guide/engine.md} comes from here. */
@NullMarked
// tag::module
module io.athanor.guide.engine {
    requires io.athanor.engine;
    // end::module
    requires static org.jspecify;
// tag::module
}
// end::module
