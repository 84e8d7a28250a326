package io.athanor.compatibility.golden.orm;

import static io.athanor.compatibility.golden.orm.FlowSteps.addAll;
import static io.athanor.orm.option.LoaderOptions.selectinload;
import static io.athanor.orm.option.LoaderOptions.subqueryload;

import io.athanor.compatibility.golden.orm.model.Order;
import io.athanor.compatibility.golden.orm.model.Order_;
import io.athanor.compatibility.golden.orm.model.User;
import io.athanor.compatibility.golden.orm.model.User_;
import io.athanor.orm.Query;
import java.util.List;
import java.util.stream.IntStream;

/** Related objects that are loaded by statements that follow the query. */
final class EagerFlows extends FlowForms {

    EagerFlows() {
        group("load");
        byLists();
        bySubqueries();
    }

    private static Query<User> users(FlowRun run) {
        return run.session().query(User.class);
    }

    private void byLists() {
        add("selectinload", run -> {
            List<User> users = users(run)
                    .options(selectinload(User_.addresses))
                    .orderBy(User_.id)
                    .all();
            run.step();
            run.step(users.stream().map(user -> user.getAddresses().size()).toList());
        });
        add(
                "selectinload-m2m",
                run -> run.step(run.session()
                        .query(Order.class)
                        .options(selectinload(Order_.items))
                        .orderBy(Order_.id)
                        .all()));
        add(
                "selectinload-mixed",
                run -> run.step(users(run)
                        .options(selectinload(User_.orders).joinedload(Order_.items))
                        .orderBy(User_.id)
                        .all()));
        add(
                "selectinload-empty",
                run -> run.step(users(run)
                        .filter(User_.id.eq(99))
                        .options(selectinload(User_.addresses))
                        .all()));
        add(
                "selectinload-limit",
                run -> run.step(users(run)
                        .options(selectinload(User_.addresses))
                        .orderBy(User_.id)
                        .limit(2)
                        .all()));
        add("selectinload-many", run -> {
            addAll(run, IntStream.range(0, 600).mapToObj(i -> new User("u" + i)).toArray());
            run.session().commit();
            run.reopen();
            run.start();
            users(run)
                    .filter(User_.id.gt(4))
                    .options(selectinload(User_.addresses))
                    .orderBy(User_.id)
                    .all();
            run.step();
        });
    }

    private void bySubqueries() {
        add(
                "subqueryload",
                run -> run.step(users(run)
                        .options(subqueryload(User_.addresses))
                        .orderBy(User_.id)
                        .all()));
        add(
                "subqueryload-filter",
                run -> run.step(users(run)
                        .filter(User_.name.like("%o%"))
                        .options(subqueryload(User_.addresses))
                        .orderBy(User_.id)
                        .all()));
        add(
                "subqueryload-limit",
                run -> run.step(users(run)
                        .options(subqueryload(User_.addresses))
                        .orderBy(User_.id)
                        .limit(2)
                        .all()));
    }
}
