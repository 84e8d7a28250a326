package io.athanor.schema;

import io.athanor.sql.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;

/** Executes plans of statements. */
final class Execution {

    private Execution() {}

    static void create(DdlTarget target, MetaData metadata, SchemaParts parts) {
        target.runDdl(connection -> {
            Existing existing = new ExistingInDatabase(connection);
            run(connection, Plans.creation(metadata, connection.dialect(), parts, existing));
        });
    }

    static void drop(DdlTarget target, MetaData metadata, SchemaParts parts) {
        target.runDdl(connection -> {
            Existing existing = new ExistingInDatabase(connection);
            run(connection, Plans.removal(metadata, connection.dialect(), parts, existing));
        });
    }

    /** All texts are made before the first one is executed, so that nothing is half done if one cannot be said. */
    private static void run(DdlConnection connection, List<DdlStatement> plan) {
        List<String> texts = text(connection.dialect(), plan);
        boolean isUndone = connection.dialect().facet(SchemaFacet.class).rollsBackDdl();
        for (int i = 0; i < texts.size(); i++) {
            try {
                connection.execute(texts.get(i));
            } catch (RuntimeException e) {
                throw isUndone || i == 0 ? e : new PartialDdlException(texts.subList(0, i), texts.get(i), e);
            }
        }
    }

    static List<String> text(Dialect dialect, List<DdlStatement> plan) {
        DdlVisitor<String> compiler = dialect.facet(SchemaFacet.class).ddlCompiler();
        List<String> texts = new ArrayList<>();
        plan.forEach(statement -> texts.add(statement.accept(compiler)));
        return texts;
    }
}
