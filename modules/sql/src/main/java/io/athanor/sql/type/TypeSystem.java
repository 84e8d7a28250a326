package io.athanor.sql.type;

/** What a dialect makes of SQL types: their names in DDL and CAST, and how their values travel. */
public interface TypeSystem {

    /** The name of the type in the dialect's DDL. */
    String ddl(SqlType<?> type);

    /**
     * A value as a literal of the dialect, for DDL, where no statement can have parameters.
     *
     * @throws IllegalArgumentException if the dialect has no literals of the type
     */
    <T> String literal(SqlType<T> type, T value);

    /** How values of the type are bound and read with the dialect's drivers. */
    <T> Codec<T> codec(SqlType<T> type);

    /**
     * What the database sees of a type: without converters, names and variants.
     *
     * @return one of the types that are not made of another
     */
    SqlType<?> stored(SqlType<?> type);

    /** What stands around bound values and literals of the type. */
    SqlWrapping aroundValue(SqlType<?> type);

    /** What stands around a column of the type where a statement results in it. */
    SqlWrapping aroundColumn(SqlType<?> type);
}
