package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Customer_;
import io.athanor.compatibility.shop.Order;
import io.athanor.compatibility.shop.Product;
import io.athanor.compatibility.shop.Product_;
import io.athanor.compatibility.shop.Tag;
import io.athanor.compatibility.shop.Tag_;
import io.athanor.engine.Row;
import io.athanor.orm.Query;
import io.athanor.orm.Session;
import io.athanor.sql.Predicate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Criteria and outer joins across an association table. */
public class SecondarySuite extends ShopSuite {

    SecondarySuite(TestBed bed) {
        super(bed);
    }

    /** The pen is blue and new, the ink is blue, the card has no tag. */
    @BeforeEach
    void givenProducts() {
        Tag blue = new Tag("blue");
        Product pen = new Product("pen", "1.00");
        pen.getTags().addAll(List.of(blue, new Tag("new")));
        Product ink = new Product("ink", "5.00");
        ink.getTags().add(blue);
        Customer ann = new Customer("ann");
        ann.getOrders().addAll(List.of(new Order("a-1"), new Order("a-2")));
        given(pen, ink, new Product("card", "2.00"), new Tag("old"), ann, new Customer("bob"));
    }

    private static Tag tag(Session session, String code) {
        return session.get(Tag.class, code).orElseThrow();
    }

    private List<String> found(Session session, Predicate criterion) {
        return each(
                session.query(Product.class)
                        .filter(criterion)
                        .orderBy(Product_.name)
                        .all(),
                Product::getName);
    }

    @Test
    void contains_negated_findsWhatHasNotTheMember() {
        Session session = open();
        assertEquals(
                List.of("card"),
                found(session, Product_.tags.contains(tag(session, "blue")).not()));
        assertEquals(
                List.of("card", "ink"),
                found(session, Product_.tags.contains(tag(session, "new")).not()));
        assertEquals(
                List.of("card", "ink", "pen"),
                found(session, Product_.tags.contains(tag(session, "old")).not()));
    }

    @Test
    void contains_negatedTwice_isContains() {
        Session session = open();
        assertEquals(
                List.of("pen"),
                found(session, Product_.tags.contains(tag(session, "new")).not().not()));
    }

    @Test
    void contains_two_findsWhatHasBoth() {
        Session session = open();
        Predicate blue = Product_.tags.contains(tag(session, "blue"));
        Predicate recent = Product_.tags.contains(tag(session, "new"));
        assertEquals(List.of("pen"), found(session, blue.and(recent)));
        assertEquals(List.of("ink", "pen"), found(session, blue.or(recent)));
        assertEquals(List.of("ink"), found(session, blue.and(recent.not())));
        assertEquals(List.of("card"), found(session, blue.or(recent).not()));
    }

    @Test
    void contains_orAnotherCriterion_keepsWhatMeetsOnlyThat() {
        Session session = open();
        assertEquals(
                List.of("card", "pen"),
                found(session, Product_.tags.contains(tag(session, "new")).or(Product_.name.eq("card"))));
    }

    @Test
    void contains_countsAnObjectOnce() {
        Session session = open();
        Query<Product> blue = session.query(Product.class).filter(Product_.tags.contains(tag(session, "blue")));
        assertEquals(2, blue.count());
        assertEquals(1, blue.limit(1).all().size());
    }

    @Test
    void contains_ofAnAlias() {
        Session session = open();
        Product_.Alias product = Product_.alias();
        assertEquals(
                List.of("card", "ink"),
                each(
                        session.query(product)
                                .filter(product.tags
                                        .contains(tag(session, "new"))
                                        .not())
                                .orderBy(product.name)
                                .all(),
                        Product::getName));
    }

    @Test
    void contains_fromTheOtherSide_negated() {
        Session session = open();
        Product ink = session.query(Product.class).filterBy("name", "ink").one();
        assertEquals(
                List.of("new", "old"),
                each(
                        session.query(Tag.class)
                                .filter(Tag_.products.contains(ink).not())
                                .orderBy(Tag_.code)
                                .all(),
                        Tag::getCode));
    }

    @Test
    void contains_ofOneToMany_negated() {
        Session session = open();
        Order order = session.query(Order.class).filterBy("reference", "a-1").one();
        assertEquals(
                List.of("bob"),
                each(
                        session.query(Customer.class)
                                .filter(Customer_.orders.contains(order).not())
                                .all(),
                        Customer::getName));
    }

    private static List<List<Object>> pairs(List<Row> rows) {
        List<List<Object>> pairs = new ArrayList<>();
        for (Row row : rows) {
            pairs.add(List.of(String.valueOf(row.get(0)), String.valueOf(row.get(1))));
        }
        return pairs;
    }

    @Test
    void outerjoin_toAFilteredAlias_leavesNoRowOfTheAssociationAlone() {
        Session session = open();
        Tag_.Alias recent =
                Tag_.alias(session.query(Tag.class).filter(Tag_.code.ne("blue")).subquery("recent"));
        List<Row> rows = session.query(Product_.name, recent.code)
                .outerJoin(recent, Product_.tags)
                .orderBy(Product_.name, recent.code)
                .all();
        assertEquals(List.of(List.of("card", "null"), List.of("ink", "null"), List.of("pen", "new")), pairs(rows));
    }

    @Test
    void outerjoin_ofTypeOfAFilteredAlias_leavesNoRowOfTheAssociationAlone() {
        Session session = open();
        Tag_.Alias recent =
                Tag_.alias(session.query(Tag.class).filter(Tag_.code.ne("blue")).subquery("recent"));
        List<Row> rows = session.query(Product_.name, recent.code)
                .outerJoin(Product_.tags.ofType(recent))
                .orderBy(Product_.name, recent.code)
                .all();
        assertEquals(List.of(List.of("card", "null"), List.of("ink", "null"), List.of("pen", "new")), pairs(rows));
    }

    @Test
    void outerjoin_alongTheRelationship_keepsWhatHasNoMember() {
        Session session = open();
        List<Row> rows = session.query(Product_.name, Tag_.code)
                .outerJoin(Product_.tags)
                .orderBy(Product_.name, Tag_.code)
                .all();
        assertEquals(
                List.of(List.of("card", "null"), List.of("ink", "blue"), List.of("pen", "blue"), List.of("pen", "new")),
                pairs(rows));
    }

    @Test
    void outerjoin_twice_throughTwoAliases() {
        Session session = open();
        Tag_.Alias blue =
                Tag_.alias(session.query(Tag.class).filter(Tag_.code.eq("blue")).subquery("blue"));
        Tag_.Alias recent =
                Tag_.alias(session.query(Tag.class).filter(Tag_.code.eq("new")).subquery("recent"));
        List<Row> rows = session.query(Product_.name, blue.code, recent.code)
                .outerJoin(blue, Product_.tags)
                .outerJoin(recent, Product_.tags)
                .orderBy(Product_.name)
                .all();
        assertEquals(3, rows.size());
        assertNull(rows.get(0).get(1));
        assertEquals("blue", rows.get(1).get(1));
        assertNull(rows.get(1).get(2));
        assertEquals("new", rows.get(2).get(2));
    }
}
