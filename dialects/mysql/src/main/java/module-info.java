import org.jspecify.annotations.NullMarked;

/** The MySQL and MariaDB dialects, a plugin that is found as a service. */
@NullMarked
module io.athanor.dialect.mysql {
    requires io.athanor.sql;
    requires static io.athanor.schema;
    requires static io.athanor.engine;
    requires static org.jspecify;

    exports io.athanor.dialect.mysql;

    provides io.athanor.sql.dialect.Dialect with
            io.athanor.dialect.mysql.MySqlDialect,
            io.athanor.dialect.mysql.MariaDbDialect;
}
