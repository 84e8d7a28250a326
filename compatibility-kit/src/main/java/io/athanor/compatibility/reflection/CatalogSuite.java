package io.athanor.compatibility.reflection;

import io.athanor.compatibility.bed.EmptyDatabaseSuite;
import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.Requires;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.engine.Connection;
import io.athanor.schema.Column;
import io.athanor.schema.ColumnDefinition;
import io.athanor.schema.MetaData;
import io.athanor.schema.SchemaFacet;
import io.athanor.schema.diff.SchemaDiff;
import io.athanor.sql.compiler.SqlFacet;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.Types;
import org.junit.jupiter.api.Assertions;

/** Tells what the database has, and what is in its catalog. */
@Requires(Requirement.SCHEMA)
abstract class CatalogSuite extends EmptyDatabaseSuite {

    CatalogSuite(TestBed bed) {
        super(bed);
    }

    /** The dialect of the server's version, which is known once there is a connection. */
    final Dialect dialect() {
        try (Connection connection = engine().connect()) {
            return connection.dialect();
        }
    }

    final SchemaFacet facet() {
        return dialect().facet(SchemaFacet.class);
    }

    final void execute(String... statements) {
        engine().runDdl(ddl -> {
            for (String statement : statements) {
                ddl.execute(statement);
            }
        });
    }

    /** A name in quotes where it needs them. */
    final String quoted(String name) {
        return dialect().facet(SqlFacet.class).identifiers().quoteIfNeeded(name);
    }

    static ColumnDefinition<Integer> id() {
        return Column.of("id", Types.INTEGER).primaryKey();
    }

    static ColumnDefinition<Integer> integer(String name) {
        return Column.of(name, Types.INTEGER);
    }

    /** The database has exactly what the metadata says. */
    final void assertEqualToDatabase(MetaData metadata, String hint) {
        SchemaDiff diff = SchemaDiff.between(engine(), metadata);
        Assertions.assertTrue(diff.isEmpty(), () -> hint + ": " + diff + "\n" + metadata.ddl(dialect()));
    }
}
