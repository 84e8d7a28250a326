package io.athanor.dialect.mysql;

import io.athanor.sql.Expression;
import io.athanor.sql.type.Json;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What only MySQL and MariaDB can say, and the types that only they have; meant to be imported statically. Other
 * dialects refuse these types when they compile; {@link SqlType#withVariant} makes one of them the variant of a generic
 * type.
 */
public final class MySql {

    private static final String[] DIALECTS = {"mysql", "mariadb"};

    /** A whole number of 1 byte. */
    public static final SqlType<Short> TINYINT = named("TINYINT", Types.SMALL_INTEGER);

    /** A whole number of 1 byte from 0. */
    public static final SqlType<Short> TINYINT_UNSIGNED = named("TINYINT UNSIGNED", Types.SMALL_INTEGER);

    /** A whole number of 2 bytes. */
    public static final SqlType<Short> SMALLINT = named("SMALLINT", Types.SMALL_INTEGER);

    /** A whole number of 2 bytes from 0. */
    public static final SqlType<Integer> SMALLINT_UNSIGNED = named("SMALLINT UNSIGNED", Types.INTEGER);

    /** A whole number of 3 bytes. */
    public static final SqlType<Integer> MEDIUMINT = named("MEDIUMINT", Types.INTEGER);

    /** A whole number of 3 bytes from 0. */
    public static final SqlType<Integer> MEDIUMINT_UNSIGNED = named("MEDIUMINT UNSIGNED", Types.INTEGER);

    /** A whole number of 4 bytes. */
    public static final SqlType<Integer> INTEGER = named("INTEGER", Types.INTEGER);

    /** A whole number of 4 bytes from 0. */
    public static final SqlType<Long> INTEGER_UNSIGNED = named("INTEGER UNSIGNED", Types.BIG_INTEGER);

    /** A whole number of 8 bytes. */
    public static final SqlType<Long> BIGINT = named("BIGINT", Types.BIG_INTEGER);

    /** A whole number of 8 bytes from 0. */
    public static final SqlType<BigInteger> BIGINT_UNSIGNED = named("BIGINT UNSIGNED", Types.HUGE_INTEGER);

    /** A floating point number of 4 bytes. */
    public static final SqlType<Float> FLOAT = named("FLOAT", Types.FLOAT);

    /** A floating point number of 8 bytes. */
    public static final SqlType<Double> DOUBLE = named("DOUBLE", Types.DOUBLE);

    /** A year from 1901 to 2155. */
    public static final SqlType<Year> YEAR =
            named("YEAR", Types.converted(Year.class, Types.STRING, YearNumber.CONVERTER));

    /** A string of up to 255 bytes. */
    public static final SqlType<String> TINYTEXT = named("TINYTEXT", Types.TEXT);

    /** A string of up to 65,535 bytes. */
    public static final SqlType<String> TEXT = named("TEXT", Types.TEXT);

    /** A string of up to 16 million bytes. */
    public static final SqlType<String> MEDIUMTEXT = named("MEDIUMTEXT", Types.TEXT);

    /** A string of up to 4,000 million bytes. */
    public static final SqlType<String> LONGTEXT = named("LONGTEXT", Types.TEXT);

    /** A byte string of up to 255 bytes. */
    public static final SqlType<byte[]> TINYBLOB = named("TINYBLOB", Types.BINARY);

    /** A byte string of up to 65,535 bytes. */
    public static final SqlType<byte[]> BLOB = named("BLOB", Types.BINARY);

    /** A byte string of up to 16 million bytes. */
    public static final SqlType<byte[]> MEDIUMBLOB = named("MEDIUMBLOB", Types.BINARY);

    /** A byte string of up to 4,000 million bytes. */
    public static final SqlType<byte[]> LONGBLOB = named("LONGBLOB", Types.BINARY);

    /** A JSON document; MariaDB keeps its text. */
    public static final SqlType<Json> JSON = named("JSON", Types.JSON);

    private MySql() {}

    /** A full text search in the columns of one index. */
    public static MatchAgainst match(String words, Expression<?>... columns) {
        return new MatchAgainst(List.of(columns), words);
    }

    /** A string of a fixed length in a character set, as a type to cast to. */
    public static SqlType<String> character(int length, String characterSet) {
        return new CharacterType(length, characterSet);
    }

    /** A varying string in a character set. */
    public static SqlType<String> varchar(int length, String characterSet) {
        return named("VARCHAR(" + positive(length) + ") CHARACTER SET " + setName(characterSet), Types.string(length));
    }

    private static String setName(String characterSet) {
        if (!characterSet.matches("\\w+")) {
            throw new IllegalArgumentException("not the name of a character set: " + characterSet);
        }
        return characterSet;
    }

    /** A varying string in the national character set. */
    public static SqlType<String> nationalVarchar(int length) {
        return named("NATIONAL VARCHAR(" + positive(length) + ")", Types.string(length));
    }

    /** A string padded to a length, compared by its bytes. */
    public static SqlType<String> characterBinary(int length) {
        return named("CHAR(" + positive(length) + ") BINARY", Types.character(length));
    }

    /** A string of up to 65,535 bytes in a character set. */
    public static SqlType<String> text(String characterSet) {
        return named("TEXT CHARACTER SET " + setName(characterSet), Types.TEXT);
    }

    /** A floating point number of 4 bytes, rounded to so many digits, {@code scale} of them after the point. */
    public static SqlType<Float> floating(int precision, int scale) {
        return named("FLOAT(" + positive(precision) + ", " + scale + ")", Types.FLOAT);
    }

    /** A floating point number of 8 bytes, rounded to so many digits, {@code scale} of them after the point. */
    public static SqlType<Double> doublePrecision(int precision, int scale) {
        return named("DOUBLE(" + positive(precision) + ", " + scale + ")", Types.DOUBLE);
    }

    /** A floating point number of 8 bytes that is not negative, rounded to so many digits. */
    public static SqlType<Double> doubleUnsigned(int precision, int scale) {
        return named("DOUBLE(" + positive(precision) + ", " + scale + ") UNSIGNED", Types.DOUBLE);
    }

    /** So many bits, up to 64, as a whole number. */
    public static SqlType<Long> bit(int bits) {
        if (bits < 1 || bits > 64) {
            throw new IllegalArgumentException("BIT has 1 to 64 bits, not " + bits);
        }
        return named("BIT(" + bits + ")", Types.BIG_INTEGER);
    }

    /** A byte string filled up with zeros to a length. */
    public static SqlType<byte[]> binary(int length) {
        return named("BINARY(" + positive(length) + ")", Types.binary(length));
    }

    /** A byte string of up to a length. */
    public static SqlType<byte[]> varbinary(int length) {
        return named("VARBINARY(" + positive(length) + ")", Types.binary(length));
    }

    /** An exact decimal that is not negative. */
    public static SqlType<BigDecimal> decimalUnsigned(int precision, int scale) {
        return named("DECIMAL(" + positive(precision) + ", " + scale + ") UNSIGNED", Types.numeric(precision, scale));
    }

    /** A date and time with so many digits of a second's fraction, from 0 to 6. */
    public static SqlType<LocalDateTime> datetime(int digits) {
        return named("DATETIME(" + upTo6(digits) + ")", Types.dateTime(digits));
    }

    /**
     * A point on the time line from 1970 to 2038, with so many digits of a second's fraction, from 0 to 6. The server
     * converts it from and to the time zone of the session, which must be UTC.
     */
    public static SqlType<Instant> timestamp(int digits) {
        return named("TIMESTAMP(" + upTo6(digits) + ")", Types.instant(digits));
    }

    /** One of some labels. */
    public static SqlType<String> enumeration(String... labels) {
        return named("ENUM(" + literals(labels) + ")", Types.STRING);
    }

    /** Any of some labels. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // a class has no type arguments
    public static SqlType<Set<String>> set(String... labels) {
        SqlType<Set<String>> type = Types.converted((Class) Set.class, Types.STRING, new SetText(List.of(labels)));
        return named("SET(" + literals(labels) + ")", type);
    }

    private static String literals(String... labels) {
        if (labels.length == 0 || new HashSet<>(List.of(labels)).size() < labels.length) {
            throw new IllegalArgumentException("labels are at least one, and different: " + List.of(labels));
        }
        return Arrays.stream(labels)
                .map(label -> "'" + label.replace("\\", "\\\\").replace("'", "''") + "'")
                .collect(Collectors.joining(","));
    }

    private static <T> SqlType<T> named(String ddl, SqlType<T> type) {
        return Types.named(ddl, type, DIALECTS);
    }

    private static int positive(int length) {
        if (length <= 0) {
            throw new IllegalArgumentException("a length or precision must be above zero, not " + length);
        }
        return length;
    }

    private static int upTo6(int digits) {
        if (digits < 0 || digits > 6) {
            throw new IllegalArgumentException("a fraction of a second has 0 to 6 digits, not " + digits);
        }
        return digits;
    }
}
