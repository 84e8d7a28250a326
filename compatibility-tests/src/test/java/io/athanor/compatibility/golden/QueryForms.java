package io.athanor.compatibility.golden;

import static io.athanor.compatibility.golden.Tables.*;
import static io.athanor.sql.Functions.count;
import static io.athanor.sql.Sql.*;

import io.athanor.sql.Alias;
import io.athanor.sql.Cte;
import io.athanor.sql.ForUpdate;
import io.athanor.sql.LabelStyle;
import io.athanor.sql.QueryExpression;
import io.athanor.sql.Select;
import io.athanor.sql.type.Types;
import java.util.List;

/** Common table expressions, set operations, limits and locks. */
final class QueryForms extends GoldenForms {

    QueryForms() {
        super("select");
        ctes();
        recursiveCtes();
        ctesOfChanges();
        setOperations();
        nestedSetOperations();
        columnsOfSetOperations();
        limits();
        limitsOfQueries();
        fetch();
        locks();
    }

    private static Cte ofX() {
        return select(ADDRESSES.userId).where(ADDRESSES.emailAddress.eq("x")).cte("c");
    }

    private void ctes() {
        group("cte");
        add("anon", () -> select(select(USERS.id).cte()));
        add("two", () -> {
            Cte c1 = select(USERS.id).cte("c1");
            Cte c2 = select(ADDRESSES.userId).cte("c2");
            return select(c1.c("id")).join(c2, c1.c(USERS.id).eq(c2.c(ADDRESSES.userId)));
        });
        add("dependent", () -> {
            Cte c1 = select(USERS.id).where(USERS.id.gt(1)).cte("c1");
            Cte c2 = select(c1.c("id")).where(c1.c(USERS.id).lt(9)).cte("c2");
            return select(c2);
        });
        add("in-where", () -> {
            Cte c = select(ADDRESSES.userId)
                    .where(ADDRESSES.emailAddress.ne("x"))
                    .cte("c");
            return select(USERS.id).where(USERS.id.in(select(c.c("user_id"))));
        });
        add("union-cte", () -> {
            Cte c = unionAll(select(USERS.id), select(ADDRESSES.id)).cte("c");
            return select(count()).selectFrom(c);
        });
        add("two-bind-order", () -> {
            Cte c1 = select(USERS.id).where(USERS.name.eq("one")).cte("c1");
            Cte c2 = select(ADDRESSES.userId)
                    .where(ADDRESSES.emailAddress.eq("two"))
                    .cte("c2");
            return select(c1.c("id"))
                    .join(c2, c2.c(ADDRESSES.userId).eq(c1.c(USERS.id)))
                    .where(c1.c(USERS.id).eq(3));
        });
        add("cols", () -> {
            Cte c = select(USERS.name, count().label("n")).groupBy(USERS.name).cte("c");
            return select(c.c("name"))
                    .where(c.c("n", Long.class).gt(1L))
                    .orderBy(c.c("n").desc());
        });
    }

    private void recursiveCtes() {
        add("recursive", () -> {
            Cte tree = select(NODES.id, NODES.parentId).where(NODES.id.eq(1)).recursiveCte("tree");
            tree = tree.unionAll(select(NODES.id, NODES.parentId).join(tree, NODES.parentId.eq(tree.c(NODES.id))));
            return select(tree);
        });
        add("recursive-alias", () -> {
            Cte tree = select(NODES.id, NODES.parentId)
                    .where(NODES.parentId.isNull())
                    .recursiveCte("tree");
            Alias ta = tree.alias();
            Alias na = NODES.alias();
            tree = tree.unionAll(select(na.c("id"), na.c("parent_id"))
                    .where(na.c(NODES.parentId).eq(ta.c(NODES.id))));
            return select(tree.c("id")).orderBy(tree.c("id"));
        });
        add("recursive-union", () -> {
            Cte t = select(literal(1).label("n")).recursiveCte("cnt");
            t = t.union(select(t.c("n", Integer.class).plus(1))
                    .where(t.c("n", Integer.class).lt(10)));
            return select(t.c("n"));
        });
        add("recursive-depth", () -> {
            Cte t = select(NODES.id, literal(0).label("depth"))
                    .where(NODES.parentId.isNull())
                    .recursiveCte("t");
            t = t.unionAll(
                    select(NODES.id, t.c("depth", Integer.class).plus(1)).join(t, NODES.parentId.eq(t.c(NODES.id))));
            return select(t.c("id"), t.c("depth"));
        });
    }

