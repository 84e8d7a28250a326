package io.athanor.dialect.mysql;

import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.util.UUID;

/** The types that MariaDB has and MySQL has not; all other dialects refuse them when they compile. */
public final class MariaDb {

    /** A UUID, since version 10.7; {@link Types#UUID} is this one where it exists. */
    public static final SqlType<UUID> UUID = named("UUID", Types.UUID);

    /** An IPv4 address, since version 10.10. */
    public static final SqlType<String> INET4 = named("INET4", Types.STRING);

    /** An IPv4 or IPv6 address, since version 10.5. */
    public static final SqlType<String> INET6 = named("INET6", Types.STRING);

    private MariaDb() {}

    private static <T> SqlType<T> named(String ddl, SqlType<T> type) {
        return Types.named(ddl, type, "mariadb");
    }
}
