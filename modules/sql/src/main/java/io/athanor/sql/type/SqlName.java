package io.athanor.sql.type;

/**
 * A name that SQL or several databases have for a type. A dialect writes it as it is, in its own words where these mean
 * the same, or refuses it where the database has no such type.
 */
public enum SqlName {
    /** A string of a fixed length. */
    CHAR,
    /** A string of a fixed length in the national character set. */
    NCHAR,
    /** A varying string. */
    VARCHAR,
    /** A varying string in the national character set. */
    NVARCHAR,
    /** A string of any length, in the words of most databases. */
    TEXT,
    /** A string of any length, in the words of the standard. */
    CLOB,
    /** An exact decimal. */
    DECIMAL,
    /** A floating point number of so many binary digits. */
    FLOAT,
    /** A floating point number of 32 bits. */
    REAL,
    /** A floating point number of 64 bits. */
    DOUBLE_PRECISION,
    /** A whole number of 8 bytes. */
    BIGINT,
    /** A truth value. */
    BOOLEAN,
    /** A date and time, in the words of some databases. */
    DATETIME,
    /** A date and time, in the words of the standard. */
    TIMESTAMP,
    /** A date and time with an offset. */
    TIMESTAMP_WITH_TIME_ZONE,
    /** A byte string of a fixed length. */
    BINARY,
    /** A varying byte string. */
    VARBINARY,
    /** A byte string of any length. */
    BLOB,
    /** A UUID. */
    UUID;

    /** The name in words, such as {@code "DOUBLE PRECISION"}. */
    public String words() {
        return name().replace('_', ' ');
    }
}
