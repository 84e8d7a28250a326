package io.athanor.schema.golden;

import io.athanor.schema.DdlStatement;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.dialect.Dialect;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The input of a recorded case, said with Athanor's schema. */
@FunctionalInterface
interface DdlCase {

    /** The statements in a dialect. */
    List<String> sql(Dialect dialect);

    static DdlCase statement(Supplier<? extends DdlStatement> statement) {
        return dialect -> List.of(statement.get().sql(dialect));
    }

    static DdlCase createTable(Supplier<Table> table) {
        return dialect -> List.of(new DdlStatement.CreateTable(table.get()).sql(dialect));
    }

    static DdlCase createAll(Consumer<MetaData> definition) {
        return dialect -> {
            MetaData metadata = new MetaData();
            definition.accept(metadata);
            return metadata.ddl(dialect);
        };
    }

    static DdlCase dropAll(Consumer<MetaData> definition) {
        return dialect -> {
            MetaData metadata = new MetaData();
            definition.accept(metadata);
            return metadata.dropDdl(dialect);
        };
    }
}