    private void ctesOfChanges() {
        add("insert-from", () -> {
            Cte c = select(USERS.id, USERS.name).where(USERS.id.gt(5)).cte("c");
            return insert(USERS)
                    .fromSelect(List.of("id", "name"), select(c.c(USERS.id).plus(100), c.c("name")));
        });
        add("update-cte", () -> update(USERS).set(USERS.name, "y").where(USERS.id.in(select(ofX().c("user_id")))));
        add("delete-cte", () -> {
            Cte c = select(ADDRESSES.userId).cte("c");
            return delete(USERS).where(USERS.id.in(select(c.c("user_id"))));
        });
        add("dml-delete-two", () -> {
            Cte upd = update(USERS).set(USERS.name, "x").returning(USERS.id).cte("upd");
            return delete(ADDRESSES).where(ADDRESSES.userId.in(select(upd.c("id"))));
        });
        add(
                "add-cte",
                () -> select(ADDRESSES.id)
                        .addCte(delete(USERS).where(USERS.id.eq(9)).cte("d")));
    }

    private static QueryExpression addresses() {
        return select(ADDRESSES.id);
    }

    private void setOperations() {
        group("setop");
        add("union", () -> union(select(USERS.id), addresses()));
        add("intersect-all", () -> select(USERS.id).intersectAll(select(ADDRESSES.userId)));
        add("except", () -> except(select(USERS.id), select(ADDRESSES.userId)));
        add("three", () -> union(select(USERS.id), addresses(), select(ORDERS.id)));
        add("method", () -> select(USERS.id).union(addresses()));
        add("single", () -> union(select(USERS.id)));
        add("count-mismatch", () -> union(select(USERS.id), select(ADDRESSES.id, ADDRESSES.emailAddress)));
        add(
                "limit",
                () -> union(select(USERS.id), addresses())
                        .orderBy("id")
                        .limit(5)
                        .offset(2));
        add("fetch", () -> union(select(USERS.id), addresses()).orderBy("id").fetch(5));
        add("group-by-outer", () -> union(select(USERS.id), addresses()).groupBy(named("id")));
    }

    private void nestedSetOperations() {
        add(
                "inner-limit",
                () -> union(
                        select(USERS.id).orderBy(USERS.id).limit(2),
                        select(ADDRESSES.id).orderBy(ADDRESSES.id).limit(3)));
        add("inner-order", () -> union(select(USERS.id).orderBy(USERS.id), addresses()));
        add("nested-left", () -> union(unionAll(select(USERS.id), addresses()), select(ORDERS.id)));
        add("nested-except", () -> except(union(select(USERS.id), addresses()), select(ORDERS.id)));
        add(
                "nested-subquery",
                () -> union(
                        select(USERS.id),
                        unionAll(addresses(), select(ORDERS.id)).subquery().select()));
        add(
                "bind-order",
                () -> union(
                        select(USERS.id).where(USERS.name.eq("a")),
                        select(ADDRESSES.id).where(ADDRESSES.emailAddress.eq("b"))));
    }

    private void columnsOfSetOperations() {
        add(
                "null-col",
                () -> unionAll(
                        select(USERS.id, USERS.name, nullValue().label("e")),
                        select(ADDRESSES.id, nullValue(), ADDRESSES.emailAddress)));
        add(
                "literal-col",
                () -> unionAll(select(USERS.id, literal("u").label("kind")), select(ADDRESSES.id, literal("a"))));
        add(
                "group-by-inner",
                () -> union(
                        select(USERS.name, count()).groupBy(USERS.name),
                        select(ADDRESSES.emailAddress, count()).groupBy(ADDRESSES.emailAddress)));
        add(
                "for-update-inner",
                () -> union(select(USERS.id.label("x")), addresses())
                        .orderBy(named("x").desc()));
    }

