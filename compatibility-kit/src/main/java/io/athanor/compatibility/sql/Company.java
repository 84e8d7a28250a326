package io.athanor.compatibility.sql;

import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.type.Json;
import io.athanor.sql.type.Types;
import java.math.BigDecimal;
import java.time.LocalDateTime;

/** The tables of the suites. */
final class Company {

    static final MetaData METADATA = new MetaData();
    static final Users USERS = METADATA.add(new Users());
    static final Addresses ADDRESSES = METADATA.add(new Addresses());
    static final Orders ORDERS = METADATA.add(new Orders());
    static final Items ITEMS = METADATA.add(new Items());
    static final Nodes NODES = METADATA.add(new Nodes());
    static final Documents DOCUMENTS = METADATA.add(new Documents());
    static final Stock STOCK = METADATA.add(new Stock());

    private Company() {}

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
        final Column<String> email = column(Column.of("email", Types.string(50)).notNull());

        Addresses() {
            super("addresses");
        }
    }

    static final class Orders extends Table {
        final Column<Integer> id = column(Column.of("id", Types.INTEGER).primaryKey());
        final Column<Integer> userId =
                column(Column.of("user_id", Types.INTEGER).references("users.id"));
        final Column<BigDecimal> total = column(Column.of("total", Types.numeric(10, 2)));
        final Column<LocalDateTime> placedAt = column(Column.of("placed_at", Types.DATE_TIME));
        final Column<Boolean> open = column(Column.of("is_open", Types.BOOLEAN));

        Orders() {
            super("orders");
        }
    }

    static final class Items extends Table {
        final Column<Integer> id = column(Column.of("id", Types.INTEGER).primaryKey());
        final Column<Integer> orderId =
                column(Column.of("order_id", Types.INTEGER).references("orders.id"));
        final Column<String> title = column(Column.of("title", Types.string(30)));
        final Column<Integer> quantity = column(Column.of("quantity", Types.INTEGER));

        Items() {
            super("items");
        }
    }

    static final class Nodes extends Table {
        final Column<Integer> id = column(Column.of("id", Types.INTEGER).primaryKey());
        final Column<Integer> parentId =
                column(Column.of("parent_id", Types.INTEGER).references("nodes.id"));

        Nodes() {
            super("nodes");
        }
    }

    static final class Documents extends Table {
        final Column<Integer> id = column(Column.of("id", Types.INTEGER).primaryKey());
        final Column<Json> doc = column(Column.of("doc", Types.JSON));

        Documents() {
            super("documents");
        }
    }

    /** A table that nothing refers to, for what changes rows. */
    static final class Stock extends Table {
        final Column<Integer> id = column(Column.of("id", Types.INTEGER).primaryKey());
        final Column<String> title = column(Column.of("title", Types.string(30)));
        final Column<Integer> quantity =
                column(Column.of("quantity", Types.INTEGER).serverDefault(7));

        Stock() {
            super("stock");
        }
    }
}
