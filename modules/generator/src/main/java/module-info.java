import org.jspecify.annotations.NullMarked;

/** Writes entity classes for the tables of a database: as a library, and as a command. */
@NullMarked
module io.athanor.generator {
    requires transitive io.athanor.engine;
    requires static org.jspecify;

    exports io.athanor.generator;
}
