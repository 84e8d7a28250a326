package io.athanor.benchmarks;

import static io.athanor.benchmarks.Tables.CUSTOMER;
import static io.athanor.benchmarks.Tables.LINE;
import static io.athanor.benchmarks.Tables.PURCHASE;
import static io.athanor.sql.Functions.count;
import static io.athanor.sql.Functions.sum;

import io.athanor.engine.Row;
import io.athanor.orm.Query;
import io.athanor.orm.Session;
import io.athanor.sql.Select;
import io.athanor.sql.Sql;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * One query said in three ways, built anew each time as a program does: three tables joined, six comparisons, an IN of
 * ten values, one of a subquery, grouped, sorted and paged. Its values differ from call to call.
 */
final class MediumQuery {

    /** The question marks of its text: eight of comparisons, ten of the list, the limit and the offset. */
    static final int VALUES = 20;

    private MediumQuery() {}

    /** The list of ten. */
    private static List<String> products(int seed) {
        String salt = Integer.toString(seed);
        return List.of("pen", "ink", "cup", "hat", "map", "key", "box", "rug", "bag", salt);
    }

    static Select athanor(int seed) {
        Select generous = Sql.select(PURCHASE.customerId)
                .groupBy(PURCHASE.customerId)
                .having(sum(PURCHASE.total).gt(1000 + seed));
        return Sql.select(CUSTOMER.city, count(LINE.id), sum(LINE.quantity))
                .selectFrom(CUSTOMER)
                .join(PURCHASE, PURCHASE.customerId.eq(CUSTOMER.id))
                .join(LINE, LINE.purchaseId.eq(PURCHASE.id))
                .where(
                        CUSTOMER.rating.ge(seed),
                        CUSTOMER.name.like("%e%"),
                        PURCHASE.status.eq("paid"),
                        PURCHASE.total.between(10, 5000 + seed),
                        LINE.quantity.gt(1),
                        CUSTOMER.city.ne("Nowhere"),
                        LINE.product.in(products(seed)),
                        CUSTOMER.id.in(generous))
                .groupBy(CUSTOMER.city)
                .orderBy(count(LINE.id).desc())
                .limit(20)
                .offset(40);
    }

    static Query<Row> mapped(Session session, int seed) {
        Query<Row> generous = session.query(Purchase_.customerId)
                .groupBy(Purchase_.customerId)
                .having(sum(Purchase_.total).gt(1000 + seed));
        return session.query(Customer_.city, count(Line_.id), sum(Line_.quantity))
                .selectFrom(Customer.class)
                .join(Customer_.purchases)
                .join(Purchase_.lines)
                .filter(
                        Customer_.rating.ge(seed),
                        Customer_.name.like("%e%"),
                        Purchase_.status.eq("paid"),
                        Purchase_.total.between(10, 5000 + seed),
                        Line_.quantity.gt(1),
                        Customer_.city.ne("Nowhere"),
                        Line_.product.in(products(seed)),
                        Customer_.id.in(generous))
                .groupBy(Customer_.city)
                .orderBy(count(Line_.id).desc())
                .limit(20)
                .offset(40);
    }

    static ResultQuery<? extends Record> jooq(DSLContext context, int seed) {
        return context.select(J_CITY, DSL.count(J_LINE_ID), DSL.sum(J_QUANTITY))
                .from(J_CUSTOMER)
                .join(J_PURCHASE)
                .on(J_PURCHASE_CUSTOMER.eq(J_CUSTOMER_ID))
                .join(J_LINE)
                .on(J_LINE_PURCHASE.eq(J_PURCHASE_ID))
                .where(
                        J_RATING.ge(seed),
                        J_NAME.like("%e%"),
                        J_STATUS.eq("paid"),
                        J_TOTAL.between(10, 5000 + seed),
                        J_QUANTITY.gt(1),
                        J_CITY.ne("Nowhere"),
                        J_PRODUCT.in(products(seed)),
                        J_CUSTOMER_ID.in(context.select(J_PURCHASE_CUSTOMER)
                                .from(J_PURCHASE)
                                .groupBy(J_PURCHASE_CUSTOMER)
                                .having(DSL.sum(J_TOTAL).gt(java.math.BigDecimal.valueOf(1000 + seed)))))
                .groupBy(J_CITY)
                .orderBy(DSL.count(J_LINE_ID).desc())
                .limit(20)
                .offset(40);
    }

    private static final Table<Record> J_CUSTOMER = DSL.table(DSL.name("customer"));
    private static final Table<Record> J_PURCHASE = DSL.table(DSL.name("purchase"));
    private static final Table<Record> J_LINE = DSL.table(DSL.name("line"));
    private static final Field<Integer> J_CUSTOMER_ID = DSL.field(DSL.name("customer", "id"), SQLDataType.INTEGER);
    private static final Field<String> J_NAME = DSL.field(DSL.name("customer", "name"), SQLDataType.VARCHAR);
    private static final Field<String> J_CITY = DSL.field(DSL.name("customer", "city"), SQLDataType.VARCHAR);
    private static final Field<Integer> J_RATING = DSL.field(DSL.name("customer", "rating"), SQLDataType.INTEGER);
    private static final Field<Integer> J_PURCHASE_ID = DSL.field(DSL.name("purchase", "id"), SQLDataType.INTEGER);
    private static final Field<Integer> J_PURCHASE_CUSTOMER =
            DSL.field(DSL.name("purchase", "customer_id"), SQLDataType.INTEGER);
    private static final Field<String> J_STATUS = DSL.field(DSL.name("purchase", "status"), SQLDataType.VARCHAR);
    private static final Field<Integer> J_TOTAL = DSL.field(DSL.name("purchase", "total"), SQLDataType.INTEGER);
    private static final Field<Integer> J_LINE_ID = DSL.field(DSL.name("line", "id"), SQLDataType.INTEGER);
    private static final Field<Integer> J_LINE_PURCHASE =
            DSL.field(DSL.name("line", "purchase_id"), SQLDataType.INTEGER);
    private static final Field<String> J_PRODUCT = DSL.field(DSL.name("line", "product"), SQLDataType.VARCHAR);
    private static final Field<Integer> J_QUANTITY = DSL.field(DSL.name("line", "quantity"), SQLDataType.INTEGER);
}
