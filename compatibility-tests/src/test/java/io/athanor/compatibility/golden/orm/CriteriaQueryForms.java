package io.athanor.compatibility.golden.orm;

import static io.athanor.sql.Sql.not;
import static io.athanor.sql.Sql.or;

import io.athanor.compatibility.golden.orm.model.Address;
import io.athanor.compatibility.golden.orm.model.Address_;
import io.athanor.compatibility.golden.orm.model.Item;
import io.athanor.compatibility.golden.orm.model.Item_;
import io.athanor.compatibility.golden.orm.model.Node;
import io.athanor.compatibility.golden.orm.model.Node_;
import io.athanor.compatibility.golden.orm.model.Order;
import io.athanor.compatibility.golden.orm.model.Order_;
import io.athanor.compatibility.golden.orm.model.Station;
import io.athanor.compatibility.golden.orm.model.Train;
import io.athanor.compatibility.golden.orm.model.Train_;
import io.athanor.compatibility.golden.orm.model.User;
import io.athanor.compatibility.golden.orm.model.User_;

/** Criteria about relationships. */
final class CriteriaQueryForms extends QueryForms {

    CriteriaQueryForms() {
        group("relation-criteria");
        existence();
        existenceInTrees();
        comparisons();
        parents();
    }

    private void existence() {
        add("any", s -> s.query(User.class).filter(User_.addresses.any()));
        add("any-criteria", s -> s.query(User.class).filter(User_.addresses.any(Address_.emailAddress.eq("bar"))));
        add("has", s -> s.query(Address.class).filter(Address_.user.has()));
        add("has-criteria", s -> s.query(Address.class).filter(Address_.user.has(User_.name.eq("ed"))));
        add("has-kw", s -> s.query(Address.class).filter(Address_.user.has("name", "ed")));
        add("any-m2m", s -> s.query(Order.class).filter(Order_.items.any(Item_.description.eq("x"))));
        add(
                "any-nested",
                s -> s.query(User.class).filter(User_.orders.any(Order_.items.any(Item_.description.eq("x")))));
        add("has-any", s -> s.query(Address.class).filter(Address_.user.has(User_.orders.any(Order_.isopen.eq(true)))));
        add("any-of-type", s -> {
            Address_.Alias alias = Address_.alias();
            return s.query(User.class).filter(User_.addresses.ofType(alias).any(alias.emailAddress.eq("x")));
        });
        add("any-or", s -> s.query(User.class).filter(or(User_.addresses.any(), User_.orders.any())));
        add("eq-none-o2m", s -> s.query(User.class).filter(not(User_.addresses.any())));
    }

    private void existenceInTrees() {
        add("any-self-ref", s -> s.query(Node.class).filter(Node_.children.any(Node_.data.eq("x"))));
        add("has-self-ref", s -> s.query(Node.class).filter(Node_.parent.has(Node_.data.eq("x"))));
        add("has-self-ref-plain", s -> s.query(Node.class).filter(not(Node_.parent.has())));
    }

    private void comparisons() {
        add("not-contains", s -> {
            Address address = new Address(5, "e");
            address.setUserId(7);
            return s.query(User.class).filter(not(User_.addresses.contains(address)));
        });
        add("eq-obj", s -> s.query(Address.class).filter(Address_.user.eq(new User(7, "x"))));
        add("ne-obj", s -> s.query(Address.class).filter(Address_.user.ne(new User(7, "x"))));
        add("eq-self-ref", s -> s.query(Node.class).filter(Node_.parent.eq(new Node(3))));
        add("eq-composite", s -> s.query(Train.class).filter(Train_.station.eq(new Station("A", 3))));
    }

    private void parents() {
        add("with-parent", s -> s.query(Address.class).withParent(new User(7, "x"), User_.addresses));
        add("with-parent-m2m", s -> s.query(Item.class).withParent(new Order(7), Order_.items));
    }
}
