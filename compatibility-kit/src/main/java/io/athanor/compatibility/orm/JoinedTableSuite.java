package io.athanor.compatibility.orm;

import static io.athanor.orm.option.LoaderOptions.joinedload;
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
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionOption;
import io.athanor.orm.error.OrmException;
import io.athanor.orm.error.StaleDataException;
import io.athanor.sql.Functions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Classes whose rows are spread over the tables of their superclasses: written to all, joined when they are read. */
public class JoinedTableSuite extends MappedSuite {

    JoinedTableSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return JoinedTables.registry();
    }

    private static Object[] staff() {
        return new Object[] {
            new Employee("paul"),
            new Engineer("eve", "java"),
            new Lead("lea", "sql", "orm"),
            new Boss("max", "red"),
            new Director("dora", "blue", 7)
        };
    }

    private static List<String> names(List<? extends Employee> staff) {
        return each(staff, Employee::getName);
    }

    private Employee named(Session session, String name) {
        Employee found =
                session.query(Employee.class).filter(Employee_.name.eq(name)).one();
        recorder().clear();
        return found;
    }

    /** What was sent, without placeholders' spelling. */
    private List<String> plain() {
        return sql().stream()
                .map(text -> text.replaceAll("\\$\\d+", "?").replace("INNER JOIN", "JOIN"))
                .toList();
    }

    private List<String> changes(String verb) {
        return plain().stream()
                .filter(text -> text.startsWith(verb))
                .map(text -> text.replaceAll("^(INSERT INTO|DELETE FROM|UPDATE) (\\w+).*", "$2"))
                .distinct()
                .toList();
    }

    @Feature("ORM-I-02")
    @Test
    void insertAndDelete_writeTheTablesInOrder() {
        Session session = open();
        session.addAll(List.of(staff()));
        session.flush();
        assertEquals(
                List.of("employees", "bosses", "engineers", "leads"),
                changes("INSERT").stream().sorted((a, b) -> order(a) - order(b)).toList());
        List<String> inserted = changes("INSERT");
        assertEquals("employees", inserted.get(0));
        assertTrue(inserted.indexOf("engineers") < inserted.indexOf("leads"));
        session.commit();
        session.query(Employee.class).all().forEach(session::delete);
        recorder().clear();
        session.flush();
        List<String> deleted = changes("DELETE");
        assertEquals("employees", deleted.get(deleted.size() - 1));
        assertTrue(deleted.indexOf("leads") < deleted.indexOf("engineers"));
        session.commit();
        assertEquals(0, rows("employees") + rows("engineers") + rows("leads") + rows("bosses"));
    }

    private static int order(String table) {
        return List.of("employees", "bosses", "engineers", "leads").indexOf(table);
    }

    @Feature("ORM-I-02")
    @Test
    void query_ofEachClass_joinsItsTables() {
        given(staff());
        Session session = open();
        List<Lead> leads = session.query(Lead.class).all();
        assertEquals(
                "SELECT leads.id AS leads_id, engineers.id AS engineers_id, employees.id AS employees_id,"
                        + " employees.name AS employees_name, employees.type AS employees_type,"
                        + " employees.firm_id AS employees_firm_id, employees.mentor_id AS employees_mentor_id,"
                        + " engineers.skill AS engineers_skill, leads.team AS leads_team FROM employees"
                        + " JOIN engineers ON employees.id = engineers.id JOIN leads ON engineers.id = leads.id",
                plain().get(0));
        assertEquals(List.of("lea"), names(leads));
        recorder().clear();
        assertEquals("sql", leads.get(0).getSkill());
        assertEquals("orm", leads.get(0).getTeam());
        assertEquals(List.of(), sql());
        List<Employee> all = session.query(Employee.class).orderBy(Employee_.id).all();
        assertEquals(
                List.of(Employee.class, Engineer.class, Lead.class, Boss.class, Director.class),
                each(all, Object::getClass));
        assertSame(leads.get(0), all.get(2));
        assertEquals(
                List.of("eve", "lea"),
                names(session.query(Engineer.class).orderBy(Engineer_.name).all()));
        assertEquals(
                List.of("dora", "max"),
                names(session.query(Boss.class).orderBy(Boss_.name).all()));
        assertEquals(List.of("dora"), names(session.query(Director.class).all()));
    }

    @Test
    void columnsOfAClassBelow_areLoadedFromTheirTableAlone() {
        given(staff());
        Session session = open();
        Engineer eve = (Engineer) named(session, "eve");
        assertEquals("java", eve.getSkill());
        assertEquals(List.of("SELECT engineers.skill FROM engineers WHERE ? = engineers.id"), plain());
        Lead lea = (Lead) named(session, "lea");
        assertEquals("orm", lea.getTeam());
        assertEquals("sql", lea.getSkill());
        assertEquals(1, sql().size(), () -> sql().toString());
    }

    @Test
    void statements_aboutAttributes_selectFromTheJoin() {
        given(staff());
        Session session = open();
        assertEquals(2L, session.query(Functions.count(Engineer_.id)).one().get(0));
        assertEquals(2, session.query(Engineer.class).count());
        assertEquals(List.of("dora"), each(session.query(Director_.name).all(), row -> row.get(0, String.class)));
        assertEquals(
                List.of("lea"),
                names(session.query(Lead.class)
                        .filter(Lead_.skill.eq("sql"), Lead_.name.eq("lea"))
                        .all()));
        assertEquals(
                List.of("eve"),
                names(session.query(Engineer.class)
                        .orderBy(Engineer_.name)
                        .limit(1)
                        .all()));
        Lead_.Alias other = Lead_.alias("other");
        assertEquals(
                List.of("lea"),
                names(session.query(other).filter(other.skill.eq("sql")).all()));
        assertEquals(
                List.of("eve", "lea"),
                names(session.query(Engineer.class)
                        .orderBy(Engineer_.name)
                        .fromSelf()
                        .all()));
    }

    @Test
    void update_writesEachTableForWhatChangedInIt() {
        given(staff());
        Session session = open();
        Lead lea = session.query(Lead.class).one();
        recorder().clear();
        lea.setName("leah");
        session.flush();
        assertEquals(List.of("UPDATE employees SET name=? WHERE employees.id = ?"), plain());
        recorder().clear();
        lea.setTeam("sql");
        lea.setName("lea");
        session.flush();
        assertEquals(List.of("employees", "leads"), changes("UPDATE"));
        session.commit();
        assertEquals("sql", open().query(Lead.class).one().getTeam());
    }

    @Feature("ORM-I-08")
    @Test
    void get_byEachClass_isTheObjectOrEmpty() {
        given(staff());
        Session session = open();
        int id = key(named(session, "lea").getId());
        session = open();
        assertInstanceOf(Lead.class, session.get(Employee.class, id).orElseThrow());
        assertTrue(session.get(Boss.class, id).isEmpty());
        session = open();
        assertTrue(session.get(Boss.class, id).isEmpty());
        assertTrue(session.get(Director.class, id).isEmpty());
        Engineer engineer = session.get(Engineer.class, id).orElseThrow();
        assertInstanceOf(Lead.class, engineer);
        recorder().clear();
        assertEquals("sql", engineer.getSkill());
        assertEquals(List.of(), sql());
        assertEquals("orm", ((Lead) engineer).getTeam());
    }

    @Test
    void refresh_andExpiry_loadAllTables() {
        given(staff());
        Session session = open();
        Lead lea = (Lead) named(session, "lea");
        session.refresh(lea);
        assertEquals(1, sql().size());
        assertEquals("orm", lea.getTeam());
        assertEquals(1, sql().size());
        session.commit();
        recorder().clear();
        assertEquals("orm", lea.getTeam());
        assertEquals("lea", lea.getName());
        assertEquals(1, sql().size());
    }

    @Test
    void relationships_ofEachLevel_areWrittenAndLoaded() {
        Firm firm = new Firm("acme");
        Engineer eve = new Engineer("eve", "java");
        eve.getMachines().add(new Machine("m1"));
        Lead lea = new Lead("lea", "sql", "orm");
        lea.setMentor(eve);
        lea.getMachines().add(new Machine("m2"));
        firm.getEmployees().addAll(List.of(lea, eve, new Boss("max", "red")));
        given(firm);
        Session session = open();
        Firm loaded = session.query(Firm.class).one();
        assertEquals(3, loaded.getEmployees().size());
        Lead lead = session.query(Lead.class).one();
        assertEquals("eve", key(lead.getMentor()).getName());
        assertEquals("m2", lead.getMachines().get(0).getName());
        assertSame(
                lead,
                session.query(Machine.class)
                        .filter(Machine_.name.eq("m2"))
                        .one()
                        .getEngineer());
        for (var option :
                List.of(selectinload(Firm_.employees), joinedload(Firm_.employees), subqueryload(Firm_.employees))) {
            Firm eager = open().query(Firm.class).options(option).one();
            recorder().clear();
            assertEquals(3, eager.getEmployees().size());
            assertEquals(List.of(), sql(), option::toString);
        }
        for (var option : List.of(
                selectinload(Machine_.engineer), joinedload(Machine_.engineer), subqueryload(Machine_.engineer))) {
            List<Machine> machines = open().query(Machine.class)
                    .options(option)
                    .orderBy(Machine_.id)
                    .all();
            recorder().clear();
            assertEquals(2, machines.size());
            machines.forEach(machine -> key(machine.getEngineer()).getSkill());
            assertEquals(List.of(), sql(), option::toString);
        }
        Employee polymorphic = open().query(Employee.class)
                .options(selectinload(Engineer_.machines))
                .filter(Employee_.name.eq("eve"))
                .one();
        recorder().clear();
        assertEquals(1, ((Engineer) polymorphic).getMachines().size());
        assertEquals(List.of(), sql());
    }

    @Feature("ORM-I-06")
    @Test
    void criteriaAndJoins_reachTheClassesBelow() {
        Firm acme = new Firm("acme");
        Engineer eve = new Engineer("eve", "java");
        eve.getMachines().add(new Machine("m1"));
        acme.getEmployees().add(eve);
        Firm other = new Firm("other");
        other.getEmployees().add(new Director("dora", "blue", 7));
        given(acme, other);
        Session session = open();
        assertEquals(
                List.of("eve"),
                names(session.query(Engineer.class)
                        .filter(Engineer_.machines.any(Machine_.name.eq("m1")))
                        .all()));
        assertEquals(
                List.of("eve"),
                names(session.query(Engineer.class)
                        .filter(Engineer_.firm.has(Firm_.name.eq("acme")))
                        .all()));
        assertEquals(
                List.of("eve"),
                names(session.query(Engineer.class)
                        .join(Engineer_.machines)
                        .filter(Machine_.name.eq("m1"))
                        .all()));
        assertEquals(
                List.of("m1"),
                each(
                        session.query(Machine.class)
                                .filter(Machine_.engineer.has(Engineer_.skill.eq("java")))
                                .all(),
                        Machine::getName));
        assertEquals(
                List.of("m1"),
                each(
                        session.query(Machine.class)
                                .join(Machine_.engineer)
                                .filter(Engineer_.name.eq("eve"))
                                .all(),
                        Machine::getName));
        assertEquals(
                List.of("acme"),
                each(
                        session.query(Firm.class)
                                .join(Engineer.class, Engineer_.firmId.eq(Firm_.id))
                                .all(),
                        Firm::getName));
        assertEquals(
                0, session.query(Employee.class).filter(Employee_.mentor.has()).count());
        assertEquals(
                List.of("acme"),
                each(
                        session.query(Firm.class)
                                .join(Firm_.employees.ofType(Engineer_.ENTITY))
                                .filter(Engineer_.skill.eq("java"))
                                .all(),
                        Firm::getName));
        assertEquals(
                List.of("other"),
                each(
                        session.query(Firm.class)
                                .filter(Firm_.employees.ofType(Director_.ENTITY).any(Director_.shares.gt(5)))
                                .all(),
                        Firm::getName));
        Boss_.Alias boss = Boss_.alias();
        assertEquals(
                List.of("other"),
                each(
                        session.query(Firm.class)
                                .join(Firm_.employees.ofType(boss))
                                .filter(boss.car.eq("blue"))
                                .all(),
                        Firm::getName));
    }

    @Test
    void rowMissingInOneTable_isStale() {
        given(staff());
        Session session = open(SessionOption.NO_EXPIRE_ON_COMMIT);
        Engineer eve =
                session.query(Engineer.class).filter(Engineer_.name.eq("eve")).one();
        Engineer unread = (Engineer) named(open(), "eve");
        session.commit();
        elsewhere("DELETE FROM engineers WHERE skill = 'java'");
        eve.setSkill("kotlin");
        assertTrue(refusal(StaleDataException.class, session::flush).contains("\"engineers\""));
        Session later = open();
        Engineer lost = (Engineer) named(later, "eve");
        refusal(StaleDataException.class, lost::getSkill);
        assertTrue(unread.getName() != null);
    }

    @Test
    void keyOfSeveralTables_cannotBeChanged() {
        given(staff());
        Session session = open();
        Boss max = session.query(Boss.class).filter(Boss_.name.eq("max")).one();
        max.setId(4711);
        assertTrue(refusal(OrmException.class, session::flush).contains("several tables"));
    }

    @Test
    void rowOfAnotherClass_isReplaced() {
        given(staff());
        Session session = open();
        Employee max = named(session, "max");
        Lead made = new Lead("max", "sql", "new");
        made.setId(max.getId());
        session.delete(max);
        session.add(made);
        session.commit();
        assertEquals(
                "new",
                open().query(Lead.class).filter(Lead_.name.eq("max")).one().getTeam());
        assertEquals(1, rows("bosses"));
        Lead again = new Lead("moritz", "sql", "newer");
        again.setId(made.getId());
        session.delete(made);
        session.add(again);
        recorder().clear();
        session.flush();
        assertEquals(List.of("employees", "engineers", "leads"), changes("UPDATE"));
        session.commit();
        assertEquals(
                "newer",
                open().get(Lead.class, key(again.getId())).orElseThrow().getTeam());
    }

    @Test
    void uniqueValueOfAJoinedTable_movesBetweenClasses() {
        given(staff());
        Session session = open();
        Boss max = (Boss) named(session, "max");
        Boss dora = (Boss) named(session, "dora");
        max.setCar("blue");
        dora.setCar("red");
        session.commit();
        assertEquals("red", dora.getCar());
    }

    @Test
    void circle_withinTheHierarchy_isBroken() {
        Engineer eve = new Engineer("eve", "java");
        Engineer ada = new Engineer("ada", "c");
        eve.setMentor(ada);
        ada.setMentor(eve);
        given(eve, ada);
        Session session = open();
        Engineer loaded = (Engineer) named(session, "eve");
        assertEquals("ada", key(loaded.getMentor()).getName());
        assertSame(loaded, key(loaded.getMentor()).getMentor());
        session.query(Employee.class).all().forEach(session::delete);
        session.commit();
        assertEquals(0, rows("employees"));
    }

    @Test
    void rollback_ofAnInsert_letsItBeAddedAgain() {
        Lead lea = new Lead("lea", "sql", "orm");
        Session session = open();
        session.add(lea);
        session.flush();
        session.rollback();
        session.add(lea);
        session.commit();
        assertEquals("orm", open().query(Lead.class).one().getTeam());
    }
}
