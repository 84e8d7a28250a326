import org.jspecify.annotations.NullMarked;

/** The PostgreSQL dialect, a plugin that is found as a service. */
@NullMarked
module io.athanor.dialect.postgresql {
    requires io.athanor.sql;
    requires static io.athanor.schema;
    requires static io.athanor.engine;
    requires static org.jspecify;

    exports io.athanor.dialect.postgresql;

    provides io.athanor.sql.dialect.Dialect with
            io.athanor.dialect.postgresql.PostgreSqlDialect;
}
