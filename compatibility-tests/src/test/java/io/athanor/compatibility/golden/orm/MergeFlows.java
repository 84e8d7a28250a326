package io.athanor.compatibility.golden.orm;

import static io.athanor.compatibility.golden.orm.FlowSteps.get;

import io.athanor.compatibility.golden.orm.model.Address;
import io.athanor.compatibility.golden.orm.model.User;
import java.util.List;

/** Objects whose values are taken over by those of the session. */
final class MergeFlows extends FlowForms {

    MergeFlows() {
        group("load");
        add("merge-lazy", run -> {
            User user = get(run, User.class, 1);
            run.session().expunge(user);
            user.setName("detached");
            run.reopen();
            run.start();
            run.session().merge(user);
            run.step();
            run.session().flush();
            run.step();
        });
        add("merge-noload", run -> {
            User user = get(run, User.class, 1);
            run.session().expunge(user);
            run.start();
            run.session().mergeWithoutLoading(user);
            run.session().flush();
        });
        add("merge-new", run -> {
            run.session().merge(new User(77, "m"));
            run.step();
            run.session().flush();
            run.step();
        });
        add("merge-collection", run -> {
            User user = new User(2, "bob");
            user.setAddresses(List.of(new Address(2, "changed"), new Address("fresh")));
            run.start();
            run.session().merge(user);
            run.step();
            run.session().flush();
            run.step();
        });
    }
}
