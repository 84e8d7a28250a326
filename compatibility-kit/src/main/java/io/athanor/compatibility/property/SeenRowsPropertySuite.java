package io.athanor.compatibility.property;

import static io.athanor.orm.option.LoaderOptions.containsEager;
import static io.athanor.orm.option.LoaderOptions.immediateload;
import static io.athanor.orm.option.LoaderOptions.joinedload;
import static io.athanor.orm.option.LoaderOptions.lazyload;
import static io.athanor.orm.option.LoaderOptions.selectinload;
import static io.athanor.orm.option.LoaderOptions.subqueryload;

import io.athanor.compatibility.bed.EveryBed;
import io.athanor.compatibility.bed.Reach;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.compatibility.tenancy.Contract;
import io.athanor.compatibility.tenancy.Contract_;
import io.athanor.compatibility.tenancy.Hint;
import io.athanor.compatibility.tenancy.Label;
import io.athanor.compatibility.tenancy.Label_;
import io.athanor.compatibility.tenancy.Owned;
import io.athanor.compatibility.tenancy.Paper;
import io.athanor.compatibility.tenancy.Project;
import io.athanor.compatibility.tenancy.Project_;
import io.athanor.compatibility.tenancy.Task;
import io.athanor.compatibility.tenancy.Task_;
import io.athanor.compatibility.tenancy.Tenancy;
import io.athanor.engine.Engine;
import io.athanor.engine.Row;
import io.athanor.feature.Feature;
import io.athanor.orm.Query;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import io.athanor.orm.StatelessSession;
import io.athanor.orm.metamodel.RelationshipAttribute;
import io.athanor.orm.option.LoaderOption;
import io.athanor.schema.Table;
import io.athanor.sql.AthanorException;
import io.athanor.sql.Expression;
import io.athanor.sql.Functions;
import io.athanor.sql.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random rows of three tenants, some of them marked deleted, and random statements of one tenant's session: nothing
 * comes that is another's or marked, and nothing of the kind is changed.
 */
@EveryBed(Reach.DATABASE)
public class SeenRowsPropertySuite {

    private static final int PROGRAMS = 60;
    private static final int STEPS = 25;
    private static final List<String> TENANTS = List.of("red", "green", "blue");
    private static final List<String> TABLES =
            List.of("projects", "tasks", "labels", "hints", "tenant_papers", "tenant_contracts");

    private final TestBed bed;

    SeenRowsPropertySuite(TestBed bed) {
        this.bed = bed;
    }

    @Feature({"EXT-10", "EXT-11"})
    @Test
    void noStatement_seesOrChangesRowsThatItsSessionIsNotToSee() throws SQLException {
        try (TestDatabase database = bed.createDatabase();
                Engine engine = Engine.create(database.url())) {
            Registry registry = Tenancy.registry();
            registry.metadata().createAll(engine);
            SessionFactory sessions = SessionFactory.of(engine, registry);
            Trials.of(PROGRAMS).run("statements of tenants on " + bed.name(), seed -> {
                Trial trial = new Trial(engine, sessions, new Random(seed));
                try {
                    trial.run();
                    return Optional.empty();
                } catch (RuntimeException | AssertionError e) {
                    return Optional.of(new Trials.Failed(trial.steps + "\n" + e, e));
                }
            });
        }
    }

    /** One random world and some statements. */
    private static final class Trial {

        private final Engine engine;
        private final SessionFactory sessions;
        private final Random random;
        private final List<String> steps = new ArrayList<>();
        private final Map<Integer, String> projects = new TreeMap<>();
        private int next = 1;

        Trial(Engine engine, SessionFactory sessions, Random random) {
            this.engine = engine;
            this.sessions = sessions;
            this.random = random;
        }

        void run() {
            clear();
            TENANTS.forEach(this::fill);
            for (int i = 0; i < STEPS; i++) {
                String tenant = TENANTS.get(random.nextInt(TENANTS.size()));
                Map<String, List<String>> before = hidden(tenant);
                try (Session session = sessions.ofTenant(tenant).open()) {
                    step(session, tenant);
                    if (random.nextBoolean()) {
                        session.commit();
                    }
                } catch (AthanorException e) {
                    steps.add("  refused: " + e.getMessage());
                }
                Map<String, List<String>> after = hidden(tenant);
                before.forEach((table, rows) -> require(
                        after.getOrDefault(table, List.of()).containsAll(rows),
                        tenant + " changed rows of " + table + " that it does not see:\n" + rows + "\n"
                                + after.get(table)));
            }
        }

