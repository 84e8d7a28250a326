package io.athanor.benchmarks;

import io.athanor.schema.Column;
import io.athanor.schema.Table;
import io.athanor.sql.type.Types;

/** The tables of the medium query as a program without mapped classes writes them down. */
final class Tables {

    static final Customers CUSTOMER = new Customers();
    static final Purchases PURCHASE = new Purchases();
    static final Lines LINE = new Lines();

    private Tables() {}

    static final class Customers extends Table {
        final Column<Integer> id = column(Column.of("id", Types.INTEGER).primaryKey());
        final Column<String> name = column(Column.of("name", Types.STRING));
        final Column<String> city = column(Column.of("city", Types.STRING));
        final Column<Integer> rating = column(Column.of("rating", Types.INTEGER));

        private Customers() {
            super("customer");
        }
    }

    static final class Purchases extends Table {
        final Column<Integer> id = column(Column.of("id", Types.INTEGER).primaryKey());
        final Column<Integer> customerId = column(Column.of("customer_id", Types.INTEGER));
        final Column<String> status = column(Column.of("status", Types.STRING));
        final Column<Integer> total = column(Column.of("total", Types.INTEGER));

        private Purchases() {
            super("purchase");
        }
    }

    static final class Lines extends Table {
        final Column<Integer> id = column(Column.of("id", Types.INTEGER).primaryKey());
        final Column<Integer> purchaseId = column(Column.of("purchase_id", Types.INTEGER));
        final Column<String> product = column(Column.of("product", Types.STRING));
        final Column<Integer> quantity = column(Column.of("quantity", Types.INTEGER));

        private Lines() {
            super("line");
        }
    }
}
