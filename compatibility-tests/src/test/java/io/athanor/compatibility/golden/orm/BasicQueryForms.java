package io.athanor.compatibility.golden.orm;

import static io.athanor.sql.Functions.count;
import static io.athanor.sql.Sql.exists;
import static io.athanor.sql.Sql.literal;
import static io.athanor.sql.Sql.not;
import static io.athanor.sql.Sql.or;
import static io.athanor.sql.Sql.select;
import static io.athanor.sql.Sql.text;
import static io.athanor.sql.Sql.tuple;
import static io.athanor.sql.Sql.when;

import io.athanor.compatibility.golden.orm.model.Address;
import io.athanor.compatibility.golden.orm.model.Address_;
import io.athanor.compatibility.golden.orm.model.Node_;
import io.athanor.compatibility.golden.orm.model.Station;
import io.athanor.compatibility.golden.orm.model.Station_;
import io.athanor.compatibility.golden.orm.model.User;
import io.athanor.compatibility.golden.orm.model.User_;
import io.athanor.schema.Table;
import io.athanor.sql.Cte;
import io.athanor.sql.Element;
import io.athanor.sql.Subquery;
import java.util.List;

/** What is selected, filtered and sorted. */
final class BasicQueryForms extends QueryForms {

    BasicQueryForms() {
        group("basic");
        selected();
        aliased();
        filtered();
        sortedAndGrouped();
        nested();
        combined();
        statements();
    }

    private void selected() {
        add("columns", s -> s.query(User_.name, User_.fullname));
        add("label", s -> s.query(User_.name.label("name_label")));
        add("two-entities-no-criteria", s -> s.query(User.class, Address.class));
        add("add-columns", s -> s.query(User.class, Address_.emailAddress).filter(User_.id.eq(Address_.userId)));
        add("literal", s -> s.query(literal("x"), User_.id));
        add("null-concat", s -> s.query(User_.name.concat(" ").concat(User_.fullname)));
        add(
                "case-expr",
                s -> s.query(
                        User_.id, when(User_.name.eq("ed"), "E").otherwise("O").label("k")));
        add("count-star", s -> s.query(count("*")).selectFrom(User.class));
    }

    private void aliased() {
        add("aliased-named", s -> {
            User_.Alias alias = User_.alias("user_alias");
            return s.query(alias, alias.name);
        });
        add("aliased-anon", s -> {
            User_.Alias alias = User_.alias();
            return s.query(alias).filter(alias.name.eq("ed"));
        });
        add("two-aliases", s -> {
            User_.Alias first = User_.alias();
            User_.Alias second = User_.alias();
            return s.query(first, second).filter(first.id.gt(second.id));
        });
        add("entity-and-alias", s -> {
            User_.Alias alias = User_.alias();
            return s.query(User.class, alias).filter(User_.name.eq(alias.fullname));
        });
    }

    private void filtered() {
        add("filter", s -> s.query(User.class).filter(User_.name.eq("ed")));
        add("filter-multi", s -> s.query(User.class).filter(User_.name.eq("ed"), User_.fullname.eq("Ed Jones")));
        add("filter-or", s -> s.query(User.class).filter(or(User_.name.eq("ed"), User_.name.eq("wendy"))));
        add("filter-in", s -> s.query(User.class).filter(User_.name.in("ed", "wendy")));
        add(
                "filter-in-query",
                s -> s.query(User.class)
                        .filter(User_.name.in(s.query(User_.name).filter(User_.name.like("%ed%")))));
        add("filter-not-in", s -> s.query(User.class).filter(not(User_.name.in("ed", "wendy"))));
        add("filter-like", s -> s.query(User.class).filter(User_.name.like("%ed%")));
        add("filter-text", s -> s.query(User.class).filter(text("id<224")).orderBy(text("id")));
        add(
                "tuple-in",
                s -> s.query(Station.class)
                        .filter(tuple(Station_.line, Station_.num).in(List.of(List.of("A", 1), List.of("B", 2)))));
        add("exists", s -> s.query(User_.name).filter(exists().where(Address_.userId.eq(User_.id))));
        add(
                "query-exists",
                s -> s.query(User.class)
                        .filter(s.query(Address.class)
                                .filter(Address_.userId.eq(User_.id))
                                .existence()));
    }

    private void sortedAndGrouped() {
        add("order-by-desc", s -> s.query(User.class).orderBy(User_.name.desc(), User_.id));
        add("order-by-reset", s -> s.query(User.class).orderBy(User_.id).orderBy((Element) null));
        add("with-hint", s -> s.query(User.class).withHint(User.class, "USE INDEX (ix)", "mysql"));
        add("limit", s -> s.query(User.class).orderBy(User_.id).limit(2));
        add("group-by", s -> s.query(count(User_.name), User_.name).groupBy(User_.name));
        add(
                "having",
                s -> s.query(User_.name)
                        .groupBy(User_.name)
                        .having(count(User_.id).gt(1L)));
    }

    private void nested() {
        add("subquery", s -> {
            Subquery counts = s.query(Address_.userId, count("*").label("address_count"))
                    .groupBy(Address_.userId)
                    .subquery();
            return s.query(User.class, counts.c("address_count"))
                    .outerJoin(counts, User_.id.eq(counts.c("user_id", Integer.class)))
                    .orderBy(User_.id);
        });
        add("aliased-subquery-named", s -> {
            Subquery some = s.query(User.class).filter(User_.id.gt(3)).subquery("u5");
            User_.Alias alias = User_.alias(some);
            return s.query(alias).orderBy(alias.name);
        });
        add("from-self-style", s -> {
            Subquery some = s.query(User.class).orderBy(User_.id).limit(3).subquery();
            User_.Alias alias = User_.alias(some);
            return s.query(alias).join(alias.addresses).filter(Address_.emailAddress.eq("x"));
        });
        add("cte-recursive", s -> {
            Cte tree = s.query(Node_.id, Node_.parentId)
                    .filter(Node_.id.eq(1))
                    .asQuery()
                    .recursiveCte("t");
            Node_.Alias node = Node_.alias();
            Cte whole = tree.unionAll(
                    s.query(node.id, node.parentId).filter(node.parentId.eq(tree.c("id", Integer.class))));
            return s.query(whole.c("id"));
        });
    }

    private void combined() {
        add(
                "union",
                s -> s.query(User.class)
                        .filter(User_.id.gt(5))
                        .union(s.query(User.class).filter(User_.name.eq("x"))));
        add(
                "union-limit",
                s -> s.query(User.class)
                        .filter(User_.id.eq(1))
                        .union(s.query(User.class).filter(User_.id.eq(2)))
                        .orderBy(User_.id)
                        .limit(1));
        add("intersect", s -> s.query(User_.id).intersect(s.query(Address_.userId)));
    }

    private void statements() {
        add(
                "from-statement",
                s -> s.query(User.class)
                        .fromStatement(text("SELECT * FROM users where name=:name"))
                        .params("name", "ed"));
        add("from-statement-select", s -> {
            Table users = s.factory().registry().table(User.class);
            return s.query(User.class)
                    .fromStatement(select(users)
                            .where(users.column("id", Integer.class).gt(3)));
        });
    }
}
