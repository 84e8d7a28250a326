import org.jspecify.annotations.NullMarked;

/** The code of the guide to the object relational mapper: every block of {@code docs/guide/orm.md} comes from here. */
@NullMarked
// tag::module
module io.athanor.guide.orm {
    requires io.athanor.orm;
    // end::module
    requires static org.jspecify;
// tag::module
}
// end::module
