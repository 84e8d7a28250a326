package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Product;
import io.athanor.compatibility.shop.Product_;
import io.athanor.compatibility.shop.Tag;
import io.athanor.compatibility.shop.Tag_;
import io.athanor.feature.Feature;
import io.athanor.orm.Session;
import io.athanor.orm.SessionOption;
import io.athanor.testkit.RecordedEvent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Relationships through an association table, from both sides. */
public class ManyToManySuite extends ShopSuite {

    ManyToManySuite(TestBed bed) {
        super(bed);
    }

    private static final String INSERT = "INSERT INTO product_tags (product_id, tag_code) VALUES (?, ?)";
    private static final String DELETE =
            "DELETE FROM product_tags WHERE product_tags.product_id = ? AND product_tags.tag_code = ?";

    private void givenPenWithTwoTags() {
        Product pen = new Product("pen", "1.00");
        pen.getTags().add(new Tag("blue"));
        pen.getTags().add(new Tag("new"));
        given(pen, new Tag("old"));
    }

    private static Product pen(Session session) {
        return session.query(Product.class).filterBy("name", "pen").one();
    }

    private static Tag tag(Session session, String code) {
        return session.get(Tag.class, code).orElseThrow();
    }

    private static Set<String> codes(Product product) {
        return new LinkedHashSet<>(each(product.getTags(), Tag::getCode));
    }

    @Test
    @Feature("ORM-R-04")
    void newObjects_areLinkedOnce_thoughBothSidesKnowEachOther() {
        Session session = open();
        Product pen = new Product("pen", "1.00");
        Product ink = new Product("ink", "2.00");
        Tag blue = new Tag("blue");
        pen.getTags().add(blue);
        ink.getTags().add(blue);
        assertEquals(List.of(pen, ink), blue.getProducts());
        session.add(pen);
        session.flush();
        List<RecordedEvent> links = recorder().statements().stream()
                .filter(event -> event.text().contains("product_tags"))
                .toList();
        assertEquals(1, links.size());
        assertEquals(INSERT, links.get(0).text().replaceAll("\\s+", " "));
        assertEquals(
                List.of(List.of(pen.getId(), "blue"), List.of(ink.getId(), "blue")),
                links.get(0).parameters());
        session.commit();
        assertEquals(2, rows("product_tags"));
    }

    @Test
    void bothEndsDeleted_oneAfterTheOther_whileTheCollectionStillHasIt() {
        givenPenWithTwoTags();
        Session session = open(SessionOption.NO_EXPIRE_ON_COMMIT);
        Product pen = pen(session);
        assertEquals(2, pen.getTags().size());
        session.delete(tag(session, "blue"));
        session.commit();
        session.delete(tag(session, "new"));
        session.flush();
        session.delete(pen);
        session.commit();
        assertEquals(0, rows("product_tags") + rows("products"));
        assertEquals(1, rows("tags"));
    }

    @Test
    void collections_loadFromBothSides() {
        givenPenWithTwoTags();
        Session session = open();
        Product pen = pen(session);
        assertEquals(Set.of("blue", "new"), codes(pen));
        assertEquals(List.of(pen), tag(session, "blue").getProducts());
        assertEquals(List.of(), tag(session, "old").getProducts());
    }

    @Test
    void memberAdded_insertsOneLink() {
        givenPenWithTwoTags();
        Session session = open();
        Product pen = pen(session);
        pen.getTags().add(tag(session, "old"));
        recorder().clear();
        session.flush();
        assertEquals(List.of(INSERT), sql());
        assertEquals(List.of(pen.getId(), "old"), recorder().statements().get(0).parameters());
        session.commit();
        assertEquals(Set.of("blue", "new", "old"), codes(pen(open())));
    }

    @Test
    void memberAddedFromTheOtherSide_insertsOneLink() {
        givenPenWithTwoTags();
        Session session = open();
        Product pen = pen(session);
        tag(session, "old").getProducts().add(pen);
        session.commit();
        assertEquals(3, rows("product_tags"));
        assertEquals(Set.of("blue", "new", "old"), codes(pen));
    }

    @Test
    void memberRemoved_deletesOneLinkAndNoObject() {
        givenPenWithTwoTags();
        Session session = open();
        Product pen = pen(session);
        Tag blue = tag(session, "blue");
        assertEquals(1, blue.getProducts().size());
        pen.getTags().remove(blue);
        assertEquals(List.of(), blue.getProducts());
        recorder().clear();
        session.flush();
        assertEquals(List.of(DELETE), sql());
        session.commit();
        assertEquals(3, rows("tags"));
        assertEquals(Set.of("new"), codes(pen(open())));
    }

