import org.jspecify.annotations.NullMarked;

/** A modular application that opens nothing and exports nothing, not even its entity classes. */
@NullMarked
module io.athanor.example.modular {
    requires io.athanor.orm;
    requires static org.jspecify;
}
