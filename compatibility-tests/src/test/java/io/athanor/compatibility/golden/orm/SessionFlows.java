package io.athanor.compatibility.golden.orm;

import static io.athanor.compatibility.golden.orm.FlowSteps.get;
import static io.athanor.compatibility.golden.orm.FlowSteps.touch;
import static io.athanor.sql.Sql.text;

import io.athanor.compatibility.golden.orm.model.Address;
import io.athanor.compatibility.golden.orm.model.User;
import io.athanor.compatibility.golden.orm.model.User_;
import io.athanor.orm.NestedTransaction;
import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import io.athanor.orm.SessionOption;
import java.util.List;

/** Transactions, and what becomes of the objects. */
final class SessionFlows extends FlowForms {

    SessionFlows() {
        group("session");
        commits();
        rollbacks();
        expired();
        refreshed();
        states();
        failures();
        savepoints();
    }

    private void commits() {
        add("commit-expire-two", run -> {
            List<User> users = run.session().query(User.class).orderBy(User_.id).all();
            run.start();
            run.session().commit();
            run.step();
            run.step(users.get(0).getName());
            run.step(users.get(1).getName());
        });
        add("no-expire", run -> {
            User user = run.reopen(SessionOption.NO_EXPIRE_ON_COMMIT)
                    .get(User.class, 1)
                    .orElseThrow();
            run.start();
            user.setFullname("x");
            run.session().commit();
            run.step();
            run.step(user.getFullname());
        });
        add("commit-flush-order", run -> {
            run.session().add(new Address("z", new User("zz")));
            run.session().commit();
            run.step();
        });
        add("two-phase-read", run -> {
            User user = get(run, User.class, 1);
            run.session().commit();
            try (Session other = SessionFactory.of(run.engine(), run.registry()).open()) {
                other.get(User.class, 1).orElseThrow().setName("other");
                other.commit();
            }
            run.start();
            run.step(user.getName());
        });
    }

    private void rollbacks() {
        add("rollback-update", run -> {
            User user = get(run, User.class, 1);
            run.start();
            user.setName("changed");
            run.session().flush();
            run.step();
            run.session().rollback();
            run.step();
            run.step(user.getName());
        });
        add("rollback-insert", run -> {
            User user = new User("x");
            run.session().add(user);
            run.session().flush();
            run.step();
            run.step(run.session().contains(user));
            run.session().rollback();
            run.step();
            run.step(run.session().contains(user));
        });
        add("rollback-unflushed", run -> {
            User user = get(run, User.class, 1);
            run.start();
            user.setName("changed");
            run.session().rollback();
            run.step();
            run.step(user.getName());
        });
        add("tutorial-rollback", run -> {
            User user = run.session()
                    .query(User.class)
                    .filterBy("name", "ann")
                    .first()
                    .orElseThrow();
            run.start();
            user.setName("Annabel");
            User fake = new User("fake");
            run.session().add(fake);
            run.step(run.session().query(User.class).filter(User_.name.in("Annabel", "fake")).orderBy(User_.id).stream()
                    .map(User::getName)
                    .toList());
            run.session().rollback();
            run.step();
            run.step(user.getName());
            run.step(run.session().contains(fake));
        });
    }

    private void expired() {
        add("expire-all", run -> {
            List<User> users = run.session().query(User.class).orderBy(User_.id).all();
            run.start();
            run.session().expireAll();
            run.step(users.get(2).getName());
        });
        add("expired-gone", run -> {
            User user = get(run, User.class, 4);
            run.session().expire(user);
            run.session().execute(text("DELETE FROM users WHERE id=4")).close();
            run.start();
            run.failing(user::getName);
        });
        add("get-expired", run -> {
            User user = get(run, User.class, 1);
            run.session().expire(user);
            run.start();
            run.step(run.session().get(User.class, 1));
        });
    }

    private void refreshed() {
        add("refresh", run -> {
            User user = get(run, User.class, 1);
            run.start();
            run.session().refresh(user);
            run.step();
        });
        add("refresh-attr", run -> {
            User user = get(run, User.class, 1);
            run.start();
            run.session().refresh(user, User_.fullname);
            run.step();
        });
        add("expire-collection", run -> {
            User user = get(run, User.class, 2);
            touch(user.getAddresses());
            run.start();
            run.session().expire(user, User_.addresses);
            run.step(user.getAddresses().size());
        });
        add("refresh-collection", run -> {
            User user = get(run, User.class, 2);
            touch(user.getAddresses());
            run.start();
            run.session().refresh(user);
            run.step();
            run.step(user.getAddresses().size());
        });
    }

    private void states() {
        add("dirty-new-deleted", run -> {
            User user = get(run, User.class, 1);
            User gone = get(run, User.class, 4);
            run.start();
            user.setName("changed");
            run.session().add(new User("n"));
            run.session().delete(gone);
            run.step(sizes(run.session()));
            run.session().flush();
            run.step();
            run.step(sizes(run.session()));
        });
        add("expunge", run -> {
            User user = get(run, User.class, 1);
            run.start();
            user.setName("x");
            run.session().expunge(user);
            run.session().flush();
        });
        add("detached-lazy", run -> {
            User user = get(run, User.class, 1);
            run.session().expunge(user);
            run.start();
            run.failing(() -> touch(user.getAddresses()));
        });
    }

    private void savepoints() {
        add("savepoint-rollback", run -> {
            User user = get(run, User.class, 1);
            run.start();
            user.setName("outer");
            NestedTransaction nested = run.session().beginNested();
            run.step();
            user.setFullname("inner");
            run.session().flush();
            run.step();
            nested.rollback();
            run.step();
            run.step(user.getFullname());
            run.step(user.getName());
            run.session().commit();
            run.step();
        });
        add("savepoint-insert-rollback", run -> {
            NestedTransaction nested = run.session().beginNested();
            User user = new User("x");
            run.session().add(user);
            run.session().flush();
            run.step();
            nested.rollback();
            run.step();
            run.step(run.session().contains(user));
        });
    }

    private static List<Integer> sizes(Session session) {
        return List.of(
                session.dirty().size(),
                session.pending().size(),
                session.deleted().size());
    }

    private void failures() {
        add("flush-error-state", run -> {
            run.session().add(new User(1, "dup"));
            run.failing(run.session()::flush);
            run.failing(() -> run.session().query(User.class).count());
            run.session().rollback();
            run.step(run.session().query(User.class).count());
        });
    }
}