        private void clear() {
            engine.begin(connection -> {
                List<Table> tables =
                        new ArrayList<>(sessions.registry().metadata().sortedTables());
                Collections.reverse(tables);
                connection.execute(Sql.update(sessions.registry().metadata().table("projects"))
                        .values(Collections.singletonMap("parent_id", null)));
                tables.forEach(table -> connection.execute(Sql.delete(table)));
            });
        }

        /** The rows that a tenant's sessions are not to see. */
        private Map<String, List<String>> hidden(String tenant) {
            Map<String, List<String>> hidden = new TreeMap<>();
            engine.begin(connection -> {
                for (String name : TABLES) {
                    boolean joined = name.equals("tenant_contracts");
                    boolean paper = name.equals("tenant_papers");
                    String rows = joined
                            ? "SELECT c.* FROM tenant_contracts c JOIN tenant_papers p ON p.id = c.id WHERE p.tenant <>"
                                    + " :tenant OR p.removed_at IS NOT NULL ORDER BY c.id"
                            : "SELECT * FROM " + name + " WHERE tenant <> :tenant OR "
                                    + (paper ? "removed_at IS NOT NULL" : "removed = :removed") + " ORDER BY id";
                    Map<String, Object> values =
                            joined || paper ? Map.of("tenant", tenant) : Map.of("tenant", tenant, "removed", true);
                    hidden.put(
                            name,
                            connection.execute(Sql.text(rows), values).all().stream()
                                    .map(Row::toString)
                                    .toList());
                }
            });
            return hidden;
        }

        private void fill(String tenant) {
            sessions.ofTenant(tenant).begin(session -> {
                List<Label> labels = new ArrayList<>();
                for (int i = 0; i < 3; i++) {
                    labels.add(new Label(next++, tenant));
                }
                session.addAll(labels);
                Project last = null;
                List<Object> doomed = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    Project project = new Project(next++, tenant);
                    projects.put(project.getId(), tenant);
                    project.setParent(random.nextBoolean() ? last : null);
                    for (int k = random.nextInt(4); k > 0; k--) {
                        Task task = new Task(next++, tenant);
                        project.getTasks().add(task);
                        sometimes(task, doomed);
                    }
                    labels.stream().filter(label -> random.nextBoolean()).forEach(project.getLabels()::add);
                    session.add(project);
                    session.flush();
                    for (int k = random.nextInt(3); k > 0; k--) {
                        Hint hint = new Hint(next++);
                        project.getHints().add(hint);
                        sometimes(hint, doomed);
                    }
                    sometimes(project, doomed);
                    last = project;
                }
                for (int i = 0; i < 4; i++) {
                    Paper paper =
                            random.nextBoolean() ? new Paper(next++, tenant) : new Contract(next++, tenant, tenant);
                    session.add(paper);
                    sometimes(paper, doomed);
                }
                labels.forEach(label -> sometimes(label, doomed));
                session.flush();
                doomed.forEach(session::delete);
            });
        }

        private void sometimes(Object object, List<Object> into) {
            if (random.nextInt(3) == 0) {
                into.add(object);
            }
        }

        private <T> T any(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }

        private LoaderOption way(RelationshipAttribute<?, ?> relationship) {
            return switch (random.nextInt(5)) {
                case 0 -> lazyload(relationship);
                case 1 -> selectinload(relationship);
                case 2 -> subqueryload(relationship);
                case 3 -> joinedload(relationship);
                default -> immediateload(relationship);
            };
        }

        private int key() {
            return 1 + random.nextInt(next);
        }

