package io.athanor.compatibility.orm;

import static io.athanor.orm.bulk.BulkStatements.update;
import static io.athanor.orm.option.LoaderOptions.defer;
import static io.athanor.orm.option.LoaderOptions.joinedload;
import static io.athanor.orm.option.LoaderOptions.loadOnly;
import static io.athanor.orm.option.LoaderOptions.selectinload;
import static io.athanor.orm.option.LoaderOptions.undefer;
import static io.athanor.testkit.StatementAssertions.assertNoStatements;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.ledger.Account;
import io.athanor.compatibility.ledger.Account_;
import io.athanor.compatibility.ledger.Entry;
import io.athanor.compatibility.ledger.Entry_;
import io.athanor.feature.Feature;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.bulk.Synchronization;
import io.athanor.orm.error.DetachedInstanceException;
import io.athanor.orm.error.MappingException;
import io.athanor.sql.Expression;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attributes that are filled from expressions, and further names of attributes. */
public class ComputedSuite extends MappedSuite {

    ComputedSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return Registry.of(Account_.ENTITY, Entry_.ENTITY);
    }

    @BeforeEach
    void givenAccounts() {
        given(new Account("cash", 1, 9, 5, 6, 7), new Account("debt", 2, 4));
    }

    private static Account account(Session session, String name) {
        return session.query(Account.class).filter(Account_.name.eq(name)).one();
    }

    private List<String> found(Expression<Boolean> criterion) {
        return each(
                open().query(Account.class)
                        .filter(criterion)
                        .orderBy(Account_.name)
                        .all(),
                Account::getName);
    }

    @Test
    @Feature("ORM-A-10")
    void computed_comesInTheSameSelect() {
        Account cash = account(open(), "cash");
        assertEquals(1, sql().size());
        assertNoStatements(recorder(), () -> {
            assertEquals(8, cash.getRange());
            assertEquals(3, cash.getEntryCount());
        });
    }

    @Test
    @Feature("ORM-A-10")
    void computed_filtersAndOrders() {
        assertEquals(List.of("cash"), found(Account_.range.gt(5)));
        assertEquals(List.of("debt"), found(Account_.entryCount.eq(0L)));
        assertEquals(List.of("cash"), found(Account_.range.times(2).eq(16)));
        assertEquals(List.of("cash"), found(Account_.range.between(5, 10)));
        assertEquals(List.of("debt"), found(Account_.range.negative().gt(-3)));
        assertEquals(
                List.of("debt", "cash"),
                each(open().query(Account.class).orderBy(Account_.range).all(), Account::getName));
        assertEquals(
                "debt", open().query(Account.class).filterBy("range", 2).one().getName());
        assertEquals(
                List.of(8, 2),
                each(open().query(Account_.range).orderBy(Account_.name).all(), row -> row.get(0)));
    }

    @Test
    void computed_ofAnAlias_isOverItsColumns() {
        Account_.Alias other = Account_.alias("other");
        Account cash = open().query(other)
                .filter(other.range.gt(5), other.entryCount.eq(3L))
                .one();
        assertEquals(8, cash.getRange());
        assertEquals(3, cash.getEntryCount());
        assertEquals(
                1,
                open().query(Account.class)
                        .selectFrom(Account_.ENTITY)
                        .join(other, other.range.gt(Account_.range))
                        .count());
    }

    @Test
    void computed_ofRelatedObjects_comesWithThem() {
        for (var option : List.of(joinedload(Entry_.account), selectinload(Entry_.account))) {
            Entry entry = open().query(Entry.class)
                    .options(option)
                    .filter(Entry_.amount.eq(6))
                    .one();
            Account cash = Objects.requireNonNull(entry.getAccount());
            assertNoStatements(recorder(), () -> {
                assertEquals(8, cash.getRange());
                assertEquals(3, cash.getEntryCount());
            });
        }
    }

    @Test
    void computed_ofALimitedQueryWithAJoin_isComputedInside() {
        List<Account> accounts = open().query(Account.class)
                .options(joinedload(Account_.entries))
                .orderBy(Account_.range.desc())
                .limit(1)
                .all();
        assertEquals(8, accounts.get(0).getRange());
        assertEquals(3, accounts.get(0).getEntries().size());
    }

    @Test
    void computed_fromSelf_isOverTheSubquery() {
        Account cash = open().query(Account.class)
                .filter(Account_.range.gt(1))
                .fromSelf()
                .filter(Account_.range.gt(5))
                .one();
        assertEquals(8, cash.getRange());
        assertEquals(3, cash.getEntryCount());
    }

    @Test
    void computed_withValues_hasThemInEachStatement() {
        Session session = open();
        Account cash = account(session, "cash");
        assertEquals("[cash]", cash.getShown());
        assertEquals(List.of("debt"), found(Account_.shown.eq("[debt]").and(Account_.lower.eq(2))));
        assertEquals(List.of("cash"), found(Account_.lower.eq(1).and(Account_.shown.eq("[cash]"))));
        cash.setName("gold");
        session.flush();
        assertEquals("[gold]", cash.getShown());
        session.rollback();
        assertEquals("[cash]", cash.getShown());
    }

    @Test
    @Feature("ORM-A-10")
    void computed_cannotBeSet() {
        Session session = open();
        Account cash = account(session, "cash");
        String message = refusal(MappingException.class, () -> cash.setRange(3));
        assertTrue(message.contains("Account.range") && message.contains("Change what"), message);
        cash.setLower(6);
        session.flush();
        assertEquals(3, cash.getRange());
        session.rollback();
    }

    @Test
    void computed_cannotBeGivenAnExpression() {
        Session session = open();
        Account cash = account(session, "cash");
        refused(() -> session.set(cash, Account_.range, Account_.lower.plus(1)), "Account.range", "Change what");
        refused(
                () -> session.execute(update(Account_.ENTITY).set(Account_.range, 3), Synchronization.NONE),
                "Account.range",
                "Set what");
        session.set(cash, Account_.lower, Account_.lower.plus(1));
        session.flush();
        assertEquals(7, cash.getRange());
    }

    @Test
    void computed_afterAFlush_isComputedAgain() {
        Session session = open();
        Account cash = account(session, "cash");
        cash.setLower(4);
        assertEquals(8, cash.getRange());
        session.flush();
        recorder().clear();
        assertEquals(5, cash.getRange());
        assertEquals(3, cash.getEntryCount());
        assertEquals(1, sql().size(), sql()::toString);
        session.rollback();
        assertEquals(8, cash.getRange());
    }

    @Test
    void computed_ofANewObject_isThereAfterTheFlush() {
        Session session = open();
        Account made = new Account("made", 3, 8, 1);
        session.add(made);
        assertEquals(0, made.getRange());
        session.flush();
        assertEquals(5, made.getRange());
        assertEquals(1, made.getEntryCount());
        assertEquals(1L, made.getSlowCount());
        session.rollback();
        session.add(made);
        session.commit();
        assertEquals(5, made.getRange());
    }

    @Test
    void computed_expiredAndRefreshed_isComputedAgain() {
        Session session = open();
        Account cash = account(session, "cash");
        session.commit();
        elsewhere("UPDATE accounts SET lower = 0 WHERE name = 'cash'");
        session.refresh(cash);
        assertEquals(9, cash.getRange());
        session.expire(cash);
        assertEquals(9, cash.getRange());
        assertEquals("cash", cash.getName());
    }

    @Test
    void bulkUpdate_letsItBeComputedAgain() {
        Session session = open();
        Account cash = account(session, "cash");
        session.execute(
                update(Account_.ENTITY).set(Account_.lower, 5).where(Account_.range.gt(5)), Synchronization.AUTO);
        assertEquals(4, cash.getRange());
        assertEquals(5, cash.getLower());
        session.rollback();
        assertEquals(8, cash.getRange());
        session.bulk().update(Account_.ENTITY, List.of(Map.of("id", key(cash.getId()), "lower", 7)));
        assertEquals(7, cash.getLower());
        assertEquals(2, cash.getRange());
        session.rollback();
        refused(
                () -> open().bulk().insert(Account_.ENTITY, List.of(Map.of("name", "new", "range", 3))),
                "Account.range",
                "computed");
    }

    @Test
    void deferredWithAColumn_comesWithItsGroup() {
        Account cash = account(open(), "cash");
        recorder().clear();
        assertEquals(3L, cash.getSlowCount());
        assertNoStatements(recorder(), () -> assertNull(cash.getRemark()));
        assertEquals(1, sql().size());
        Account asked = open().query(Account.class)
                .options(undefer(Account_.slowCount))
                .filter(Account_.name.eq("cash"))
                .one();
        assertNoStatements(recorder(), () -> assertEquals(3L, asked.getSlowCount()));
    }

    @Test
    void columnOptions_applyToComputedOnes() {
        Session session = open();
        Account cash = session.query(Account.class)
                .options(defer(Account_.range))
                .filter(Account_.name.eq("cash"))
                .one();
        assertFalse(sql().get(0).contains("-"), sql()::toString);
        assertEquals(8, cash.getRange());
        Account only = open().query(Account.class)
                .options(loadOnly(Account_.range))
                .filter(Account_.name.eq("cash"))
                .one();
        assertNoStatements(recorder(), () -> assertEquals(8, only.getRange()));
        assertEquals(3, only.getEntryCount());
    }

    @Test
    void detached_unloaded_isRefusedByName() {
        Session session = open();
        Account cash = account(session, "cash");
        session.close();
        assertEquals(8, cash.getRange());
        assertTrue(refusal(DetachedInstanceException.class, cash::getSlowCount).contains("Account.slowCount"));
    }

    @Test
    void merge_leavesItToTheDatabase() {
        Session session = open();
        Account cash = account(session, "cash");
        session.close();
        cash.setLower(7);
        Session second = open();
        Account merged = second.merge(cash);
        second.commit();
        assertEquals(2, merged.getRange());
    }

    @Test
    void synonym_meansTheSameAttribute() {
        assertEquals(List.of("cash"), found(Account_.title.eq("cash")));
        assertEquals(
                "debt",
                open().query(Account.class).filterBy("caption", "debt").one().getName());
        Account_.Alias other = Account_.alias("other");
        assertEquals(
                List.of("cash", "debt"),
                each(open().query(other).orderBy(other.title).all(), Account::getName));
        Session session = open();
        account(session, "cash").setName("gold");
        session.commit();
        assertEquals(List.of("gold"), found(Account_.caption.like("g%")));
    }
}
