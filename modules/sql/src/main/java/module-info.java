import org.jspecify.annotations.NullMarked;

/** SQL as immutable Java values: expressions, statements, types, and the compiler that renders them. */
@NullMarked
module io.athanor.sql {
    requires transitive java.sql;
    requires static org.jspecify;
}
