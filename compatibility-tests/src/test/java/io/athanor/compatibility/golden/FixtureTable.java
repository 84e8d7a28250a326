package io.athanor.compatibility.golden;

import io.athanor.schema.Column;
import io.athanor.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table whose INSERT fetches the generated key as the dialect can. */
abstract class FixtureTable extends Table {

    FixtureTable(String name) {
        super(name);
    }

    FixtureTable(@Nullable String schema, String name) {
        super(schema, name);
    }

    @Override
    public List<Column<?>> generatedKey() {
        Column<?> key = autoincrementColumn();
        return key == null ? List.of() : List.of(key);
    }
}
