package io.athanor.compatibility.compiled;

import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.type.Types;
import java.time.LocalDateTime;

/** Tables for statements that are only written. */
final class Shop {

    static final MetaData METADATA = new MetaData();
    static final Users USERS = METADATA.add(new Users());
    static final Addresses ADDRESSES = METADATA.add(new Addresses());
    static final Odd ODD = METADATA.add(new Odd());

    private Shop() {}

    static final class Users extends Table {
        final Column<Integer> id = column(Column.of("id", Types.INTEGER).primaryKey());
        final Column<String> name = column(Column.of("name", Types.string(50)));
        final Column<Boolean> active = column(Column.of("active", Types.BOOLEAN));
        final Column<LocalDateTime> created = column(Column.of("created", Types.DATE_TIME));

        Users() {
            super("users");
        }
    }

    static final class Addresses extends Table {
        final Column<Integer> id = column(Column.of("id", Types.INTEGER).primaryKey());
        final Column<Integer> userId =
                column(Column.of("user_id", Types.INTEGER).references("users.id"));
        final Column<String> email = column(Column.of("email", Types.string(50)));

        Addresses() {
            super("addresses");
        }
    }

    /** Names that need quotes, and some that do not. */
    static final class Odd extends Table {
        final Column<Integer> plain = column(Column.of("plain_1", Types.INTEGER).primaryKey());
        final Column<Integer> reserved = column(Column.of("select", Types.INTEGER));
        final Column<Integer> mixed = column(Column.of("MixedCase", Types.INTEGER));
        final Column<Integer> space = column(Column.of("with space", Types.INTEGER));
        final Column<Integer> digit = column(Column.of("1st", Types.INTEGER));
        final Column<Integer> quote = column(Column.of("a\"b`c", Types.INTEGER));

        Odd() {
            super("order");
        }
    }
}
