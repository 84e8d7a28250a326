package io.athanor.compatibility.bed;

/** The beds with HikariCP's pool. */
public final class HikariBeds {

    private HikariBeds() {}

    /** SQLite. */
    public static final class Sqlite extends HikariBed {

        /** Called by the service loader. */
        public Sqlite() {
            super(new SqliteBed(), "sqlite");
        }
    }

    /** PostgreSQL. */
    public static final class PostgreSql extends HikariBed {

        /** Called by the service loader. */
        public PostgreSql() {
            super(new PostgreSqlBed(), "postgresql");
        }
    }

    /** MySQL. */
    public static final class MySql extends HikariBed {

        /** Called by the service loader. */
        public MySql() {
            super(new MySqlBed(), "mysql");
        }
    }

    /** MariaDB through its own driver. */
    public static final class MariaDb extends HikariBed {

        /** Called by the service loader. */
        public MariaDb() {
            super(new MariaDbBed(), "mariadb");
        }
    }

    /** MariaDB through MySQL's driver, which takes it for MySQL until it is connected. */
    public static final class ConnectorJ extends HikariBed {

        /** Called by the service loader. */
        public ConnectorJ() {
            super(new ConnectorJBed(), "mysql");
        }
    }
}
