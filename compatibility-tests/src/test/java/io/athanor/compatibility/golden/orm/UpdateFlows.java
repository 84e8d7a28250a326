package io.athanor.compatibility.golden.orm;

import static io.athanor.compatibility.golden.orm.FlowSteps.get;
import static io.athanor.compatibility.golden.orm.FlowSteps.touch;
import static io.athanor.sql.Sql.text;
import static io.athanor.sql.Sql.update;

import io.athanor.compatibility.golden.orm.model.Address;
import io.athanor.compatibility.golden.orm.model.Ball;
import io.athanor.compatibility.golden.orm.model.City;
import io.athanor.compatibility.golden.orm.model.Country;
import io.athanor.compatibility.golden.orm.model.Document;
import io.athanor.compatibility.golden.orm.model.Item;
import io.athanor.compatibility.golden.orm.model.Keyword;
import io.athanor.compatibility.golden.orm.model.Node;
import io.athanor.compatibility.golden.orm.model.Person;
import io.athanor.compatibility.golden.orm.model.Point;
import io.athanor.compatibility.golden.orm.model.User;
import io.athanor.compatibility.golden.orm.model.User_;
import io.athanor.compatibility.golden.orm.model.Vertex;
import io.athanor.compatibility.golden.orm.model.Widget;
import io.athanor.orm.SessionOption;
import java.util.List;
import java.util.Map;

/** Changed objects. */
final class UpdateFlows extends FlowForms {

    UpdateFlows() {
        group("update");
        values();
        keys();
        references();
        collections();
        circles();
        flushing();
        statements();
        add("version", run -> {
            Document document = get(run, Document.class, 1);
            run.start();
            document.setTitle("changed");
            run.session().flush();
            run.step();
            run.step(document.getVersion());
        });
        add("composite", run -> {
            Vertex vertex = get(run, Vertex.class, 1);
            run.start();
            vertex.setStart(new Point(1, 99));
            run.session().flush();
            run.step();
            run.step(vertex.getLength());
        });
        add("missing-row", run -> {
            User user = get(run, User.class, 1);
            run.session().execute(text("DELETE FROM users WHERE id=1")).close();
            run.start();
            user.setName("x");
            run.failing(run.session()::flush);
            run.session().rollback();
        });
    }

    /** Statements that are executed in the session's transaction and tell its objects nothing. */
    private void statements() {
        add("bulk-by-pk", run -> {
            run.session()
                    .bulk()
                    .update(User_.ENTITY, List.of(Map.of("id", 1, "fullname", "x"), Map.of("id", 2, "fullname", "y")));
            run.step();
        });
        add("query-update-nosync", run -> {
            List<User> users = run.session().query(User.class).all();
            run.start();
            run.step(run.session()
                    .execute(update(run.registry().table(User.class))
                            .values(Map.of("nickname", "old"))
                            .where(User_.age.gt(28)))
                    .rowCount());
            run.step(users.get(0).getNickname());
        });
        add(
                "query-update-expr",
                run -> run.step(run.session()
                        .execute(update(run.registry().table(User.class))
                                .values(Map.of("age", User_.age.plus(1)))
                                .where(User_.name.eq("ann")))
                        .rowCount()));
    }

    private void values() {
        add("one", run -> {
            User user = get(run, User.class, 1);
            run.start();
            user.setFullname("changed");
            run.session().commit();
            run.step();
        });
        add("back-and-forth", run -> {
            User user = get(run, User.class, 1);
            run.start();
            user.setName("x");
            user.setName("ann");
            run.session().flush();
        });
        add("several", run -> {
            List<User> users = run.session().query(User.class).orderBy(User_.id).all();
            run.start();
            users.forEach(user -> user.setFullname("F" + user.getName()));
            run.session().flush();
            run.step();
        });
        add("to-null", run -> {
            User user = get(run, User.class, 1);
            run.start();
            user.setFullname(null);
            run.session().flush();
            run.step();
        });
        add("onupdate", run -> {
            Widget widget = get(run, Widget.class, 1);
            run.start();
            widget.setName("changed");
            run.session().flush();
            run.step();
            run.step(widget.getQty());
            run.step(widget.getTouched());
        });
    }

