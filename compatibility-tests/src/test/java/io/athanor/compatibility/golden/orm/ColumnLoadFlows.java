package io.athanor.compatibility.golden.orm;

import static io.athanor.orm.option.LoaderOptions.defer;
import static io.athanor.orm.option.LoaderOptions.loadOnly;

import io.athanor.compatibility.golden.orm.model.User;
import io.athanor.compatibility.golden.orm.model.User_;

/** Columns that are loaded when they are read. */
final class ColumnLoadFlows extends FlowForms {

    ColumnLoadFlows() {
        group("load");
        add("defer-load", run -> {
            User user = run.session()
                    .query(User.class)
                    .options(defer(User_.fullname))
                    .filter(User_.id.eq(1))
                    .one();
            run.start();
            run.step(user.getFullname());
        });
        add("load-only-load", run -> {
            User user = run.session()
                    .query(User.class)
                    .options(loadOnly(User_.name))
                    .filter(User_.id.eq(1))
                    .one();
            run.start();
            run.step(user.getAge());
            run.step(user.getNickname());
        });
    }
}
