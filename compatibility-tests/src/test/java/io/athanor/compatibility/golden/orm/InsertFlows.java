package io.athanor.compatibility.golden.orm;

import static io.athanor.compatibility.golden.orm.FlowSteps.addAll;
import static io.athanor.compatibility.golden.orm.FlowSteps.get;
import static io.athanor.sql.Sql.insert;

import io.athanor.compatibility.golden.orm.model.Address;
import io.athanor.compatibility.golden.orm.model.Blog;
import io.athanor.compatibility.golden.orm.model.Capital;
import io.athanor.compatibility.golden.orm.model.Country;
import io.athanor.compatibility.golden.orm.model.Document;
import io.athanor.compatibility.golden.orm.model.Item;
import io.athanor.compatibility.golden.orm.model.Keyword;
import io.athanor.compatibility.golden.orm.model.Keyword_;
import io.athanor.compatibility.golden.orm.model.Node;
import io.athanor.compatibility.golden.orm.model.Post;
import io.athanor.compatibility.golden.orm.model.Station;
import io.athanor.compatibility.golden.orm.model.Train;
import io.athanor.compatibility.golden.orm.model.User;
import io.athanor.compatibility.golden.orm.model.User_;
import io.athanor.compatibility.golden.orm.model.Widget;
import io.athanor.orm.error.StaleDataException;
import io.athanor.schema.Table;
import io.athanor.sql.Functions;
import io.athanor.sql.Insert;
import io.athanor.sql.Sql;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** New objects. */
final class InsertFlows extends FlowForms {

    InsertFlows() {
        group("insert");
        rows();
        rowsWithoutObjects();
        graphs();
        collections();
        failures();
    }

    private void rows() {
        add("one", run -> {
            User user = new User("new", "New User");
            run.session().add(user);
            run.session().commit();
            run.step();
            if (!run.isDone()) {
                run.step(user.getId());
            }
        });
        add("three", run -> {
            addAll(run, new User("a"), new User("b"), new User("c"));
            run.session().flush();
            run.step();
        });
        add("mixed-columns", run -> {
            User withAge = new User("c");
            withAge.setAge(5);
            addAll(run, new User("a", "A"), new User("b"), withAge, new User("d", "D"));
            run.session().flush();
            run.step();
        });
        add("explicit-pk", run -> {
            addAll(run, new User(20, "a"), new User(21, "b"));
            run.session().flush();
            run.step();
        });
        add("sql-expr", run -> {
            User user = new User(null);
            run.session().add(user);
            run.session().set(user, User_.name, Functions.upper(Sql.literal("abc")));
            run.session().flush();
            run.step();
            run.step(nameIfThere(user));
        });
        add("version", run -> {
            Document document = new Document("t", "b");
            run.session().add(document);
            run.session().flush();
            run.step();
            if (!run.isDone()) {
                run.step(document.getVersion());
            }
        });
        add("default-overridden", run -> {
            Widget widget = new Widget("n");
            widget.setQty(5);
            widget.setState("used");
            widget.setTouched(3);
            run.session().add(widget);
            run.session().flush();
            run.step();
            run.step(widget.getState());
        });
        add("interleaved", run -> {
            User user = get(run, User.class, 1);
            User gone = get(run, User.class, 4);
            run.start();
            run.session().add(new User("fresh"));
            user.setFullname("changed");
            run.session().delete(gone);
            run.session().flush();
            run.step();
        });
    }

    /** A name that has to be read, or null where no server keeps the row. */
    private static @Nullable String nameIfThere(User user) {
        try {
            return user.getName();
        } catch (StaleDataException e) {
            return null;
        }
    }

    private void rowsWithoutObjects() {
        add("execute-insert-many", run -> {
            Table users = run.registry().table(User.class);
            run.session()
                    .connection()
                    .executeBatch(
                            insert(users),
                            List.of(
                                    Map.of("name", "a", "age", 1),
                                    Map.of("name", "b", "age", 2),
                                    Map.of("name", "c", "age", 3)));
            run.step();
        });
        add("execute-insert-returning", run -> {
            Table users = run.registry().table(User.class);
            Insert insert = insert(users)
                    .rows(List.of(Map.of("name", "a"), Map.of("name", "b")))
                    .returning(users);
            run.step(run.session().query(User.class).fromStatement(insert).stream()
                    .map(User::getName)
                    .toList());
        });
    }

    private void graphs() {
        add("cascade-backref", run -> {
            Address address = new Address("n1", new User("new"));
            run.session().add(address);
            run.session().flush();
            run.step();
            run.step(address.getUserId());
        });
        add("two-parents", run -> {
            User first = new User("p1");
            first.getAddresses().add(new Address("c1"));
            User second = new User("p2");
            second.getAddresses().addAll(List.of(new Address("c2"), new Address("c3")));
            addAll(run, first, second);
            run.session().flush();
            run.step();
        });
        add("self-ref-reverse-add", run -> {
            Node leaf = new Node("leaf");
            Node middle = new Node("mid");
            Node root = new Node("root2");
            leaf.setParent(middle);
            middle.setParent(root);
            addAll(run, leaf, middle, root);
            run.session().flush();
            run.step();
        });
        add("composite-fk", run -> {
            Station station = new Station("C", 7, "new");
            station.getTrains().add(new Train("x1"));
            run.session().add(station);
            run.session().flush();
            run.step();
        });
        add("one-to-one", run -> {
            Country italy = new Country("IT", "Italy");
            italy.setCapital(new Capital("Rome"));
            run.session().add(italy);
            run.session().flush();
            run.step();
        });
    }

    private void collections() {
        add("m2m-existing", run -> {
            Item item = get(run, Item.class, 5);
            List<Keyword> keywords = run.session()
                    .query(Keyword.class)
                    .filter(Keyword_.id.in(1, 2))
                    .orderBy(Keyword_.id)
                    .all();
            run.start();
            item.getKeywords().addAll(keywords);
            run.step();
            run.session().flush();
            run.step();
        });
        add("dynamic", run -> {
            Blog blog = get(run, Blog.class, 1);
            run.start();
            blog.getPosts().add(new Post("new"));
            run.session().flush();
            run.step();
        });
    }

    private void failures() {
        add("null-not-null", run -> {
            run.session().add(new User());
            run.failing(run.session()::flush);
            run.session().rollback();
        });
        add("duplicate-pk", run -> {
            run.session().add(new User(1, "dup"));
            run.failing(run.session()::flush);
            run.session().rollback();
        });
        add("conflict-in-session", run -> {
            get(run, User.class, 1);
            run.start();
            run.session().add(new User(1, "dup"));
            run.failing(run.session()::flush);
            run.session().rollback();
        });
    }
}
