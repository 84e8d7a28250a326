package io.athanor.compatibility.golden.orm;

import static io.athanor.orm.option.LoaderOptions.deferAll;
import static io.athanor.orm.option.LoaderOptions.joinedload;
import static io.athanor.orm.option.LoaderOptions.loadOnly;
import static io.athanor.orm.option.LoaderOptions.undefer;
import static io.athanor.orm.option.LoaderOptions.undeferAll;

import io.athanor.compatibility.golden.orm.model.Address_;
import io.athanor.compatibility.golden.orm.model.Document;
import io.athanor.compatibility.golden.orm.model.Document_;
import io.athanor.compatibility.golden.orm.model.Page;
import io.athanor.compatibility.golden.orm.model.Page_;
import io.athanor.compatibility.golden.orm.model.User;
import io.athanor.compatibility.golden.orm.model.User_;

/** Which columns queries load. */
final class ColumnOptionForms extends QueryForms {

    ColumnOptionForms() {
        group("eager");
        add(
                "joinedload-load-only",
                s -> s.query(User.class).options(joinedload(User_.addresses).loadOnly(Address_.emailAddress)));
        add("load-only-two", s -> s.query(User.class).options(loadOnly(User_.name, User_.age)));
        add("undefer", s -> s.query(Document.class).options(undefer(Document_.body)));
        add("undefer-all", s -> s.query(Document.class).options(undeferAll()));
        add("defer-all", s -> s.query(User.class).options(deferAll(), undefer(User_.name)));
        add("joinedload-deferred", s -> s.query(Page.class).options(joinedload(Page_.document)));
    }
}
