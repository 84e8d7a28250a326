package io.athanor.compatibility.reflection;

import static java.util.Arrays.asList;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.oracle.OracleSyntax;
import io.athanor.schema.reflect.CatalogReader;
import io.athanor.schema.reflect.InspectionFacet;
import io.athanor.schema.reflect.TableSelection;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.ServerVersion;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Oracle's catalog is asked by statements that its grammar knows. */
class OracleCatalogSyntaxTest {

    @Test
    void queriesOfTheCatalog_areKnownToTheGrammar() {
        for (ServerVersion version : List.of(ServerVersion.of(11, 2), ServerVersion.of(19, 0), ServerVersion.NEWEST)) {
            RecordedCatalog asked = new RecordedCatalog(Dialect.of("oracle").forVersion(version))
                    .with("FROM all_tables", List.of(asList("AUTHORS", "N", null)))
                    .with("CURRENT_SCHEMA') FROM DUAL", List.of(asList("SCOTT")));
            CatalogReader reader = asked.dialect().facet(InspectionFacet.class).reader(asked);
            reader.defaultSchema();
            reader.schemas();
            for (String schema : asList(null, "other")) {
                reader.relations(schema);
                reader.tables(TableSelection.all(schema));
                reader.tables(TableSelection.named(schema, Set.of("authors", "books")));
                reader.sequences(schema);
                reader.enumeratedTypes(schema);
            }
            assertTrue(asked.queries().size() > 20, "all queries were asked");
            asked.queries().forEach(OracleSyntax::check);
        }
    }
}
