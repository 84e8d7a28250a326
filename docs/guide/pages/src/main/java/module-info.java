import org.jspecify.annotations.NullMarked;

/** Fills the pages of the guides from the code of their applications and what that prints. */
@NullMarked
module io.athanor.guide.pages {
    requires static org.jspecify;

    exports io.athanor.guide.pages;
}