    private void keys() {
        add("pk-switch", run -> {
            User user = get(run, User.class, 4);
            run.start();
            user.setId(40);
            run.session().flush();
            run.step();
            run.step(run.session().get(User.class, 40).orElse(null) == user);
        });
        add("pk-cascade", run -> {
            Country france = get(run, Country.class, "FR");
            run.start();
            france.setCode("FX");
            run.session().flush();
            run.step();
            run.step(france.getCities().stream().map(City::getCountryCode).toList());
        });
    }

    private void references() {
        add("m2o-set", run -> {
            Address address = get(run, Address.class, 1);
            User user = get(run, User.class, 3);
            run.start();
            address.setUser(user);
            run.session().flush();
            run.step();
        });
        add("fk-direct", run -> {
            Address address = get(run, Address.class, 1);
            run.start();
            address.setUserId(3);
            run.session().flush();
            run.step();
            run.step(address.getUser());
        });
        add("self-ref-move", run -> {
            Node moved = get(run, Node.class, 4);
            Node parent = get(run, Node.class, 3);
            run.start();
            moved.setParent(parent);
            run.session().flush();
            run.step();
        });
    }

    private void collections() {
        add("remove-child", run -> {
            User user = get(run, User.class, 2);
            touch(user.getAddresses());
            run.start();
            user.getAddresses().remove(1);
            run.session().flush();
            run.step();
        });
        add("clear-collection", run -> {
            User user = get(run, User.class, 2);
            touch(user.getAddresses());
            run.start();
            user.getAddresses().clear();
            run.session().flush();
            run.step();
        });
        add("m2m-remove", run -> {
            Item item = get(run, Item.class, 1);
            touch(item.getKeywords());
            run.start();
            item.getKeywords().remove(get(run, Keyword.class, 2));
            run.session().flush();
            run.step();
        });
        add("m2m-clear", run -> {
            Item item = get(run, Item.class, 1);
            touch(item.getKeywords());
            run.start();
            item.setKeywords(List.of());
            run.session().flush();
            run.step();
        });
    }

    private void circles() {
        add("post-update", run -> {
            Person person = new Person("p");
            Ball first = new Ball("b1");
            Ball second = new Ball("b2");
            person.getBalls().addAll(List.of(first, second));
            person.setFavorite(second);
            run.session().add(person);
            run.session().flush();
            run.step();
        });
        add("post-update-change", run -> {
            Person person = new Person("p");
            Ball first = new Ball("b1");
            Ball second = new Ball("b2");
            person.getBalls().addAll(List.of(first, second));
            person.setFavorite(second);
            run.session().add(person);
            run.session().commit();
            touch(person.getBalls(), person.getFavorite());
            run.start();
            person.setFavorite(first);
            run.session().flush();
            run.step();
        });
        add("post-update-delete", run -> {
            Person person = new Person("p");
            Ball ball = new Ball("b1");
            person.getBalls().add(ball);
            person.setFavorite(ball);
            run.session().add(person);
            run.session().commit();
            touch(person.getBalls(), person.getFavorite());
            run.start();
            run.session().delete(person);
            run.session().delete(ball);
            run.session().flush();
            run.step();
        });
    }

    private void flushing() {
        add("autoflush", run -> {
            User user = get(run, User.class, 1);
            run.start();
            user.setName("zed");
            run.step(
                    run.session().query(User.class).filter(User_.name.eq("zed")).count());
        });
        add("no-autoflush", run -> {
            User user =
                    run.reopen(SessionOption.NO_AUTOFLUSH).get(User.class, 1).orElseThrow();
            run.start();
            user.setName("zed");
            long count =
                    run.session().query(User.class).filter(User_.name.eq("zed")).count();
            run.step();
            run.step(count);
            run.session().flush();
            run.step();
        });
    }
}