    @Test
    @Feature({"ORM-R-12", "ORM-C-09"})
    void collectionReplaced_writesTheDifference() {
        givenPenWithTwoTags();
        Session session = open();
        Product pen = pen(session);
        pen.setTags(new LinkedHashSet<>(List.of(tag(session, "new"), tag(session, "old"))));
        recorder().clear();
        session.flush();
        assertEquals(List.of(DELETE, INSERT), sql());
        session.commit();
        assertEquals(Set.of("new", "old"), codes(pen));
        assertEquals(Set.of("new", "old"), codes(pen(open())));
    }

    @Test
    @Feature("ORM-R-13")
    void emptyCollectionAssigned_thenAddedTo_deletesTheOldLinksAndInsertsTheNewOnes() {
        givenPenWithTwoTags();
        Session session = open();
        Product pen = pen(session);
        pen.setTags(Set.of());
        pen.getTags().add(tag(session, "old"));
        pen.getTags().add(new Tag("fresh"));
        recorder().clear();
        session.flush();
        List<RecordedEvent> links = recorder().statements().stream()
                .filter(event -> event.text().contains("product_tags"))
                .toList();
        assertEquals(List.of(DELETE, INSERT), each(links, event -> event.text().replaceAll("\\s+", " ")));
        assertEquals(
                Set.of(List.of(pen.getId(), "blue"), List.of(pen.getId(), "new")),
                Set.copyOf(links.get(0).parameters()));
        assertEquals(
                Set.of(List.of(pen.getId(), "old"), List.of(pen.getId(), "fresh")),
                Set.copyOf(links.get(1).parameters()));
        session.commit();
        assertEquals(Set.of("old", "fresh"), codes(pen(open())));
    }

    @Test
    void objectDeleted_takesItsLinksAndLeavesTheOtherSide() {
        givenPenWithTwoTags();
        Session session = open();
        session.delete(pen(session));
        session.commit();
        assertEquals(0, rows("product_tags"));
        assertEquals(0, rows("products"));
        assertEquals(3, rows("tags"));
    }

    @Test
    void objectOfTheOtherSideDeleted_takesItsLinks() {
        givenPenWithTwoTags();
        Session session = open();
        Product pen = pen(session);
        assertEquals(2, pen.getTags().size());
        session.delete(tag(session, "blue"));
        session.commit();
        assertEquals(Set.of("new"), codes(pen));
        assertEquals(1, rows("product_tags"));
    }

    @Test
    void bothSidesDeleted_deletesEachLinkOnce() {
        givenPenWithTwoTags();
        Session session = open();
        session.delete(pen(session));
        session.delete(tag(session, "blue"));
        session.delete(tag(session, "new"));
        session.commit();
        assertEquals(0, rows("product_tags"));
        assertEquals(1, rows("tags"));
    }

    @Test
    @Feature({"ORM-R-35", "ORM-R-39"})
    void anyAndContains_findByLinkedObjects() {
        givenPenWithTwoTags();
        given(new Product("ink", "2.00"));
        Session session = open();
        assertEquals(
                List.of("pen"),
                each(
                        session.query(Product.class)
                                .filter(Product_.tags.any(Tag_.code.eq("blue")))
                                .all(),
                        Product::getName));
        assertEquals(
                List.of("ink"),
                each(
                        session.query(Product.class)
                                .filter(Product_.tags.any().not())
                                .all(),
                        Product::getName));
        Product pen = pen(session);
        assertEquals(
                List.of("blue", "new"),
                each(
                        session.query(Tag.class)
                                .filter(Tag_.products.contains(pen))
                                .orderBy(Tag_.code)
                                .all(),
                        Tag::getCode));
        assertTrue(session.query(Product.class)
                .filter(Product_.tags.contains(tag(session, "old")))
                .all()
                .isEmpty());
    }

    @Test
    void join_goesThroughTheAssociationTable() {
        givenPenWithTwoTags();
        Session session = open();
        Product pen = session.query(Product.class)
                .join(Product_.tags)
                .filter(Tag_.code.eq("new"))
                .one();
        assertSame(pen, pen(session));
        assertEquals(
                2,
                session.query(Product_.name, Tag_.code)
                        .join(Product_.tags)
                        .all()
                        .size());
    }

    @Test
    void withParent_findsTheLinkedObjects() {
        givenPenWithTwoTags();
        Session session = open();
        assertEquals(
                List.of("blue", "new"),
                each(
                        session.query(Tag.class)
                                .withParent(pen(session), Product_.tags)
                                .orderBy(Tag_.code)
                                .all(),
                        Tag::getCode));
    }
}
