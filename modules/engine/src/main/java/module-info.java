import org.jspecify.annotations.NullMarked;

/** Talking to a database: engines, pools, connections, transactions, results and errors. */
@NullMarked
module io.athanor.engine {
    requires transitive io.athanor.schema;
    requires static org.jspecify;

    exports io.athanor.engine;
    exports io.athanor.engine.error;
    exports io.athanor.engine.pool;
    exports io.athanor.engine.spi;

    uses java.sql.Driver;
}
