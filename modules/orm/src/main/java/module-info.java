import org.jspecify.annotations.NullMarked;

/** Object relational mapping: mappers, sessions, the unit of work, queries and loading strategies. */
@NullMarked
module io.athanor.orm {
    requires transitive io.athanor.engine;
    requires static org.jspecify;
}
