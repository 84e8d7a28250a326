import org.jspecify.annotations.NullMarked;

/** Database schemas as Java values: metadata, DDL, and what an inspector reads from a database. */
@NullMarked
module io.athanor.schema {
    requires transitive io.athanor.sql;
    requires static org.jspecify;

    exports io.athanor.schema;
    exports io.athanor.schema.automap;
    exports io.athanor.schema.ddl;
    exports io.athanor.schema.diff;
    exports io.athanor.schema.reflect;
    exports io.athanor.schema.text;
}
