package io.athanor.dialect.mysql;

import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.SqlName;
import io.athanor.sql.type.SqlNamedType;
import io.athanor.sql.type.UuidType;
import java.util.UUID;

/** MariaDB's types. */
final class MariaDbTypes extends MySqlTypes {

    MariaDbTypes(Dialect dialect) {
        super(dialect);
    }

    @Override
    public String visitUuid(UuidType type) {
        return isNative(type) ? "UUID" : super.visitUuid(type);
    }

    @Override
    public String visitSqlNamed(SqlNamedType<?> type) {
        return type.name() == SqlName.UUID && hasUuid() ? "UUID" : super.visitSqlNamed(type);
    }

    @Override
    protected String uuidLiteral(UUID value) {
        return hasUuid() ? stringLiteral(value.toString()) : super.uuidLiteral(value);
    }

    private boolean isNative(UuidType type) {
        return type.storage() == UuidType.Storage.NATIVE && hasUuid();
    }

    private boolean hasUuid() {
        return dialect().version().isAtLeast(10, 7);
    }
}
