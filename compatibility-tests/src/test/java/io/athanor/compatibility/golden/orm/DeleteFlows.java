package io.athanor.compatibility.golden.orm;

import static io.athanor.compatibility.golden.orm.FlowSteps.get;
import static io.athanor.compatibility.golden.orm.FlowSteps.touch;
import static io.athanor.sql.Sql.text;

import io.athanor.compatibility.golden.orm.model.Blog;
import io.athanor.compatibility.golden.orm.model.Capital;
import io.athanor.compatibility.golden.orm.model.Country;
import io.athanor.compatibility.golden.orm.model.Document;
import io.athanor.compatibility.golden.orm.model.Item;
import io.athanor.compatibility.golden.orm.model.Keyword;
import io.athanor.compatibility.golden.orm.model.Page;
import io.athanor.compatibility.golden.orm.model.Post;
import io.athanor.compatibility.golden.orm.model.Station;
import io.athanor.compatibility.golden.orm.model.User;
import io.athanor.compatibility.golden.orm.model.User_;
import java.util.List;

/** Deleted objects, and those that go because nothing refers to them. */
final class DeleteFlows extends FlowForms {

    DeleteFlows() {
        group("delete");
        objects();
        orphans();
        againAdded();
    }

    private void objects() {
        add("one", run -> {
            User user = get(run, User.class, 4);
            run.start();
            run.session().delete(user);
            run.session().commit();
            run.step();
        });
        add("query-delete", run -> {
            List<User> users = run.session().query(User.class).all();
            run.start();
            run.step(run.session().query(User.class).filter(User_.age.isNull()).delete());
            run.step(users.stream().filter(run.session()::contains).count());
        });
        add("parent-nulls", run -> {
            User user = get(run, User.class, 3);
            run.start();
            run.session().delete(user);
            run.session().flush();
            run.step();
        });
        add("m2m", run -> {
            Item item = get(run, Item.class, 1);
            run.start();
            run.session().delete(item);
            run.session().flush();
            run.step();
        });
        add("missing-row", run -> {
            User user = get(run, User.class, 4);
            run.session().execute(text("DELETE FROM users WHERE id=4")).close();
            run.start();
            run.session().delete(user);
            run.failing(run.session()::flush);
        });
        add("cascade", run -> {
            Document document = get(run, Document.class, 1);
            run.start();
            run.session().delete(document);
            run.step();
            run.session().flush();
            run.step();
        });
        add("cascade-loaded", run -> {
            Document document = get(run, Document.class, 1);
            touch(document.getPages());
            run.start();
            run.session().delete(document);
            run.session().flush();
            run.step();
        });
        add("composite", run -> {
            Station station = get(run, Station.class, "A", 2);
            run.start();
            run.session().delete(station);
            run.session().flush();
            run.step();
        });
    }

    private void orphans() {
        add("orphan", run -> {
            Document document = get(run, Document.class, 1);
            touch(document.getPages());
            run.start();
            document.getPages().remove(document.getPages().get(0));
            run.session().flush();
            run.step();
        });
        add("orphan-replace", run -> {
            Document document = get(run, Document.class, 1);
            touch(document.getPages());
            run.start();
            document.setPages(List.of(new Page(5)));
            run.session().flush();
            run.step();
        });
        add("orphan-one-to-one", run -> {
            Country france = get(run, Country.class, "FR");
            touch(france.getCapital());
            run.start();
            france.setCapital(new Capital("Lyon"));
            run.failing(run.session()::flush);
        });
        add("orphan-pending", run -> {
            Document document = get(run, Document.class, 1);
            touch(document.getPages());
            run.start();
            Page page = new Page(7);
            document.getPages().add(page);
            document.getPages().remove(page);
            run.session().flush();
            run.step(run.session().contains(page));
        });
        add("dynamic-remove", run -> {
            Blog blog = get(run, Blog.class, 1);
            Post post = get(run, Post.class, 1);
            run.start();
            blog.getPosts().remove(post);
            run.session().flush();
            run.step();
        });
    }

    private void againAdded() {
        add("then-add", run -> {
            User user = get(run, User.class, 4);
            run.start();
            run.session().delete(user);
            run.session().add(user);
            run.session().flush();
        });
        add("replace-row", run -> {
            User user = get(run, User.class, 4);
            run.start();
            run.session().delete(user);
            run.session().add(new User(4, "again"));
            run.session().flush();
            run.step();
        });
        add("unique-swap", run -> {
            Keyword blue = get(run, Keyword.class, 1);
            Keyword red = get(run, Keyword.class, 2);
            run.start();
            blue.setName("red");
            red.setName("blue");
            run.failing(run.session()::flush);
            run.session().rollback();
        });
    }
}
