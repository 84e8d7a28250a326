package io.athanor.compatibility.orm;

import static io.athanor.orm.option.LoaderOptions.containsEager;
import static io.athanor.orm.option.LoaderOptions.immediateload;
import static io.athanor.orm.option.LoaderOptions.joinedload;
import static io.athanor.orm.option.LoaderOptions.lazyload;
import static io.athanor.orm.option.LoaderOptions.noload;
import static io.athanor.orm.option.LoaderOptions.raiseOnSql;
import static io.athanor.orm.option.LoaderOptions.raiseload;
import static io.athanor.orm.option.LoaderOptions.selectinload;
import static io.athanor.orm.option.LoaderOptions.subqueryload;
import static io.athanor.testkit.StatementAssertions.assertNoStatements;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Customer_;
import io.athanor.compatibility.shop.Order;
import io.athanor.compatibility.shop.Order_;
import io.athanor.compatibility.shop.Product;
import io.athanor.compatibility.shop.Product_;
import io.athanor.compatibility.shop.Tag;
import io.athanor.engine.Row;
import io.athanor.orm.Session;
import io.athanor.orm.metamodel.RelationshipAttribute;
import io.athanor.orm.option.LoaderOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Loader options that cannot be meant: refused with what can be. */
public class LoaderOptionSuite extends ShopSuite {

    /** The strategies by the options that ask for them. */
    private static final List<Function<RelationshipAttribute<?, ?>, LoaderOption>> STRATEGIES = List.of(
            attribute -> joinedload(attribute),
            attribute -> selectinload(attribute),
            attribute -> subqueryload(attribute),
            attribute -> immediateload(attribute),
            attribute -> lazyload(attribute),
            attribute -> noload(attribute),
            attribute -> raiseOnSql(attribute),
            attribute -> raiseload(attribute));

    LoaderOptionSuite(TestBed bed) {
        super(bed);
    }

    @BeforeEach
    void givenOrders() {
        Customer ann = new Customer("ann");
        Order order = new Order("a-1");
        Product pen = new Product("pen", "1.00");
        pen.getTags().add(new Tag("new"));
        order.order(pen, 1);
        ann.getOrders().add(order);
        given(ann, new Customer("bob"));
    }

    @Test
    void otherClass_isRefusedWithTheClassesThatAreQueried() {
        Session session = open();
        STRATEGIES.forEach(strategy -> refused(
                () -> session.query(Customer.class)
                        .options(strategy.apply(Order_.lines))
                        .all(),
                "Order.lines",
                "Customer"));
    }

    @Test
    void otherClass_thatAPathLeadsTo_isRefusedWithThePath() {
        refused(
                () -> open().query(Customer.class)
                        .options(joinedload(Order_.lines))
                        .all(),
                "Order.lines",
                "Customer.orders");
    }

    @Test
    void secondStep_ofAnotherClass_isRefused() {
        Session session = open();
        for (LoaderOption option : List.of(
                joinedload(Customer_.orders).joinedload(Customer_.profile),
                selectinload(Customer_.orders).selectinload(Customer_.profile),
                subqueryload(Customer_.orders).lazyload(Customer_.profile),
                lazyload(Customer_.orders).joinedload(Customer_.profile))) {
            refused(() -> session.query(Customer.class).options(option).all(), "Customer.profile", "Order");
        }
    }

    @Test
    void wrongOption_isRefusedAlsoWhereThereAreNoRows() {
        refused(
                () -> open().query(Customer.class)
                        .filter(Customer_.score.gt(1_000_000))
                        .options(selectinload(Customer_.orders).selectinload(Customer_.profile))
                        .all(),
                "Customer.profile");
    }

    @Test
    void dynamicCollection_isRefusedByEveryStrategy() {
        Session session = open();
        STRATEGIES.forEach(strategy -> refused(
                () -> session.query(Customer.class)
                        .options(strategy.apply(Customer_.visits))
                        .all(),
                "Customer.visits",
                "query"));
        refused(
                () -> session.query(Customer.class)
                        .join(Customer_.visits)
                        .options(containsEager(Customer_.visits))
                        .all(),
                "Customer.visits");
    }

    @Test
    void columnsOnly_haveNothingToLoad() {
        refused(
                () -> open().query(Customer_.name)
                        .options(joinedload(Customer_.orders))
                        .all(),
                "Customer.orders");
    }

    @Test
    void classOfTheOption_whereAnAliasIsQueried_isRefusedWithTheAlias() {
        Customer_.Alias alias = Customer_.alias("somebody");
        refused(() -> open().query(alias).options(joinedload(Customer_.orders)).all(), "Customer.orders", "somebody");
    }

    @Test
    void aliasOfTheOption_whereTheClassIsQueried_isRefused() {
        Customer_.Alias alias = Customer_.alias("somebody");
        refused(
                () -> open().query(Customer.class)
                        .options(joinedload(alias.orders))
                        .all(),
                "somebody",
                "Customer");
    }

    @Test
    void containsEager_withoutTheJoin_isRefused() {
        refused(
                () -> open().query(Customer.class)
                        .options(containsEager(Customer_.orders))
                        .all(),
                "Customer.orders",
                "join");
    }

    @Test
    void optionOfOneOfSeveralClasses_isTaken() {
        Session session = open();
        List<Row> rows = new ArrayList<>(session.query(Customer.class, Product.class)
                .filter(Customer_.name.eq("ann"))
                .filter(Product_.name.eq("pen"))
                .options(selectinload(Product_.tags), joinedload(Customer_.orders))
                .all());
        assertNoStatements(recorder(), () -> {
            assertEquals(1, key(rows.get(0).get(0, Customer.class)).getOrders().size());
            assertEquals(1, key(rows.get(0).get(1, Product.class)).getTags().size());
        });
    }

    @Test
    void optionOfTheAlias_isTaken() {
        Session session = open();
        Customer_.Alias alias = Customer_.alias();
        Customer ann = session.query(alias)
                .filter(alias.name.eq("ann"))
                .options(selectinload(alias.orders).joinedload(Order_.lines))
                .one();
        assertNoStatements(
                recorder(),
                () -> assertEquals(1, ann.getOrders().get(0).getLines().size()));
    }

    @Test
    void refusal_sendsNothing() {
        Session session = open();
        assertNoStatements(
                recorder(),
                () -> refused(() -> session.query(Customer.class)
                        .options(selectinload(Order_.lines))
                        .all()));
    }

    @Test
    void rightOption_worksAfterAWrongOne() {
        Session session = open();
        refused(() -> session.query(Customer.class)
                .options(selectinload(Order_.lines))
                .all());
        List<Customer> customers = session.query(Customer.class)
                .options(selectinload(Customer_.orders))
                .all();
        assertNoStatements(recorder(), () -> {
            assertTrue(customers.stream()
                    .anyMatch(customer -> !customer.getOrders().isEmpty()));
            assertFalse(customers.isEmpty());
        });
    }
}
