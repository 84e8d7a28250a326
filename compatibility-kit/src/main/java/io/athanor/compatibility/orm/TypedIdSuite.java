package io.athanor.compatibility.orm;

import static io.athanor.orm.bulk.BulkStatements.update;
import static io.athanor.orm.option.LoaderOptions.joinedload;
import static io.athanor.orm.option.LoaderOptions.selectinload;
import static io.athanor.testkit.StatementAssertions.assertNoStatements;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.identity.AccountLine;
import io.athanor.compatibility.identity.AccountLine_;
import io.athanor.compatibility.identity.Card;
import io.athanor.compatibility.identity.Card_;
import io.athanor.compatibility.identity.LineKey;
import io.athanor.compatibility.identity.Member;
import io.athanor.compatibility.identity.MemberId;
import io.athanor.compatibility.identity.Member_;
import io.athanor.compatibility.identity.Payment;
import io.athanor.compatibility.identity.Payment_;
import io.athanor.feature.Feature;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionOption;
import io.athanor.orm.option.LoaderOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Keys that are records: of one component in one column, and of several, each in a column of its name. */
public class TypedIdSuite extends MappedSuite {

    TypedIdSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return Registry.of(Member_.ENTITY, Card_.ENTITY, AccountLine_.ENTITY, Payment_.ENTITY);
    }

    /** Commits new objects, which keep what they hold. */
    private void kept(Object... objects) {
        Session session = open(SessionOption.NO_EXPIRE_ON_COMMIT);
        session.addAll(List.of(objects));
        session.commit();
        recorder().clear();
    }

    private MemberId member(String name, String... cards) {
        Member member = new Member(name);
        for (String card : cards) {
            member.getCards().add(new Card(card));
        }
        kept(member);
        return key(member.getId());
    }

    @Test
    @Feature("ORM-M-25")
    void key_thatTheDatabaseNumbers_isARecord() {
        MemberId id = member("ann");
        assertTrue(id.value() > 0);
        Session session = open();
        Member ann = session.get(Member.class, id).orElseThrow();
        assertEquals("ann", ann.getName());
        assertNoStatements(
                recorder(),
                () -> assertSame(
                        ann, session.get(Member.class, new MemberId(id.value())).orElseThrow()));
    }

    @Test
    @Feature("ORM-M-25")
    void key_isFilteredAndJoinedBy() {
        MemberId id = member("ann", "gold", "blue");
        member("bob");
        Session session = open();
        assertEquals(
                "ann",
                session.query(Member.class).filter(Member_.id.eq(id)).one().getName());
        assertEquals(
                2,
                session.query(Member.class)
                        .filter(Member_.id.in(List.of(id, new MemberId(id.value() + 1))))
                        .count());
        assertEquals(
                List.of("blue", "gold"),
                each(
                        session.query(Card.class)
                                .filter(Card_.memberId.eq(id))
                                .orderBy(Card_.label)
                                .all(),
                        Card::getLabel));
        assertEquals(
                1,
                session.query(Member.class)
                        .join(Member_.cards)
                        .filter(Card_.label.eq("gold"))
                        .count());
    }

    @Test
    void relationship_isLoadedInEachWay() {
        MemberId id = member("ann", "gold", "blue");
        Session lazy = open();
        assertEquals(2, lazy.get(Member.class, id).orElseThrow().getCards().size());
        Card card = lazy.query(Card.class).filter(Card_.label.eq("gold")).one();
        assertEquals("ann", java.util.Objects.requireNonNull(card.getMember()).getName());
        for (LoaderOption option : List.of(joinedload(Member_.cards), selectinload(Member_.cards))) {
            Member member = open().query(Member.class).options(option).one();
            assertNoStatements(
                    recorder(), () -> assertEquals(2, member.getCards().size()));
        }
    }

    @Test
    void selfReference_isWrittenInOneFlush() {
        Member ann = new Member("ann");
        Member bob = new Member("bob");
        bob.setSponsor(ann);
        Member cec = new Member("cec");
        cec.setSponsor(bob);
        kept(cec);
        Member read = open().query(Member.class).filter(Member_.name.eq("ann")).one();
        assertEquals(List.of("bob"), each(read.getBrought(), Member::getName));
        assertEquals(read.getId(), read.getBrought().get(0).getSponsorId());
    }

    @Test
    void key_thatTheProgramMakes_isOrderedByTime() {
        MemberId id = member("ann", "a", "b", "c");
        List<Card> cards = open().query(Card.class).orderBy(Card_.label).all();
        List<String> keys = each(cards, card -> key(card.getId()).value().toString());
        assertEquals(keys.stream().sorted().toList(), keys);
        assertEquals('7', keys.get(0).charAt(14));
        assertEquals(id, cards.get(0).getMemberId());
    }

    @Test
    void merge_findsTheObject_andMakesOneOfANewKey() {
        MemberId id = member("ann", "gold");
        Member detached = new Member("amy");
        detached.setId(id);
        Session session = open();
        assertEquals(id, session.merge(detached).getId());
        Member merged = session.merge(new Member("new"));
        session.commit();
        assertTrue(key(merged.getId()).value() > id.value());
        assertEquals("amy", open().get(Member.class, id).orElseThrow().getName());
    }

    @Test
    void rollback_takesTheKeyBack() {
        Session session = open();
        Member ann = new Member("ann");
        ann.getCards().add(new Card("gold"));
        session.add(ann);
        session.flush();
        session.rollback();
        assertNull(ann.getId());
        session.add(ann);
        session.commit();
        assertEquals(1, rows("cards"));
    }

    @Test
    void bulk_takesAndGivesRecords() {
        MemberId id = member("ann");
        Session session = open();
        Member ann = session.get(Member.class, id).orElseThrow();
        session.execute(update(Member_.ENTITY).set(Member_.name, "amy").where(Member_.id.eq(id)));
        assertEquals("amy", ann.getName());
        List<Object> keys =
                session.bulk().insertReturningKeys(Member_.ENTITY, List.of(Map.of("name", "bob", "sponsorId", id)));
        assertEquals("bob", session.get(Member.class, keys.get(0)).orElseThrow().getName());
        session.commit();
    }

    @Test
    void key_ofAnotherType_isRefused() {
        refused(() -> open().get(Member.class, 3L), "Member.id", "MemberId", "Long");
    }

    @Test
    @Feature({"ORM-M-25", "ORM-M-26"})
    void keyRecord_isBoundByTheNamesOfItsComponents() {
        Member ann = new Member("ann");
        kept(new AccountLine(ann, 1, "one"), new AccountLine(ann, 2, "two"));
        MemberId id = key(ann.getId());
        Session session = open();
        AccountLine line = session.get(AccountLine.class, new LineKey(2, id)).orElseThrow();
        assertEquals("two", line.getText());
        assertSame(line, session.get(AccountLine.class, id, 2).orElseThrow());
        assertEquals(
                java.util.Arrays.asList("one", null, "two"),
                each(
                        session.lookup(AccountLine.class)
                                .getAll(List.of(new LineKey(1, id), new LineKey(9, id), List.of(id, 2))),
                        found -> found == null ? null : found.getText()));
    }

    @Test
    @Feature("ORM-M-26")
    void keyRecord_findsObjectsOfASubclass() {
        Member ann = new Member("ann");
        kept(new Payment(ann, 1, "paid", 30), new AccountLine(ann, 2, "two"));
        LineKey key = new LineKey(1, key(ann.getId()));
        Session session = open();
        assertEquals(30, session.get(Payment.class, key).orElseThrow().getAmount());
        assertSame(
                session.get(Payment.class, key).orElseThrow(),
                session.get(AccountLine.class, key).orElseThrow());
    }

    @Test
    void keyRecord_amongValues_isRefusedWithTheNamesOfAll() {
        refused(
                () -> open().get(AccountLine.class, new LineKey(1, new MemberId(1)), 2),
                "AccountLine.memberId",
                "MemberId",
                "LineKey");
        refused(() -> open().get(AccountLine.class, 1), "memberId, number", "LineKey");
    }
}
