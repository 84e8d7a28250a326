package io.athanor.compatibility.golden;

import io.athanor.dialect.postgresql.PostgreSql;
import io.athanor.dialect.postgresql.Range;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.type.Json;
import io.athanor.sql.type.Types;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables of the fixtures. */
final class Tables {

    static final MetaData METADATA = new MetaData();
    static final Users USERS = METADATA.add(new Users());
    static final Addresses ADDRESSES = METADATA.add(new Addresses());
    static final Orders ORDERS = METADATA.add(new Orders());
    static final Items ITEMS = METADATA.add(new Items());
    static final OrderItems ORDER_ITEMS = METADATA.add(new OrderItems());
    static final Keywords KEYWORDS = METADATA.add(new Keywords());
    static final Nodes NODES = METADATA.add(new Nodes());
    static final Stations STATIONS = METADATA.add(new Stations());
    static final AllTypes ALL_TYPES = METADATA.add(new AllTypes());
    static final PgTypes PG_TYPES = METADATA.add(new PgTypes());
    static final Reserved RESERVED = METADATA.add(new Reserved());
    static final Account ACCOUNT = METADATA.add(new Account());
    static final Entry ENTRY = METADATA.add(new Entry());
    static final Quoted QUOTED = METADATA.add(new Quoted());
    static final LongNames LONG_NAMES = METADATA.add(new LongNames());

    private Tables() {}

    static final class Users extends Table {
        final Column<Integer> id = column(Column.of("id", Types.INTEGER).primaryKey());
        final Column<String> name = column(Column.of("name", Types.string(30)).notNull());
        final Column<String> fullname = column(Column.of("fullname", Types.string(50)));
        final Column<String> nickname = column(Column.of("nickname", Types.string(50)));
        final Column<Integer> age = column(Column.of("age", Types.INTEGER));

        Users() {
            super("users");
        }
    }

    static final class Addresses extends Table {
        final Column<Integer> id = column(Column.of("id", Types.INTEGER).primaryKey());
        final Column<Integer> userId =
                column(Column.of("user_id", Types.INTEGER).references("users.id"));
        final Column<String> emailAddress =
                column(Column.of("email_address", Types.string(50)).notNull());

        Addresses() {
            super("addresses");
        }
    }

    static final class Orders extends Table {
        final Column<Integer> id = column(Column.of("id", Types.INTEGER).primaryKey());
        final Column<Integer> userId =
                column(Column.of("user_id", Types.INTEGER).references("users.id"));
        final Column<Integer> addressId =
                column(Column.of("address_id", Types.INTEGER).references("addresses.id"));
        final Column<String> description = column(Column.of("description", Types.string(30)));
        final Column<Boolean> isopen = column(Column.of("isopen", Types.BOOLEAN));
        final Column<BigDecimal> total = column(Column.of("total", Types.numeric(10, 2)));
        final Column<LocalDateTime> placedAt = column(Column.of("placed_at", Types.DATE_TIME));

        Orders() {
            super("orders");
        }
    }

    static final class Items extends Table {
        final Column<Integer> id = column(Column.of("id", Types.INTEGER).primaryKey());
        final Column<String> description =
                column(Column.of("description", Types.string(30)).notNull());
        final Column<BigDecimal> price = column(Column.of("price", Types.numeric(10, 2)));

        Items() {
            super("items");
        }
    }

    static final class OrderItems extends Table {
        final Column<Integer> orderId =
                column(Column.of("order_id", Types.INTEGER).primaryKey().references("orders.id"));
        final Column<Integer> itemId =
                column(Column.of("item_id", Types.INTEGER).primaryKey().references("items.id"));

        OrderItems() {
            super("order_items");
        }
    }

    static final class Keywords extends Table {
        final Column<Integer> id = column(Column.of("id", Types.INTEGER).primaryKey());
        final Column<String> name = column(Column.of("name", Types.string(30)).notNull());

        Keywords() {
            super("keywords");
        }
    }

    static final class Nodes extends Table {
        final Column<Integer> id = column(Column.of("id", Types.INTEGER).primaryKey());
        final Column<Integer> parentId =
                column(Column.of("parent_id", Types.INTEGER).references("nodes.id"));
        final Column<String> data = column(Column.of("data", Types.string(30)));

        Nodes() {
            super("nodes");
        }
    }

    static final class Stations extends Table {
        final Column<String> line = column(Column.of("line", Types.string(10)).primaryKey());
        final Column<Integer> num =
                column(Column.of("num", Types.INTEGER).primaryKey().autoincrement(false));
        final Column<String> label = column(Column.of("label", Types.string(30)));

        Stations() {
            super("stations");
        }
    }

