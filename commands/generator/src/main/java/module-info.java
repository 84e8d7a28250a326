/** The command that writes entity classes, with the dialects that it knows. */
module io.athanor.generator.command {
    requires io.athanor.generator;
    requires io.athanor.dialect.mysql;
    requires io.athanor.dialect.oracle;
    requires io.athanor.dialect.postgresql;
    requires io.athanor.dialect.sqlite;
}
