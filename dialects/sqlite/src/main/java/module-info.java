import org.jspecify.annotations.NullMarked;

/** The SQLite dialect, a plugin that is found as a service. */
@NullMarked
module io.athanor.dialect.sqlite {
    requires io.athanor.sql;
    requires static io.athanor.schema;
    requires static io.athanor.engine;
    requires static org.jspecify;

    exports io.athanor.dialect.sqlite;

    provides io.athanor.sql.dialect.Dialect with
            io.athanor.dialect.sqlite.SqliteDialect;
}
