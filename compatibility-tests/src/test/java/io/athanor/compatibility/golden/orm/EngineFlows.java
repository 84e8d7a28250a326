package io.athanor.compatibility.golden.orm;

import static io.athanor.sql.Sql.insert;
import static io.athanor.sql.Sql.literal;
import static io.athanor.sql.Sql.select;

import io.athanor.compatibility.golden.orm.model.Node;
import io.athanor.compatibility.golden.orm.model.Order;
import io.athanor.compatibility.golden.orm.model.User;
import io.athanor.engine.Connection;
import io.athanor.engine.ExecutionOptions;
import io.athanor.engine.spi.KeyedInsert;
import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import io.athanor.schema.Column;
import io.athanor.schema.Table;
import io.athanor.sql.Cte;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Statements about tables, executed on a connection. */
final class EngineFlows extends FlowForms {

    EngineFlows() {
        group("engine");
        inserts();
        keys();
        insertsReturning();
        selects();
    }

    /** Works with a connection that is in a transaction. */
    private static void connected(FlowRun run, Consumer<Connection> work) {
        try (Connection connection = run.engine().connect()) {
            connection.begin();
            run.start();
            work.accept(connection);
        }
        run.forgetEnd();
    }

    private void inserts() {
        add(
                "core-insert-many",
                run -> connected(run, connection -> {
                    Table users = run.registry().table(User.class);
                    connection.executeBatch(insert(users), List.of(Map.of("name", "a"), Map.of("name", "b")));
                    run.step();
                }));
    }

    private void keys() {
        add(
                "core-insert",
                run -> connected(run, connection -> {
                    Table users = run.registry().table(User.class);
                    KeyedInsert keys = new KeyedInsert(users, List.of(), List.of(users.column("id")));
                    run.step(connection.insertReturning(insert(users).values(Map.of("name", "x")), keys)[0]);
                }));
        add(
                "core-insert-many-sorted",
                run -> connected(run, connection -> {
                    Table users = run.registry().table(User.class);
                    KeyedInsert keys =
                            new KeyedInsert(users, List.of(users.column("name")), List.of(users.column("id")));
                    run.step(connection.insertReturning(keys, List.of(new Object[] {"a"}, new Object[] {"b"})).stream()
                            .map(List::of)
                            .toList());
                }));
        add("insertmanyvalues-page", run -> {
            SessionFactory pages = SessionFactory.of(
                    run.engine().executionOptions(ExecutionOptions.NONE.withInsertRows(2)), run.registry());
            try (Session session = pages.open()) {
                run.start();
                session.addAll(
                        IntStream.range(0, 5).mapToObj(i -> new User("u" + i)).toList());
                session.flush();
                run.step();
            }
            run.forgetEnd();
        });
    }

    private void insertsReturning() {
        add(
                "core-insert-many-returning",
                run -> connected(run, connection -> {
                    Table users = run.registry().table(User.class);
                    run.step(connection
                            .execute(insert(users)
                                    .rows(List.of(Map.of("name", "a"), Map.of("name", "b")))
                                    .returning(users.column("id")))
                            .all());
                }));
    }

    private void selects() {
        add(
                "core-in",
                run -> connected(run, connection -> {
                    Table users = run.registry().table(User.class);
                    run.step(connection
                            .execute(select(users.column("name"))
                                    .where(users.column("id", Integer.class).in(1, 2)))
                            .all());
                }));
        add(
                "core-date",
                run -> connected(run, connection -> {
                    Table orders = run.registry().table(Order.class);
                    LocalDateTime time = LocalDateTime.of(2020, 1, 2, 3, 4, 5);
                    run.step(connection
                            .execute(select(orders.column("id"))
                                    .where(orders.column("placed_at", LocalDateTime.class)
                                            .gt(time)))
                            .all());
                }));
        add(
                "core-cte",
                run -> connected(run, connection -> {
                    Table nodes = run.registry().table(Node.class);
                    Column<Integer> parent = nodes.column("parent_id", Integer.class);
                    Cte roots = select(nodes.column("id"), literal(0).label("d"))
                            .where(parent.isNull())
                            .recursiveCte("t");
                    Cte tree = roots.unionAll(select(
                                    nodes.column("id"),
                                    roots.c("d", Integer.class).plus(1))
                            .join(roots, parent.eq(roots.c("id", Integer.class))));
                    run.step(connection
                            .execute(select(tree.c("id"), tree.c("d")).orderBy(tree.c("id")))
                            .all());
                }));
    }
}
