package io.athanor.compatibility.golden.orm;

import static io.athanor.orm.option.LoaderOptions.containsEager;
import static io.athanor.orm.option.LoaderOptions.joinedload;
import static io.athanor.orm.option.LoaderOptions.raiseload;
import static io.athanor.orm.option.LoaderOptions.selectinload;
import static io.athanor.orm.option.LoaderOptions.withLoaderCriteria;
import static io.athanor.sql.Functions.lower;
import static io.athanor.sql.Sql.select;

import io.athanor.compatibility.golden.orm.model.Address;
import io.athanor.compatibility.golden.orm.model.Address_;
import io.athanor.compatibility.golden.orm.model.Country;
import io.athanor.compatibility.golden.orm.model.Country_;
import io.athanor.compatibility.golden.orm.model.Item_;
import io.athanor.compatibility.golden.orm.model.Node;
import io.athanor.compatibility.golden.orm.model.Node_;
import io.athanor.compatibility.golden.orm.model.Order;
import io.athanor.compatibility.golden.orm.model.Order_;
import io.athanor.compatibility.golden.orm.model.User;
import io.athanor.compatibility.golden.orm.model.User_;

/** Related objects that are loaded with the query. */
final class EagerQueryForms extends QueryForms {

    EagerQueryForms() {
        group("eager");
        joined();
        joinedToLimited();
        joinedInTrees();
        contained();
        add("selectinload", s -> s.query(User.class).options(selectinload(User_.addresses)));
        add(
                "joinedload-and",
                s -> s.query(User.class).options(joinedload(User_.addresses.and(Address_.emailAddress.ne("x")))));
        add(
                "with-loader-criteria-join",
                s -> s.query(User.class)
                        .join(User_.addresses)
                        .options(withLoaderCriteria(Address_.ENTITY, Address_.emailAddress.ne("x"))));
        add("raiseload", s -> s.query(User.class).options(raiseload(User_.addresses)));
    }

    private void joined() {
        add("joinedload", s -> s.query(User.class).options(joinedload(User_.addresses)));
        add(
                "joinedload-filter",
                s -> s.query(User.class).options(joinedload(User_.addresses)).filterBy("name", "jack"));
        add(
                "joinedload-inner",
                s -> s.query(Address.class).options(joinedload(Address_.user).innerJoin()));
        add(
                "joinedload-chain-inner",
                s -> s.query(User.class)
                        .options(joinedload(User_.orders)
                                .joinedload(Order_.address)
                                .innerJoin()));
        add("joinedload-m2o", s -> s.query(Address.class).options(joinedload(Address_.user)));
        add(
                "joinedload-chain-three",
                s -> s.query(User.class)
                        .options(joinedload(User_.orders)
                                .joinedload(Order_.items)
                                .joinedload(Item_.keywords)));
        add(
                "joinedload-group",
                s -> s.query(User.class)
                        .join(User_.addresses)
                        .options(joinedload(User_.addresses))
                        .filter(Address_.emailAddress.eq("x")));
        add(
                "joinedload-two-paths",
                s -> s.query(User.class)
                        .options(joinedload(User_.orders).joinedload(Order_.address), joinedload(User_.addresses)));
        add(
                "joinedload-two-entities",
                s -> s.query(User.class, Order.class)
                        .filter(User_.id.eq(Order_.userId))
                        .options(joinedload(User_.addresses)));
        add(
                "joinedload-exists",
                s -> s.query(User.class)
                        .options(joinedload(User_.addresses))
                        .filter(User_.addresses.any(Address_.emailAddress.eq("x"))));
    }

    private void joinedToLimited() {
        add(
                "joinedload-limit",
                s -> s.query(User.class)
                        .options(joinedload(User_.addresses))
                        .orderBy(User_.name)
                        .limit(3));
        add(
                "joinedload-select-limit",
                s -> s.query(select(User_.ENTITY)
                        .options(joinedload(User_.addresses))
                        .orderBy(User_.id)
                        .limit(3)));
        add(
                "joinedload-union",
                s -> s.query(User.class)
                        .filter(User_.id.eq(1))
                        .union(s.query(User.class).filter(User_.id.eq(2)))
                        .options(joinedload(User_.addresses)));
        add(
                "joinedload-limit-offset",
                s -> s.query(User.class)
                        .options(joinedload(User_.addresses))
                        .orderBy(User_.id)
                        .limit(3)
                        .offset(2));
        add(
                "joinedload-limit-filter",
                s -> s.query(User.class)
                        .options(joinedload(User_.addresses))
                        .filter(User_.name.eq("x"))
                        .orderBy(User_.name.desc())
                        .limit(3));
        add(
                "joinedload-limit-order-expr",
                s -> s.query(User.class)
                        .options(joinedload(User_.addresses))
                        .orderBy(lower(User_.name))
                        .limit(2));
        add(
                "joinedload-distinct",
                s -> s.query(User.class).options(joinedload(User_.addresses)).distinct());
        add(
                "joinedload-one-to-one",
                s -> s.query(Country.class)
                        .options(joinedload(Country_.capital))
                        .limit(2));
        add(
                "joinedload-m2m-limit",
                s -> s.query(Order.class)
                        .options(joinedload(Order_.items))
                        .orderBy(Order_.id)
                        .limit(2));
    }

    private void joinedInTrees() {
        add("joinedload-self-ref", s -> s.query(Node.class).options(joinedload(Node_.children)));
        add(
                "joinedload-self-ref-parent",
                s -> s.query(Node.class).options(joinedload(Node_.parent)).filter(Node_.data.eq("x")));
    }

    private void contained() {
        add(
                "contains-eager",
                s -> s.query(Address.class)
                        .join(Address_.user)
                        .filter(User_.name.eq("jack"))
                        .options(containsEager(Address_.user)));
        add(
                "contains-eager-o2m",
                s -> s.query(User.class)
                        .join(User_.addresses)
                        .options(containsEager(User_.addresses))
                        .filter(Address_.emailAddress.eq("x")));
        add("contains-eager-alias", s -> {
            Address_.Alias alias = Address_.alias();
            return s.query(User.class)
                    .outerJoin(User_.addresses.ofType(alias))
                    .options(containsEager(User_.addresses.ofType(alias)));
        });
        add(
                "contains-eager-chain",
                s -> s.query(User.class)
                        .join(User_.orders)
                        .join(Order_.items)
                        .options(containsEager(User_.orders).containsEager(Order_.items)));
        add(
                "contains-eager-mixed",
                s -> s.query(User.class)
                        .join(User_.orders)
                        .options(containsEager(User_.orders).joinedload(Order_.items)));
    }
}
