import org.jspecify.annotations.NullMarked;

/** An application that renders SQL, and has nothing of Athanor but the expression language and a dialect. */
@NullMarked
module io.athanor.example.sql {
    requires io.athanor.sql;
    requires static org.jspecify;
}
