package io.athanor.compatibility.orm;

import static io.athanor.orm.option.LoaderOptions.containsEager;
import static io.athanor.orm.option.LoaderOptions.joinedload;
import static io.athanor.orm.option.LoaderOptions.lazyload;
import static io.athanor.orm.option.LoaderOptions.loadOnly;
import static io.athanor.orm.option.LoaderOptions.selectinPolymorphic;
import static io.athanor.orm.option.LoaderOptions.selectinload;
import static io.athanor.orm.option.LoaderOptions.subqueryload;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.inheritance.Boss;
import io.athanor.compatibility.inheritance.Boss_;
import io.athanor.compatibility.inheritance.Director;
import io.athanor.compatibility.inheritance.Director_;
import io.athanor.compatibility.inheritance.Employee;
import io.athanor.compatibility.inheritance.Employee_;
import io.athanor.compatibility.inheritance.Engineer;
import io.athanor.compatibility.inheritance.Engineer_;
import io.athanor.compatibility.inheritance.Firm;
import io.athanor.compatibility.inheritance.Firm_;
import io.athanor.compatibility.inheritance.JoinedTables;
import io.athanor.compatibility.inheritance.Lead;
import io.athanor.compatibility.inheritance.Lead_;
import io.athanor.compatibility.inheritance.Machine;
import io.athanor.compatibility.inheritance.Machine_;
import io.athanor.feature.Feature;
import io.athanor.orm.Cursor;
import io.athanor.orm.KeysetPage;
import io.athanor.orm.Query;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionOption;
import io.athanor.orm.error.UnsupportedQueryException;
import io.athanor.orm.metamodel.PolymorphicAlias;
import io.athanor.orm.option.LoaderOption;
import io.athanor.sql.Element;
import io.athanor.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Queries of a class that load the columns of classes below it along, by joins or by further statements. */
public class PolymorphicSuite extends MappedSuite {

    PolymorphicSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return JoinedTables.registry();
    }

    private void staff() {
        given(
                new Employee("paul"),
                new Engineer("eve", "java"),
                new Lead("lea", "sql", "orm"),
                new Boss("max", "red"),
                new Director("dora", "blue", 7));
    }

    private static List<String> names(List<? extends Employee> staff) {
        return each(staff, Employee::getName);
    }

    /** What each object has beyond the class at the top. */
    private static List<String> details(List<? extends Employee> staff) {
        return each(
                staff,
                one -> one instanceof Lead lead
                        ? lead.getSkill() + " " + lead.getTeam()
                        : one instanceof Engineer engineer
                                ? engineer.getSkill()
                                : one instanceof Director director
                                        ? director.getCar() + " " + director.getShares()
                                        : one instanceof Boss boss ? boss.getCar() : "-");
    }

    private static final List<String> ALL = List.of("-", "java", "sql orm", "red", "blue 7");

    private int sent() {
        return sql().size();
    }

    @Feature("ORM-I-05")
    @Test
    void withPolymorphic_ofAll_loadsEveryClassWholeByOneStatement() {
        staff();
        List<Employee> staff = open().query(Employee.class)
                .withPolymorphic()
                .orderBy(Employee_.id)
                .all();
        assertEquals(ALL, details(staff));
        assertEquals(1, sent());
        assertInstanceOf(Director.class, staff.get(4));
    }

    @Feature("ORM-I-05")
    @Test
    void withPolymorphic_ofSome_leavesTheOthersToLaterLoads() {
        staff();
        List<Employee> staff = open().query(Employee.class)
                .withPolymorphic(Engineer_.ENTITY)
                .orderBy(Employee_.id)
                .all();
        assertEquals("java", ((Engineer) staff.get(1)).getSkill());
        assertEquals("sql", ((Engineer) staff.get(2)).getSkill());
        assertEquals(1, sent());
        assertEquals("orm", ((Lead) staff.get(2)).getTeam());
        assertEquals(2, sent());
        assertEquals("red", ((Boss) staff.get(3)).getCar());
        assertEquals(3, sent());
    }

    @Test
    void withPolymorphic_ofTheDeepest_takesTheClassesBetweenAlong() {
        staff();
        List<Employee> staff = open().query(Employee.class)
                .withPolymorphic(Lead_.ENTITY)
                .orderBy(Employee_.id)
                .all();
        assertEquals("sql orm", details(staff.subList(2, 3)).get(0));
        assertEquals("java", ((Engineer) staff.get(1)).getSkill());
        assertEquals(1, sent());
    }

    @Test
    void withPolymorphic_ofAClassInTheMiddle_joinsItsOwnTablesInside() {
        staff();
        List<Engineer> engineers = open().query(Engineer.class)
                .withPolymorphic(Lead_.ENTITY)
                .orderBy(Engineer_.id)
                .all();
        assertEquals(List.of("java", "sql orm"), details(engineers));
        assertEquals(1, sent());
    }

    @Test
    void withPolymorphic_withoutAnAlias_letsCriteriaNameTheClassesBelow() {
        staff();
        assertEquals(
                List.of("eve", "max"),
                names(open().query(Employee.class)
                        .withPolymorphic(Engineer_.ENTITY, Boss_.ENTITY)
                        .filter(Engineer_.skill.eq("java").or(Boss_.car.eq("red")))
                        .orderBy(Employee_.name)
                        .all()));
        assertEquals(
                List.of("lea", "eve"),
                names(open().query(Employee.class)
                        .withPolymorphic(Engineer_.ENTITY)
                        .filter(Engineer_.skill.isNotNull())
                        .orderBy(Engineer_.skill.desc())
                        .all()));
    }

    @Feature("ORM-I-05")
    @Test
    void polymorphicAlias_namesWhatClassesBelowAdd() {
        staff();
        PolymorphicAlias<Employee> one = Employee_.ENTITY.withPolymorphic(Engineer_.ENTITY, Boss_.ENTITY);
        PolymorphicAlias<Employee> other = one.aliased();
        for (PolymorphicAlias<Employee> staff : List.of(one, other, one.aliased("staff"))) {
            recorder().clear();
            List<Employee> found = open().query(staff)
                    .filter(staff.get(Engineer_.skill)
                            .eq("sql")
                            .or(staff.get(Boss_.car).eq("blue")))
                    .orderBy(staff.get(Employee_.name).desc())
                    .all();
            assertEquals(List.of("lea", "dora"), names(found));
            assertEquals(1, sent());
            assertEquals("blue", ((Boss) found.get(1)).getCar());
            assertEquals(1, sent());
        }
    }

    @Test
    void polymorphicAlias_standsBesideTheClassAndBesideAnotherOne() {
        staff();
        PolymorphicAlias<Employee> boss =
                Employee_.ENTITY.withPolymorphic(Boss_.ENTITY).aliased();
        PolymorphicAlias<Employee> engineer =
                Employee_.ENTITY.withPolymorphic(Engineer_.ENTITY).aliased();
        assertEquals(
                List.of("max eve", "max lea", "dora eve", "dora lea"),
                each(
                        open().query(boss, engineer)
                                .filter(
                                        boss.get(Boss_.car).isNotNull(),
                                        engineer.get(Engineer_.skill).isNotNull())
                                .orderBy(boss.get(Employee_.id), engineer.get(Employee_.id))
                                .all(),
                        row -> Objects.requireNonNull((Employee) row.get(0)).getName() + " "
                                + Objects.requireNonNull((Employee) row.get(1)).getName()));
        PolymorphicAlias<Employee> plain = Employee_.ENTITY.withPolymorphic(Boss_.ENTITY);
        assertEquals(
                2,
                open().query(plain)
                        .filter(plain.get(Boss_.car).isNotNull())
                        .filter(plain.get(Employee_.id).in(Sql.select(Boss_.id).where(Boss_.car.in("red", "blue"))))
                        .count());
    }

    @Test
    void innerJoin_findsOnlyRowsOfTheClasses() {
        staff();
        assertEquals(
                List.of("eve", "lea"),
                names(open().query(Employee_.ENTITY
                                .withPolymorphic(Engineer_.ENTITY)
                                .innerJoin())
                        .orderBy(Employee_.id)
                        .all()));
    }

    @Test
    void pagesByAColumnOfAClassBelow_loseNobodyWhoHasNone() {
        staff();
        for (Element order : List.of(Boss_.car, Boss_.car.desc(), Engineer_.skill.asc())) {
            Query<Employee> query = open().query(Employee.class)
                    .withPolymorphic(Boss_.ENTITY, Engineer_.ENTITY)
                    .orderBy(order);
            List<String> paged = new ArrayList<>();
            Cursor place = null;
            do {
                KeysetPage<Employee> page = query.keysetPage(2, place);
                paged.addAll(names(page.rows()));
                place = page.last();
            } while (place != null);
            assertEquals(query.count(), paged.size(), order::toString);
            assertEquals(Set.copyOf(names(query.all())), Set.copyOf(paged), order::toString);
        }
    }

    @Test
    void withPolymorphic_isCountedLimitedNestedAndStreamed() {
        staff();
        Session session = open();
        var query = session.query(Employee.class).withPolymorphic();
        assertEquals(5, query.count());
        assertTrue(query.filter(Lead_.team.eq("orm")).exists());
        assertEquals(
                List.of("paul", "eve"),
                names(query.orderBy(Employee_.id).limit(2).all()));
        assertEquals(
                List.of("lea"),
                names(query.orderBy(Employee_.id)
                        .limit(3)
                        .fromSelf()
                        .offset(2)
                        .limit(1)
                        .all()));
        assertEquals(ALL, details(query.orderBy(Employee_.id).yieldPer(2).all()));
        assertEquals(ALL, details(query.distinct().orderBy(Employee_.id).all()));
    }

    @Test
    void withPolymorphic_fillsWhatObjectsInMemoryLackAndKeepsChanges() {
        staff();
        Session session = open();
        List<Employee> staff =
                session.query(Employee.class).orderBy(Employee_.id).all();
        ((Lead) staff.get(2)).setTeam("own");
        ((Engineer) staff.get(1)).getSkill();
        recorder().clear();
        session.query(Employee.class).withPolymorphic().all();
        int before = sent();
        assertEquals(List.of("-", "java", "sql own", "red", "blue 7"), details(staff));
        assertEquals(before, sent());
        session.rollback();
        assertEquals(ALL, details(staff));
    }

    @Test
    void withPolymorphic_populateExisting_takesTheRowsOfAllTables() {
        staff();
        Session session = open(SessionOption.NO_AUTOFLUSH);
        List<Employee> staff = session.query(Employee.class)
                .withPolymorphic()
                .orderBy(Employee_.id)
                .all();
        ((Lead) staff.get(2)).setTeam("own");
        session.query(Employee.class).withPolymorphic().populateExisting().all();
        recorder().clear();
        assertEquals(ALL, details(staff));
        assertEquals(0, sent());
        session.commit();
    }

    @Test
    void withPolymorphic_optionsReachTheClassAndTheClassesBelow() {
        Engineer eve = new Engineer("eve", "java");
        eve.getMachines().add(new Machine("m1"));
        eve.setFirm(new Firm("acme"));
        given(eve);
        List<Employee> staff = open().query(Employee.class)
                .withPolymorphic(Engineer_.ENTITY)
                .options(joinedload(Employee_.firm), selectinload(Engineer_.machines), loadOnly(Employee_.name))
                .all();
        assertEquals(2, sent());
        Engineer found = (Engineer) staff.get(0);
        assertEquals("acme", key(found.getFirm()).getName());
        assertEquals("m1", found.getMachines().get(0).getName());
        assertEquals("java", found.getSkill());
        assertEquals(2, sent());
        PolymorphicAlias<Employee> alias =
                Employee_.ENTITY.withPolymorphic(Engineer_.ENTITY).aliased();
        recorder().clear();
        List<Employee> again = open().query(alias)
                .options(joinedload(alias.get(Employee_.firm)), selectinload(alias.get(Engineer_.machines)))
                .filter(alias.get(Engineer_.machines).any(Machine_.name.eq("m1")))
                .all();
        assertEquals(2, sent());
        assertEquals("m1", ((Engineer) again.get(0)).getMachines().get(0).getName());
        assertEquals("acme", key(again.get(0).getFirm()).getName());
        assertEquals(2, sent());
    }

    @Test
    void withPolymorphic_joinsAlongARelationshipOfAClassBelow() {
        Engineer eve = new Engineer("eve", "java");
        eve.getMachines().add(new Machine("m1"));
        given(eve, new Boss("max", "red"));
        PolymorphicAlias<Employee> alias =
                Employee_.ENTITY.withPolymorphic(Engineer_.ENTITY).aliased();
        assertEquals(
                List.of("eve"),
                names(open().query(alias)
                        .join(alias.get(Engineer_.machines))
                        .filter(Machine_.name.eq("m1"))
                        .all()));
        assertEquals(
                List.of("eve"),
                names(open().query(Employee.class)
                        .withPolymorphic(Engineer_.ENTITY)
                        .join(Engineer_.machines)
                        .filter(Machine_.name.eq("m1"))
                        .all()));
    }

    private Firm firm() {
        Firm firm = new Firm("acme");
        firm.getEmployees()
                .addAll(List.of(new Engineer("eve", "java"), new Lead("lea", "sql", "orm"), new Boss("max", "red")));
        given(firm);
        return firm;
    }

    @Feature("ORM-I-05")
    @Test
    void ofType_letsALoadBringTheColumnsOfClassesBelow() {
        firm();
        PolymorphicAlias<Employee> all = Employee_.ENTITY.withPolymorphic();
        for (LoaderOption option : List.of(
                joinedload(Firm_.employees.ofType(all.aliased())),
                selectinload(Firm_.employees.ofType(all)),
                selectinload(Firm_.employees.ofType(all.aliased())),
                subqueryload(Firm_.employees.ofType(all)))) {
            recorder().clear();
            List<Firm> firms = open().query(Firm.class).options(option).all();
            int expected = option.toString().startsWith("joined") ? 1 : 2;
            assertEquals(expected, sent(), option::toString);
            assertEquals(List.of("java", "sql orm", "red"), details(firms.get(0).getEmployees()), option::toString);
            assertEquals(expected, sent(), option::toString);
        }
    }

    @Test
    void ofType_ofAClassBelow_bringsItsColumnsAndAllObjects() {
        firm();
        for (LoaderOption option : List.of(
                joinedload(Firm_.employees.ofType(Engineer_.ENTITY)),
                selectinload(Firm_.employees.ofType(Engineer_.ENTITY)),
                subqueryload(Firm_.employees.ofType(Engineer_.ENTITY)))) {
            Firm firm = open().query(Firm.class).options(option).one();
            recorder().clear();
            assertEquals(List.of("eve", "lea", "max"), names(firm.getEmployees()));
            assertEquals("java", ((Engineer) firm.getEmployees().get(0)).getSkill());
            assertEquals(0, sent(), option::toString);
        }
    }

    @Test
    void ofType_goesOnToWhatOnlyTheClassBelowHas() {
        firm();
        Firm firm = open().query(Firm.class)
                .options(selectinload(Firm_.employees.ofType(Engineer_.ENTITY)).selectinload(Engineer_.machines))
                .one();
        assertEquals(3, sent());
        assertEquals(List.of(), ((Engineer) firm.getEmployees().get(0)).getMachines());
        assertEquals(3, sent());
    }

    @Test
    void containsEager_ofAPolymorphicAlias_readsTheColumnsOfTheQuerysOwnJoin() {
        firm();
        PolymorphicAlias<Employee> staff = Employee_.ENTITY.withPolymorphic().aliased();
        Firm firm = open().query(Firm.class)
                .join(Firm_.employees.ofType(staff))
                .filter(staff.get(Engineer_.skill).isNotNull())
                .orderBy(staff.get(Employee_.id))
                .options(containsEager(Firm_.employees.ofType(staff)))
                .one();
        assertEquals(List.of("java", "sql orm"), details(firm.getEmployees()));
        assertEquals(1, sent());
    }

    @Test
    void ofType_joinsToAPolymorphicAlias() {
        firm();
        given(new Firm("empty"));
        PolymorphicAlias<Employee> staff = Employee_.ENTITY.withPolymorphic(Engineer_.ENTITY, Boss_.ENTITY);
        for (PolymorphicAlias<Employee> one : List.of(staff, staff.aliased())) {
            assertEquals(
                    List.of("acme"),
                    each(
                            open().query(Firm.class)
                                    .join(Firm_.employees.ofType(one))
                                    .filter(one.get(Engineer_.skill)
                                            .eq("java")
                                            .or(one.get(Boss_.car).eq("green")))
                                    .all(),
                            Firm::getName));
            assertEquals(
                    List.of("acme"),
                    each(
                            open().query(Firm.class)
                                    .filter(Firm_.employees
                                            .ofType(one)
                                            .any(one.get(Boss_.car).eq("red")))
                                    .all(),
                            Firm::getName));
        }
    }

    @Feature("ORM-I-05")
    @Test
    void selectinPolymorphic_loadsByOneFurtherStatementForEachClass() {
        staff();
        List<Employee> staff = open().query(Employee.class)
                .options(selectinPolymorphic(Employee_.ENTITY))
                .orderBy(Employee_.id)
                .all();
        assertEquals(5, sent());
        assertEquals(ALL, details(staff));
        assertEquals(5, sent());
    }

    @Test
    void selectinPolymorphic_ofOneClass_takesWhatIsBetweenAlong() {
        staff();
        List<Employee> staff = open().query(Employee.class)
                .options(selectinPolymorphic(Employee_.ENTITY, Lead_.ENTITY))
                .orderBy(Employee_.id)
                .all();
        assertEquals(2, sent());
        assertEquals("sql orm", details(staff).get(2));
        assertEquals(2 + 3, sent());
    }

    @Test
    void selectinPolymorphic_afterAPath_andOfAnAlias() {
        firm();
        for (LoaderOption option : List.of(selectinload(Firm_.employees), joinedload(Firm_.employees))) {
            recorder().clear();
            Firm firm = open().query(Firm.class)
                    .options(option.selectinPolymorphic(Engineer_.ENTITY, Boss_.ENTITY))
                    .one();
            int before = sent();
            assertEquals("java", ((Engineer) firm.getEmployees().get(0)).getSkill());
            assertEquals("red", ((Boss) firm.getEmployees().get(2)).getCar());
            assertEquals(before, sent());
        }
        Employee_.Alias alias = Employee_.alias();
        recorder().clear();
        List<Employee> staff = open().query(alias)
                .options(selectinPolymorphic(alias, Boss_.ENTITY))
                .orderBy(alias.id)
                .all();
        assertEquals("red", ((Boss) staff.get(2)).getCar());
        assertEquals(2, sent());
    }

    @Test
    void selectinPolymorphic_keepsChangesAndSendsNothingForWhatIsLoaded() {
        staff();
        Session session = open();
        Lead lead = session.query(Lead.class).one();
        lead.setTeam("own");
        session.flush();
        recorder().clear();
        session.query(Employee.class)
                .options(selectinPolymorphic(Employee_.ENTITY, Lead_.ENTITY))
                .all();
        assertEquals(1, sent());
        assertEquals("own", lead.getTeam());
        lead.setTeam("mine");
        session.query(Employee.class)
                .options(selectinPolymorphic(Employee_.ENTITY, Lead_.ENTITY))
                .populateExisting()
                .all();
        assertEquals("mine", lead.getTeam()); // autoflush has written it
    }

    @Test
    void wrongClasses_areRefusedByName() {
        Session session = open();
        assertTrue(refusal(
                        UnsupportedQueryException.class,
                        () -> Employee_.ENTITY.withPolymorphic(Engineer_.ENTITY).get(Boss_.car))
                .contains("Name Boss in withPolymorphic(), too"));
        assertEquals(
                "car",
                Employee_.ENTITY
                        .withPolymorphic(Engineer_.ENTITY, Boss_.ENTITY)
                        .get(Boss_.car)
                        .name());
        assertTrue(refusal(
                        UnsupportedQueryException.class,
                        () -> Employee_.ENTITY.withPolymorphic(Engineer_.ENTITY).get(Firm_.name))
                .contains("no class below Employee"));
        refused(
                () -> session.query(Employee.class)
                        .options(selectinPolymorphic(Employee_.ENTITY, Firm_.ENTITY))
                        .all(),
                "Firm",
                "Employee");
        refused(
                () -> session.query(Employee_.name)
                        .options(selectinPolymorphic(Employee_.ENTITY))
                        .all(),
                "selectinPolymorphic");
        refused(
                () -> session.query(Firm.class)
                        .options(lazyload(Firm_.employees.ofType(Engineer_.ENTITY)))
                        .all(),
                "ofType",
                "selectinload");
        refused(
                () -> session.query(Firm.class)
                        .options(joinedload(Firm_.employees.ofType(Employee_.ENTITY.withPolymorphic())))
                        .all(),
                "joinedload",
                "aliased()");
        refused(() -> session.query(Employee_.ENTITY.withPolymorphic().aliased())
                .filter(Director_.shares.eq(1))
                .withPolymorphic());
        assertSame(
                Employee.class, Employee_.ENTITY.withPolymorphic().descriptor().javaType());
    }
}
