/** The SQL expression language, its types and its compilers; it needs nothing but the JDK. */
@org.jspecify.annotations.NullMarked
module io.athanor.sql {
    requires transitive java.sql;
    requires static org.jspecify;

    exports io.athanor.sql;
    exports io.athanor.sql.compiler;
    exports io.athanor.sql.dialect;
    exports io.athanor.sql.type;

    uses io.athanor.sql.dialect.Dialect;
    uses io.athanor.sql.ElementPrinter;

    provides io.athanor.sql.ElementPrinter with
            io.athanor.sql.compiler.GenericPrinter;
}