        private void step(Session session, String tenant) {
            int kind = random.nextInt(20);
            steps.add(tenant + " " + kind);
            switch (kind) {
                case 0 -> graph(tenant, session.query(Project.class), session);
                case 1 -> graph(tenant, session.query(Project.class).limit(3).orderBy(Project_.id), session);
                case 2 ->
                    seen(
                            tenant,
                            session.query(Task.class)
                                    .options(way(Task_.project))
                                    .all());
                case 3 ->
                    seen(
                            tenant,
                            session.query(Label.class)
                                    .options(way(Label_.projects))
                                    .all());
                case 4 -> papers(tenant, session.query(Paper.class).all());
                case 5 ->
                    papers(
                            tenant,
                            session.query(Contract.class)
                                    .filter(Contract_.partner.ne("nobody"))
                                    .all());
                case 6 -> criteria(session, tenant);
                case 7 ->
                    seen(
                            tenant,
                            session.query(Project.class)
                                    .outerJoin(Project_.tasks)
                                    .options(containsEager(Project_.tasks))
                                    .all());
                case 8 -> keys(session, tenant);
                case 9 -> nested(session, tenant);
                case 10 -> counts(session, tenant);
                case 11 -> memory(session, tenant);
                case 12 -> session.query(Task.class).update(change -> change.set(Task_.title, "changed"));
                case 13 -> session.query(any(List.of(Task.class, Hint.class))).delete();
                case 14 -> alien(session, tenant);
                case 15 -> bulk(session, tenant);
                case 16 -> changes(session);
                case 17 -> plain(session, tenant);
                case 18 -> stateless(tenant);
                default -> streamed(session, tenant);
            }
        }

        private void criteria(Session session, String tenant) {
            List<Expression<Boolean>> criteria = List.of(
                    Project_.tasks.any(),
                    Project_.tasks.any(Task_.title.ne("x")),
                    Project_.labels.any(),
                    Project_.parent.has(),
                    Project_.parts.any(),
                    Project_.tasks.any().not(),
                    Project_.id.in(Sql.select(Task_.projectId)),
                    Sql.select(Task_.id).where(Task_.projectId.eq(Project_.id)).exists());
            seen(tenant, session.query(Project.class).filter(any(criteria)).all());
            Project_.Alias other = Project_.alias();
            for (Row row : session.query(other, Task_.ENTITY)
                    .join(Task_.ENTITY, Task_.projectId.eq(other.id))
                    .all()) {
                seen(tenant, List.of(row.get(0), row.get(1)));
            }
            for (Project project : session.query(Project.class)
                    .filter(Project_.tasks.any(Task_.id.eq(key())))
                    .all()) {
                require(!project.getTasks().isEmpty(), "no task that was asked for");
            }
        }

        private void keys(Session session, String tenant) {
            List<Integer> wanted = List.of(key(), key(), key(), key(), key());
            for (Class<?> type : List.of(Project.class, Task.class, Label.class, Hint.class, Paper.class)) {
                seen(tenant, present(session.getAll(type, wanted)));
                wanted.forEach(key -> session.get(type, key).ifPresent(found -> seen(tenant, List.of(found))));
                wanted.forEach(key -> session.lookup(type)
                        .populateExisting()
                        .get(key)
                        .ifPresent(found -> seen(tenant, List.of(found))));
            }
        }

        private static List<Object> present(List<? extends @Nullable Object> found) {
            List<Object> present = new ArrayList<>();
            for (Object one : found) {
                if (one != null) {
                    present.add(one);
                }
            }
            return present;
        }

        private void nested(Session session, String tenant) {
            seen(
                    tenant,
                    session.query(Project.class)
                            .fromSelf()
                            .filter(Project_.tasks.any())
                            .all());
            seen(
                    tenant,
                    session.query(Project.class)
                            .filter(Project_.id.in(
                                    session.query(Task_.projectId).asQuery()))
                            .all());
            seen(
                    tenant,
                    session.query(Task.class)
                            .fromStatement(Sql.select(Task_.ENTITY).where(Task_.id.lt(key())))
                            .all());
            seen(
                    tenant,
                    session.query(Project.class)
                            .filter(session.query(Task.class)
                                    .filter(Task_.projectId.eq(Project_.id))
                                    .existence())
                            .all());
        }

        private void counts(Session session, String tenant) {
            for (Class<?> type : List.of(Project.class, Task.class, Label.class, Hint.class, Paper.class)) {
                Query<?> query = session.query(type);
                int all = query.all().size();
                require(query.count() == all, "count");
                require(query.exists() == all > 0, "exists");
            }
            Object counted = session.query(Functions.count(Task_.id)).scalar();
            require(
                    Objects.requireNonNull((Number) counted).longValue()
                            == session.query(Task.class).all().size(),
                    "count of a column for " + tenant);
        }

        private void memory(Session session, String tenant) {
            for (Project project : session.query(Project.class).all()) {
                session.expire(project);
                session.refresh(project);
                session.expire(project, Project_.tasks);
                walk(tenant, project);
                seen(tenant, project.getHints().query().all());
            }
            Project given = new Project(key(), "merged");
            Project merged = session.merge(given);
            require(merged.getTenant() == null || tenant.equals(merged.getTenant()), "merged");
            session.expunge(merged);
        }

