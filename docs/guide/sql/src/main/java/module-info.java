import org.jspecify.annotations.NullMarked;

/** The code of the guide to the expression language: every block of {@code docs/guide/sql.md} comes from here. */
@NullMarked
// tag::module
module io.athanor.guide.sql {
    requires io.athanor.sql;
    // end::module
    requires static org.jspecify;
// tag::module
}
// end::module
