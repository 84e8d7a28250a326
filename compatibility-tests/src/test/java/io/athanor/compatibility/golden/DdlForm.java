package io.athanor.compatibility.golden;

import io.athanor.schema.DdlStatement;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The input of a recorded case, said with Athanor's schema. */
@FunctionalInterface
interface DdlForm {

    /** The statements in a dialect. */
    List<String> sql(Dialect dialect);

    static DdlForm statement(Supplier<? extends DdlStatement> statement) {
        return dialect -> List.of(statement.get().sql(dialect));
    }

    static DdlForm createTable(Supplier<Table> table) {
        return dialect -> List.of(new DdlStatement.CreateTable(table.get()).sql(dialect));
    }

    static DdlForm createAll(Consumer<MetaData> definition) {
        return dialect -> {
            MetaData metadata = new MetaData();
            definition.accept(metadata);
            return metadata.ddl(dialect);
        };
    }

    static DdlForm dropAll(Consumer<MetaData> definition) {
        return dialect -> {
            MetaData metadata = new MetaData();
            definition.accept(metadata);
            return metadata.dropDdl(dialect);
        };
    }

    /** Statements as one text, whitespace aside. */
    static String plain(List<String> statements, boolean isOrderFree) {
        List<String> plain = new ArrayList<>();
        statements.forEach(statement -> plain.add(plain(statement)));
        if (isOrderFree) {
            plain.sort(null);
        }
        return String.join("; ", plain);
    }

    static String plain(String statement) {
        return statement.replaceAll("\\s+", " ").replaceAll(" ?([(),]) ?", "$1").trim();
    }
}
