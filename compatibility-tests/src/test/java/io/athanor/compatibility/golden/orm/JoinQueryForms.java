package io.athanor.compatibility.golden.orm;

import static io.athanor.sql.Functions.count;
import static io.athanor.sql.Functions.sum;

import io.athanor.compatibility.golden.orm.model.Address;
import io.athanor.compatibility.golden.orm.model.Address_;
import io.athanor.compatibility.golden.orm.model.Ball;
import io.athanor.compatibility.golden.orm.model.Item;
import io.athanor.compatibility.golden.orm.model.Item_;
import io.athanor.compatibility.golden.orm.model.Keyword;
import io.athanor.compatibility.golden.orm.model.Node;
import io.athanor.compatibility.golden.orm.model.Node_;
import io.athanor.compatibility.golden.orm.model.Order;
import io.athanor.compatibility.golden.orm.model.Order_;
import io.athanor.compatibility.golden.orm.model.Person;
import io.athanor.compatibility.golden.orm.model.User;
import io.athanor.compatibility.golden.orm.model.User_;
import io.athanor.orm.Session;
import io.athanor.schema.Table;
import io.athanor.sql.Subquery;

/** Joins along relationships, to classes, aliases, subqueries and tables. */
final class JoinQueryForms extends QueryForms {

    JoinQueryForms() {
        group("join");
        alongRelationships();
        toAliases();
        ofTrees();
        toOtherThings();
    }

    private void alongRelationships() {
        add("relationship", s -> s.query(User.class).join(User_.addresses));
        add("full", s -> s.query(User.class).fullJoin(User_.addresses));
        add("target-on", s -> s.query(User.class).join(Address.class, User_.id.eq(Address_.userId)));
        add("many-to-one", s -> s.query(Address.class).join(Address_.user));
        add("m2m", s -> s.query(Order.class).join(Order_.items));
        add(
                "chain",
                s -> s.query(User.class).join(User_.orders).join(Order_.items).join(Item_.keywords));
        add("chain-outer", s -> s.query(User.class).outerJoin(User_.orders).outerJoin(Order_.items));
        add("two-lefts", s -> s.query(User.class).join(User_.addresses).join(User_.orders));
        add("order-join-rel", s -> s.query(User.class).join(User_.orders));
        add(
                "limit-join",
                s -> s.query(User.class).join(User_.addresses).orderBy(User_.id).limit(3));
        add(
                "select-from-join",
                s -> s.query(Address_.emailAddress, count(Order_.id))
                        .selectFrom(User.class)
                        .join(User_.addresses)
                        .join(User_.orders)
                        .groupBy(Address_.emailAddress));
        add("ambiguous", s -> s.query(Person.class).join(Ball.class));
        add("no-path", s -> s.query(User.class).join(Keyword.class));
    }

    private void toAliases() {
        add("alias", s -> {
            Address_.Alias alias = Address_.alias();
            return s.query(User.class).join(alias, User_.addresses).filter(alias.emailAddress.eq("x"));
        });
        add("of-type", s -> {
            Address_.Alias alias = Address_.alias();
            return s.query(User.class).join(User_.addresses.ofType(alias)).filter(alias.emailAddress.eq("x"));
        });
        add("two-aliases", s -> {
            Address_.Alias first = Address_.alias();
            Address_.Alias second = Address_.alias();
            return s.query(User_.name, first.emailAddress, second.emailAddress)
                    .join(User_.addresses.ofType(first))
                    .join(User_.addresses.ofType(second))
                    .filter(first.emailAddress.eq("jack@google.com"))
                    .filter(second.emailAddress.eq("j25@yahoo.com"));
        });
        add("alias-to-alias", s -> {
            User_.Alias user = User_.alias();
            Address_.Alias address = Address_.alias();
            return s.query(user).join(address, user.addresses);
        });
    }

    private void ofTrees() {
        add("self-ref", s -> {
            Node_.Alias parent = Node_.alias();
            return s.query(Node.class).join(parent, Node_.parent).filter(parent.data.eq("x"));
        });
        add("self-ref-children", s -> {
            Node_.Alias child = Node_.alias();
            return s.query(Node.class).join(Node_.children.ofType(child)).filter(child.data.eq("x"));
        });
        add("self-ref-two", s -> {
            Node_.Alias child = Node_.alias();
            Node_.Alias grandchild = Node_.alias();
            return s.query(Node.class)
                    .join(child, Node_.children)
                    .join(grandchild, child.children)
                    .filter(grandchild.data.eq("z"));
        });
    }

    private void toOtherThings() {
        add("to-subquery", s -> {
            Subquery totals = s.query(Order_.userId, sum(Order_.total).label("t"))
                    .groupBy(Order_.userId)
                    .subquery();
            return s.query(User.class, totals.c("t"))
                    .join(totals, totals.c("user_id", Integer.class).eq(User_.id));
        });
        add("to-table", s -> {
            Table links = table(s, "item_keywords");
            return s.query(Item.class)
                    .join(links, links.column("item_id", Integer.class).eq(Item_.id));
        });
    }

    private static Table table(Session session, String name) {
        return session.factory().registry().metadata().tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
