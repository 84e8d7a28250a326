package io.athanor.compatibility.golden.orm;

import static io.athanor.compatibility.golden.orm.FlowSteps.get;
import static io.athanor.orm.option.LoaderOptions.containsEager;
import static io.athanor.orm.option.LoaderOptions.joinedload;
import static io.athanor.orm.option.LoaderOptions.lazyload;
import static io.athanor.orm.option.LoaderOptions.selectinload;

import io.athanor.compatibility.golden.orm.model.Address;
import io.athanor.compatibility.golden.orm.model.Address_;
import io.athanor.compatibility.golden.orm.model.Blog;
import io.athanor.compatibility.golden.orm.model.Country;
import io.athanor.compatibility.golden.orm.model.LogLine_;
import io.athanor.compatibility.golden.orm.model.Order;
import io.athanor.compatibility.golden.orm.model.Order_;
import io.athanor.compatibility.golden.orm.model.Station;
import io.athanor.compatibility.golden.orm.model.Train;
import io.athanor.compatibility.golden.orm.model.User;
import io.athanor.compatibility.golden.orm.model.User_;
import io.athanor.orm.Query;
import io.athanor.orm.SessionOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Results of queries, and related objects that are loaded when they are read or with the query. */
final class LoadFlows extends FlowForms {

    LoadFlows() {
        group("load");
        objects();
        oneResult();
        counts();
        slices();
        lazily();
        inPortions();
        identity();
        joined();
        writeOnly();
    }

    private void writeOnly() {
        add("write-only-dml", run -> {
            Blog blog = get(run, Blog.class, 1);
            run.start();
            run.session()
                    .bulk()
                    .insert(
                            LogLine_.ENTITY,
                            List.of(Map.of("blogId", 1, "msg", "x1"), Map.of("blogId", 1, "msg", "x2")));
            run.step();
            blog.getLog().unordered().filter(LogLine_.msg.eq("x1")).update(update -> update.set(LogLine_.msg, "y"));
            run.step();
            blog.getLog().unordered().filter(LogLine_.msg.eq("y")).delete();
            run.step();
        });
    }

    private static Query<User> users(FlowRun run) {
        return run.session().query(User.class);
    }

    private void objects() {
        add("get-missing", run -> run.step(run.session().get(User.class, 999)));
        add("query-get", run -> run.step(run.session().get(User.class, 2)));
        add("all", run -> run.step(users(run).orderBy(User_.id).all()));
        add(
                "columns",
                run -> run.step(run.session()
                        .query(User_.name, User_.age)
                        .orderBy(User_.id)
                        .all()));
    }

    private void oneResult() {
        add("populate-existing", run -> {
            User user = get(run, User.class, 1);
            run.start();
            run.step(users(run)
                    .populateExisting()
                    .filter(User_.id.eq(user.getId()))
                    .one());
        });
        add("one", run -> run.step(users(run).filter(User_.name.eq("ann")).one()));
        add("one-many", run -> run.failing(() -> users(run).one()));
        add(
                "one-none",
                run -> run.failing(() -> users(run).filter(User_.id.eq(99)).one()));
        add("one-or-none-many", run -> run.failing(() -> users(run).oneOrNone()));
        add(
                "scalar",
                run -> run.step(run.session()
                        .query(User_.id)
                        .filter(User_.name.eq("ann"))
                        .scalar()));
        add(
                "exists",
                run -> run.step(run.session()
                        .query(users(run).filter(User_.name.eq("ann")).existence())
                        .scalar()));
    }

    private void counts() {
        add("count", run -> run.step(users(run).count()));
        add(
                "count-filter",
                run -> run.step(users(run).filter(User_.name.like("%o%")).count()));
        add(
                "count-columns",
                run -> run.step(run.session().query(User_.name).distinct().count()));
        add("count-limit", run -> run.step(users(run).orderBy(User_.id).limit(2).count()));
        add(
                "count-joinedload",
                run -> run.step(users(run).options(joinedload(User_.addresses)).count()));
    }

    private void slices() {
        add("index", run -> run.step(users(run).orderBy(User_.id).slice(1, 2).one()));
        add(
                "negative-index",
                run -> run.failing(
                        () -> users(run).orderBy(User_.id).slice(-1, 0).one()));
    }

    private void lazily() {
        add("lazy-o2m", run -> {
            User user = get(run, User.class, 2);
            run.start();
            run.step(user.getAddresses().size());
        });
        add("lazy-m2o", run -> {
            Address address = get(run, Address.class, 1);
            run.start();
            run.step(address.getUser());
        });
        add("lazy-composite", run -> {
            Train train = get(run, Train.class, 1);
            run.session().expunge(get(run, Station.class, "A", 1));
            run.start();
            run.step(train.getStation());
        });
        add("lazy-one-to-one", run -> {
            Country france = get(run, Country.class, "FR");
            run.start();
            run.step(france.getCapital());
        });
        add("noload-lazyload", run -> {
            User user = users(run)
                    .options(lazyload(User_.addresses))
                    .filter(User_.id.eq(1))
                    .one();
            run.start();
            run.step(user.getAddresses().size());
        });
        add("with-parent", run -> {
            User user = get(run, User.class, 2);
            run.start();
            run.step(run.session()
                    .query(Address.class)
                    .withParent(user, User_.addresses)
                    .all());
        });
    }

    private void inPortions() {
        add("yield-per", run -> {
            List<String> names = new ArrayList<>();
            for (User user : users(run)
                    .options(selectinload(User_.addresses))
                    .orderBy(User_.id)
                    .yieldPer(2)) {
                names.add(user.getName());
            }
            run.step(names);
        });
    }

    private void identity() {
        add("lazy-m2o-identity", run -> {
            User user = get(run, User.class, 1);
            Address address = get(run, Address.class, 1);
            run.start();
            run.step(address.getUser() == user);
        });
        add("identity", run -> {
            User user =
                    run.reopen(SessionOption.NO_AUTOFLUSH).get(User.class, 1).orElseThrow();
            run.start();
            user.setName("pending");
            User found = users(run).filter(User_.id.eq(1)).one();
            run.step();
            run.step(found.getName());
        });
    }

    private void joined() {
        add("joinedload", run -> {
            User user = users(run)
                    .options(joinedload(User_.addresses))
                    .filterBy("name", "bob")
                    .one();
            run.step();
            run.step(user.getAddresses().size());
        });
        add(
                "joinedload-all",
                run -> run.step(
                        users(run).options(joinedload(User_.addresses)).all().size()));
        add(
                "joinedload-first",
                run -> run.step(users(run)
                        .options(joinedload(User_.addresses))
                        .orderBy(User_.id)
                        .first()));
        add("joinedload-chain", run -> {
            List<User> users = users(run)
                    .options(joinedload(User_.orders).joinedload(Order_.items))
                    .orderBy(User_.id)
                    .all();
            run.step();
            run.step(users.stream().map(LoadFlows::itemCounts).toList());
        });
        add("contains-eager", run -> {
            List<Address> addresses = run.session()
                    .query(Address.class)
                    .join(Address_.user)
                    .filter(User_.name.eq("ann"))
                    .options(containsEager(Address_.user))
                    .all();
            run.step();
            run.step(addresses.get(0).getUser());
        });
    }

    private static List<Integer> itemCounts(User user) {
        return user.getOrders().stream().map(Order::getItems).map(List::size).toList();
    }
}
