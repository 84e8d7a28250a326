import org.jspecify.annotations.NullMarked;

/** A modular application that opens nothing. */
@NullMarked
module io.athanor.example.modular {
    requires io.athanor.orm;
    requires static org.jspecify;
}
