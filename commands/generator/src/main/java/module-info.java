import org.jspecify.annotations.NullMarked;

/** The command that writes entity classes, with the dialects that it knows. */
@NullMarked
module io.athanor.generator.command {
    requires io.athanor.dialect.mysql;
    requires io.athanor.dialect.oracle;
    requires io.athanor.dialect.postgresql;
    requires io.athanor.dialect.sqlite;
    requires io.athanor.generator;
    requires static org.jspecify;
}
