package io.athanor.dialect.mysql;

import io.athanor.schema.DdlConnection;
import io.athanor.schema.DdlVisitor;
import io.athanor.schema.SchemaFacet;
import io.athanor.schema.ddl.DdlCompiler;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.EnumType;
import io.athanor.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/** MySQL's schemas, which are its databases. */
class MySqlSchema implements SchemaFacet {

    private final DdlVisitor<String> ddlCompiler;

    MySqlSchema(Dialect dialect) {
        this(new MySqlDdlCompiler(dialect));
    }

    MySqlSchema(DdlCompiler ddlCompiler) {
        this.ddlCompiler = ddlCompiler;
    }

    @Override
    public final DdlVisitor<String> ddlCompiler() {
        return ddlCompiler;
    }

    @Override
    public final boolean hasTable(DdlConnection connection, @Nullable String schema, String name) {
        String query = "SELECT 1 FROM information_schema.tables WHERE table_name = ? AND table_schema = ";
        return schema == null
                ? connection.exists(query + "DATABASE()", name)
                : connection.exists(query + "?", name, schema);
    }

    @Override
    public final boolean enforcesValues(SqlType<?> type) {
        // Under a strict sql_mode, which is the default.
        return type instanceof EnumType<?> enumeration && enumeration.isNative();
    }
}