    private static Select byId() {
        return select(USERS.id).orderBy(USERS.id);
    }

    private void limits() {
        group("limit");
        add("offset", () -> byId().offset(5));
        add("limit-offset", () -> byId().limit(5).offset(10));
        add("limit-no-order", () -> select(USERS.id).limit(5));
        add("limit-again", () -> select(USERS.id).limit(5).limit(7));
        add(
                "limit-expr",
                () -> select(USERS.id).limit(literalColumn("3", Types.INTEGER).plus(2)));
        add(
                "limit-subq",
                () -> select(USERS.id)
                        .limit(select(count(ADDRESSES.id)).scalar().coerce(Types.INTEGER)));
        add("slice", () -> select(USERS.id).slice(2, 6));
        add("slice-open", () -> select(USERS.id).offset(3));
        inline(
                "limit-literal",
                () -> select(USERS.id).where(USERS.name.eq("x")).limit(5).offset(2));
    }

    private void limitsOfQueries() {
        add(
                "limit-distinct",
                () -> select(USERS.name).distinct().orderBy(USERS.name).limit(5).offset(1));
        add(
                "limit-group",
                () -> select(USERS.name, count())
                        .groupBy(USERS.name)
                        .orderBy(USERS.name)
                        .limit(5));
        add(
                "limit-dup-names",
                () -> select(USERS.id, ADDRESSES.id).join(ADDRESSES).limit(5).offset(1));
        add(
                "limit-labels",
                () -> select(USERS)
                        .labelStyle(LabelStyle.TABLE_COLUMN)
                        .orderBy(USERS.id)
                        .limit(5)
                        .offset(2));
        add("limit-for-update", () -> byId().limit(5).forUpdate());
        add("limit-offset-for-update", () -> byId().limit(5).offset(2).forUpdate());
        add("limit-cte", () -> {
            Cte c = select(USERS.id).cte("c");
            return select(c.c("id")).orderBy(c.c("id")).limit(4).offset(1);
        });
        add("limit-schema", () -> select(ACCOUNT).orderBy(ACCOUNT.id).limit(2).offset(3));
    }

    private void fetch() {
        add("fetch", () -> byId().fetch(5));
        add("fetch-ties", () -> byId().fetchWithTies(5));
        add("fetch-percent", () -> byId().fetchPercent(5));
        add("fetch-no-order", () -> select(USERS.id).fetch(5));
        add(
                "fetch-expr",
                () -> select(USERS.id).fetch(literalColumn("3", Types.INTEGER).plus(2)));
        add("fetch-subquery", () -> select(byId().fetch(5).subquery()));
    }

    private void locks() {
        group("for-update");
        add("plain", () -> select(USERS.id).where(USERS.id.eq(7)).forUpdate());
        add("nowait", () -> select(USERS.id).forUpdate(ForUpdate.LOCK.noWait()));
        add("skip-locked", () -> select(USERS.id).forUpdate(ForUpdate.LOCK.skipLocked()));
        add(
                "read-nowait",
                () -> select(USERS.id).forUpdate(ForUpdate.LOCK.shared().noWait()));
        add(
                "read-skip",
                () -> select(USERS.id).forUpdate(ForUpdate.LOCK.shared().skipLocked()));
        add("key-share", () -> select(USERS.id).forUpdate(ForUpdate.LOCK.keyShare()));
        add("of-table", () -> select(USERS.id).join(ADDRESSES).forUpdate(ForUpdate.LOCK.of(USERS)));
        add("of-same", () -> select(USERS.id).forUpdate(ForUpdate.LOCK.of(USERS.id, USERS.name)));
        add(
                "of-nowait",
                () -> select(USERS.id).forUpdate(ForUpdate.LOCK.of(USERS).noWait()));
        add(
                "of-skip-read",
                () -> select(USERS.id)
                        .forUpdate(ForUpdate.LOCK.shared().of(USERS).skipLocked()));
    }
}