        /** Objects that stand for rows which are not to be seen. */
        private void alien(Session session, String tenant) {
            switch (random.nextInt(4)) {
                case 0 -> {
                    Task task = new Task(key(), "alien");
                    task.setTenant(tenant);
                    session.attach(task);
                    task.setTitle("taken");
                }
                case 1 -> {
                    Contract contract = new Contract(key(), "alien", "alien");
                    contract.setTenant(tenant);
                    session.attach(contract);
                    contract.setPartner("taken");
                }
                case 2 -> {
                    Label label = new Label(key(), "alien");
                    label.setTenant(tenant);
                    session.attach(label);
                    session.delete(label);
                }
                default -> {
                    Hint hint = new Hint(next++);
                    hint.setTenant(any(TENANTS));
                    session.add(hint);
                }
            }
            session.flush();
        }

        private void bulk(Session session, String tenant) {
            switch (random.nextInt(3)) {
                case 0 -> session.bulk().insert(Label_.ENTITY, List.of(Map.of("id", next++, "word", "bulk")));
                case 1 -> session.bulk().update(Task_.ENTITY, List.of(Map.of("id", key(), "title", "bulk")));
                default -> {
                    Hint hint = new Hint(key());
                    hint.setTenant(tenant);
                    session.bulk().save(List.of(hint));
                }
            }
        }

        private void changes(Session session) {
            for (Project project : session.query(Project.class).all()) {
                switch (random.nextInt(4)) {
                    case 0 -> project.setName("renamed");
                    case 1 -> project.getTasks().clear();
                    case 2 -> session.delete(project);
                    default -> project.getLabels().clear();
                }
            }
            session.flush();
        }

        private void plain(Session session, String tenant) {
            Table tasks = sessions.registry().metadata().table("tasks");
            for (Row row : session.execute(
                            Sql.select(tasks.c("tenant"), tasks.c("removed")).selectFrom(tasks))
                    .all()) {
                require(tenant.equals(row.get(0)), "a row of " + row.get(0));
            }
            session.execute(Sql.update(tasks).values(Map.of("title", "plain")));
            session.execute(Sql.delete(tasks));
        }

        private void stateless(String tenant) {
            try (StatelessSession stateless = sessions.ofTenant(tenant).openStateless()) {
                stateless.insert(new Label(next++, "stateless"));
                Label label = new Label(key(), "x");
                label.setTenant(tenant);
                stateless.delete(label);
                stateless.commit();
            }
        }

        private void streamed(Session session, String tenant) {
            session.query(Project.class)
                    .options(selectinload(Project_.labels), selectinload(Project_.tasks))
                    .yieldPer(2)
                    .forEach(project -> walk(tenant, project));
            List<Task> all = session.query(Task.class).stream().toList();
            seen(tenant, all);
        }

        private void graph(String tenant, Query<Project> query, Session session) {
            List<Project> found = query.options(
                            way(Project_.tasks), way(Project_.labels), way(Project_.parent), way(Project_.parts))
                    .all();
            found.forEach(project -> walk(tenant, project));
            require(session.query(Project.class).count() >= found.size(), "more than there are");
        }

        private void walk(String tenant, Project project) {
            seen(tenant, List.of(project));
            seen(tenant, project.getTasks());
            seen(tenant, project.getLabels());
            seen(tenant, project.getParts());
            Project parent = project.getParent();
            if (parent != null) {
                seen(tenant, List.of(parent));
            }
            project.getLabels().forEach(label -> seen(tenant, label.getProjects()));
        }

        private void papers(String tenant, List<? extends Paper> papers) {
            seen(tenant, papers);
            for (Paper paper : papers) {
                if (paper instanceof Contract contract) {
                    require(contract.getTerms().startsWith("terms"), "terms");
                }
            }
        }

        private void seen(String tenant, List<?> objects) {
            for (Object object : objects) {
                if (object instanceof Owned owned) {
                    require(tenant.equals(owned.getTenant()), "a row of " + owned.getTenant() + ": " + object);
                    require(!owned.isRemoved(), "a marked row: " + object);
                } else if (object instanceof Paper paper) {
                    require(paper.getRemovedAt() == null, "a marked row: " + paper);
                    require(paper.getTenant() == null || tenant.equals(paper.getTenant()), "a paper of another");
                }
            }
        }

        private static void require(boolean holds, String problem) {
            if (!holds) {
                throw new AssertionError(problem);
            }
        }
    }
}