    static final class AllTypes extends Table {
        final Column<Integer> id = column(Column.of("id", Types.INTEGER).primaryKey());
        final Column<Short> small = column(Column.of("c_small", Types.SMALL_INTEGER));
        final Column<Integer> whole = column(Column.of("c_int", Types.INTEGER));
        final Column<Long> big = column(Column.of("c_big", Types.BIG_INTEGER));
        final Column<Boolean> bool = column(Column.of("c_bool", Types.BOOLEAN));
        final Column<String> str = column(Column.of("c_str", Types.string(20)));
        final Column<String> text = column(Column.of("c_text", Types.TEXT));
        final Column<String> uni = column(Column.of("c_uni", Types.string(20)));
        final Column<String> uniText = column(Column.of("c_unitext", Types.TEXT));
        final Column<BigDecimal> num = column(Column.of("c_num", Types.numeric(12, 4)));
        final Column<Float> real = column(Column.of("c_float", Types.FLOAT));
        final Column<Double> twice = column(Column.of("c_double", Types.DOUBLE));
        final Column<LocalDate> date = column(Column.of("c_date", Types.DATE));
        final Column<LocalTime> time = column(Column.of("c_time", Types.TIME));
        final Column<LocalDateTime> dt = column(Column.of("c_dt", Types.DATE_TIME));
        final Column<OffsetDateTime> dtz = column(Column.of("c_dtz", Types.OFFSET_DATE_TIME));
        final Column<Duration> interval = column(Column.of("c_interval", Types.INTERVAL));
        final Column<byte[]> blob = column(Column.of("c_blob", Types.BINARY));
        final Column<Json> json = column(Column.of("c_json", Types.JSON));
        final Column<UUID> uuid = column(Column.of("c_uuid", Types.UUID));
        final Column<Color> color = column(Column.of("c_enum", Types.enumeration(Color.class)));

        AllTypes() {
            super("alltypes");
        }
    }

    static final class PgTypes extends Table {
        final Column<Integer> id = column(Column.of("id", Types.INTEGER).primaryKey());
        final Column<List<String>> tags = column(Column.of("tags", Types.array(Types.string(20))));
        final Column<List<Integer>> nums = column(Column.of("nums", Types.array(Types.INTEGER)));
        final Column<Json> doc = column(Column.of("doc", Types.JSON));
        final Column<Json> docb = column(Column.of("docb", PostgreSql.JSONB));
        final Column<Map<String, @Nullable String>> hs = column(Column.of("hs", PostgreSql.HSTORE));
        final Column<Range<Integer>> span = column(Column.of("span", PostgreSql.INT4RANGE));
        final Column<String> tsv = column(Column.of("tsv", PostgreSql.TSVECTOR));

        PgTypes() {
            super("pgtypes");
        }
    }

    static final class Reserved extends Table {
        final Column<Integer> id = column(Column.of("id", Types.INTEGER).primaryKey());
        final Column<String> select = column(Column.of("select", Types.string(10)));
        final Column<String> from = column(Column.of("from", Types.string(10)));
        final Column<String> user = column(Column.of("user", Types.string(10)));
        final Column<String> mixedCase = column(Column.of("MixedCase", Types.string(10)));
        final Column<String> withSpace = column(Column.of("with space", Types.string(10)));
        final Column<Integer> perCent = column(Column.of("per%cent", Types.INTEGER));
        final Column<Integer> dotted = column(Column.of("dotted.name", Types.INTEGER));
        final Column<Integer> colon = column(Column.of("col:on", Types.INTEGER));
        final Column<Integer> quote = column(Column.of("quo\"te", Types.INTEGER));
        final Column<Integer> backtick = column(Column.of("back`tick", Types.INTEGER));
        final Column<Integer> digit = column(Column.of("1digit", Types.INTEGER));
        final Column<Integer> under = column(Column.of("_under", Types.INTEGER));
        final Column<Integer> parens = column(Column.of("par(en)", Types.INTEGER));
        final Column<Integer> dashed = column(Column.of("dash-ed", Types.INTEGER));
        final Column<Integer> dollar = column(Column.of("$dollar", Types.INTEGER));
        final Column<Integer> upper = column(Column.of("UPPER", Types.INTEGER));

        Reserved() {
            super("order");
        }
    }

    static final class Account extends Table {
        final Column<Integer> id = column(Column.of("id", Types.INTEGER).primaryKey());
        final Column<String> owner = column(Column.of("owner", Types.string(30)));
        final Column<BigDecimal> balance = column(Column.of("balance", Types.numeric(10, 2)));

        Account() {
            super("acct", "account");
        }
    }

    static final class Entry extends Table {
        final Column<Integer> id = column(Column.of("id", Types.INTEGER).primaryKey());
        final Column<Integer> accountId =
                column(Column.of("account_id", Types.INTEGER).references("acct.account.id"));
        final Column<BigDecimal> amount = column(Column.of("amount", Types.numeric(10, 2)));

        Entry() {
            super("acct", "entry");
        }
    }

    static final class Quoted extends Table {
        final Column<Integer> id = column(Column.of("Id", Types.INTEGER).primaryKey());
        final Column<String> plain = column(Column.of("plain", Types.string(10)));

        Quoted() {
            super("My Schema", "Quoted Table");
        }
    }

    static final class LongNames extends Table {
        final Column<Integer> one = column(
                Column.of("a_column_with_a_rather_long_name_one", Types.INTEGER).primaryKey());
        final Column<String> two = column(Column.of("a_column_with_a_rather_long_name_two", Types.string(20)));

        LongNames() {
            super("a_table_with_a_rather_long_name_for_label_truncation");
        }
    }
}
