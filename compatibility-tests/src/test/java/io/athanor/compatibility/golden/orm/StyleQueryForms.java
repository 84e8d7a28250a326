package io.athanor.compatibility.golden.orm;

import static io.athanor.sql.Functions.count;
import static io.athanor.sql.Functions.max;
import static io.athanor.sql.Functions.rowNumber;
import static io.athanor.sql.Sql.extract;
import static io.athanor.sql.Sql.literalColumn;
import static io.athanor.sql.Sql.not;
import static io.athanor.sql.Sql.trueValue;
import static io.athanor.sql.Sql.values;
import static io.athanor.sql.Sql.when;

import io.athanor.compatibility.golden.orm.model.Address;
import io.athanor.compatibility.golden.orm.model.Address_;
import io.athanor.compatibility.golden.orm.model.Order;
import io.athanor.compatibility.golden.orm.model.Order_;
import io.athanor.compatibility.golden.orm.model.User;
import io.athanor.compatibility.golden.orm.model.User_;
import io.athanor.schema.Table;
import io.athanor.sql.Sql;
import io.athanor.sql.Subquery;
import io.athanor.sql.Values;
import io.athanor.sql.type.Types;
import java.time.LocalDateTime;

/** Expressions, subqueries and tables among what is queried, and how their columns are labelled. */
final class StyleQueryForms extends QueryForms {

    StyleQueryForms() {
        group("legacy-style");
        expressions();
        subqueries();
        sources();
        criteria();
    }

    private void expressions() {
        add("two-func", s -> s.query(max(User_.id), max(User_.age)));
        add("expr", s -> s.query(User_.id.plus(5)));
        add("case-unlabelled", s -> s.query(when(User_.id.gt(5), "x").otherwise("y")));
        add("literal-col", s -> s.query(literalColumn("1").label("one")).selectFrom(User.class));
        add(
                "over",
                s -> s.query(User_.id, rowNumber().over().orderBy(User_.name).label("rn")));
        add(
                "extract-group",
                s -> s.query(extract("year", Order_.placedAt), count()).groupBy(extract("year", Order_.placedAt)));
    }

    private void subqueries() {
        add(
                "scalar-unlabelled",
                s -> s.query(
                        User_.name,
                        s.query(count(Address_.id))
                                .filter(Address_.userId.eq(User_.id))
                                .asQuery()
                                .scalar()));
        add(
                "exists-and-count",
                s -> s.query(User.class)
                        .filter(s.query(count(Address_.id))
                                .filter(Address_.userId.eq(User_.id))
                                .asQuery()
                                .scalar(Types.BIG_INTEGER)
                                .gt(2L)));
        add("subq-labels", s -> s.query(s.query(User.class).subquery()));
        add(
                "subq-with-labels",
                s -> s.query(s.query(User.class, Address.class)
                        .join(User_.addresses)
                        .subqueryWithLabels()
                        .c("users_id")));
        add(
                "count-subquery",
                s -> s.query(count())
                        .selectFrom(s.query(User.class)
                                .filter(User_.name.like("%ed"))
                                .subquery()));
        add("lateral", s -> {
            Subquery first = s.query(Address_.emailAddress)
                    .filter(Address_.userId.eq(User_.id))
                    .limit(1)
                    .asQuery()
                    .lateral("la");
            return s.query(User_.name, first.c("email_address")).join(first, trueValue());
        });
    }

    private void sources() {
        add("schema-like", s -> {
            Table addresses = s.factory().registry().table(Address.class);
            return s.query(User.class, addresses.column("email_address"))
                    .filter(addresses.column("user_id", Integer.class).eq(User_.id));
        });
        add("values", s -> {
            Values some = values(Sql.column("uid", Types.INTEGER)).row(1).row(2).named("v");
            return s.query(User.class).join(some, some.c("uid", Integer.class).eq(User_.id));
        });
    }

    private void criteria() {
        add(
                "between-dates",
                s -> s.query(Order.class)
                        .filter(Order_.placedAt.between(
                                LocalDateTime.of(2020, 1, 1, 0, 0), LocalDateTime.of(2020, 2, 1, 0, 0))));
        add("not-bool-filter", s -> s.query(Order.class).filter(not(Order_.isopen)));
        add("nulls-last", s -> s.query(User.class).orderBy(User_.fullname.nullsLast()));
    }
}
