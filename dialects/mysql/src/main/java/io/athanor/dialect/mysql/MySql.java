package io.athanor.dialect.mysql;

import io.athanor.sql.Expression;
import io.athanor.sql.type.SqlType;
import java.util.List;

/** What only MySQL and MariaDB can say; meant to be imported statically. */
public final class MySql {

    private MySql() {}

    /** A full text search in the columns of one index. */
    public static MatchAgainst match(String words, Expression<?>... columns) {
        return new MatchAgainst(List.of(columns), words);
    }

    /** A string of a fixed length in a character set, as a type to cast to. */
    public static SqlType<String> character(int length, String characterSet) {
        return new CharacterType(length, characterSet);
    }
}
