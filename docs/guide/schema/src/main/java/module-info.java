import org.jspecify.annotations.NullMarked;

/** The code of the guide to schemas: every block of {@code docs/guide/schema.md} comes from here. */
@NullMarked
// tag::module
module io.athanor.guide.schema {
    requires io.athanor.schema;
    // end::module
    requires static org.jspecify;
// tag::module
}
// end::module
