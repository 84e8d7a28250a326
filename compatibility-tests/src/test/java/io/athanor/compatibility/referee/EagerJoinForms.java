package io.athanor.compatibility.referee;

import static io.athanor.orm.option.LoaderOptions.joinedload;
import static io.athanor.orm.option.LoaderOptions.selectinload;
import static java.util.Arrays.asList;

import io.athanor.orm.Session;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Lazy;
import io.athanor.orm.annotation.Relationship;
import io.athanor.orm.option.LoaderOption;
import java.util.ArrayList;
import java.util.List;

/** Inner joins among eager ones, and how deep a tree is loaded. */
final class EagerJoinForms extends RefereeForms {

    EagerJoinForms() {
        super("inner-under-outer");
        mapped(Root.class, Mid.class, Leaf.class, Bed.class, End.class);
        joined(
                "nested",
                joinedload(EagerJoinForms_Root_.mids)
                        .joinedload(EagerJoinForms_Mid_.leaf)
                        .innerJoin());
        joined(
                "three-deep",
                joinedload(EagerJoinForms_Root_.mids)
                        .joinedload(EagerJoinForms_Mid_.leaf)
                        .innerJoin()
                        .joinedload(EagerJoinForms_Leaf_.bed)
                        .innerJoin());
        joined(
                "unnested",
                joinedload(EagerJoinForms_Root_.mids)
                        .joinedload(EagerJoinForms_Mid_.leaf)
                        .unnestedInnerJoin());
        joined(
                "inner-first",
                joinedload(EagerJoinForms_Root_.mids)
                        .innerJoin()
                        .joinedload(EagerJoinForms_Mid_.leaf)
                        .innerJoin());
        joined(
                "two-branches",
                joinedload(EagerJoinForms_Root_.mids)
                        .joinedload(EagerJoinForms_Mid_.leaf)
                        .innerJoin(),
                joinedload(EagerJoinForms_Root_.mids).joinedload(EagerJoinForms_Mid_.ends));
        mapped(Mapped.Root.class, Mapped.Mid.class, Mapped.Leaf.class, Bed.class, End.class);
        fact("all-by-mapping", (s, flow) -> {
            given(flow);
            Mapped.Root x = flow.step(() -> s.get(Mapped.Root.class, 2).orElseThrow());
            flow.step(() -> x.mids);
            flow.step(() -> {
                List<Mapped.Mid> mids = s.get(Mapped.Root.class, 1).orElseThrow().mids;
                return mids.stream().map(mid -> mid.leaf.id).toList();
            });
        });
        group("selectin-details");
        mapped(Deep.Node.class);
        fact("self-reference-depth", (s, flow) -> {
            tree(flow);
            List<Deep.Node> r = flow.step(() -> s.query(Deep.Node.class)
                    .filter(EagerJoinForms_Deep_Node_.upId.isNull())
                    .all());
            flow.step(() -> RefereeFlow.loaded(r.get(0).subs.get(0).subs.get(0)));
        });
        mapped(Node.class);
        fact("self-reference-recursive", (s, flow) -> {
            tree(flow);
            List<Node> r = flow.step(() -> s.query(Node.class)
                    .filter(EagerJoinForms_Node_.upId.isNull())
                    .options(selectinload(EagerJoinForms_Node_.subs).recursive())
                    .all());
            flow.step(() ->
                    RefereeFlow.loaded(r.get(0).subs.get(0).subs.get(0).subs.get(0)));
        });
    }

    private void joined(String name, LoaderOption... options) {
        fact(name, (s, flow) -> {
            given(flow);
            List<Root> r = flow.step(() -> all(s, options));
            flow.step(() -> {
                List<List<Object>> found = new ArrayList<>();
                for (Root root : r) {
                    found.add(asList(
                            root.id,
                            root.mids.stream()
                                    .map(mid -> asList(mid.id, mid.leaf.id))
                                    .toList()));
                }
                return found;
            });
        });
    }

    private static List<Root> all(Session session, LoaderOption... options) {
        return session.query(Root.class)
                .options(options)
                .orderBy(EagerJoinForms_Root_.id)
                .all();
    }

    private static void given(RefereeFlow flow) {
        flow.other("INSERT INTO beds (id) VALUES (1)");
        flow.other("INSERT INTO leaves (id, bed_id) VALUES (1, 1)");
        flow.other("INSERT INTO roots (id) VALUES (1), (2)");
        flow.other("INSERT INTO mids (id, root_id, leaf_id) VALUES (1, 1, 1), (2, 1, 1)");
        flow.other("INSERT INTO ends (id, mid_id) VALUES (1, 1)");
    }

    private static void tree(RefereeFlow flow) {
        flow.other("INSERT INTO nodes (id, up_id) VALUES (1, NULL)");
        flow.other("INSERT INTO nodes (id, up_id) VALUES (2, 1)");
        flow.other("INSERT INTO nodes (id, up_id) VALUES (3, 2)");
        flow.other("INSERT INTO nodes (id, up_id) VALUES (4, 3)");
    }

    @Entity(table = "roots")
    static class Root {

        @Id
        Integer id;

        @Relationship(orderBy = "id")
        List<Mid> mids;
    }

    @Entity(table = "mids")
    static class Mid {

        @Id
        Integer id;

        @ForeignKey("roots.id")
        Integer rootId;

        @Column(nullable = false)
        @ForeignKey("leaves.id")
        Integer leafId;

        @Relationship
        Leaf leaf;

        @Relationship(orderBy = "id")
        List<End> ends;
    }

    @Entity(table = "leaves")
    static class Leaf {

        @Id
        Integer id;

        @Column(nullable = false)
        @ForeignKey("beds.id")
        Integer bedId;

        @Relationship
        Bed bed;
    }

    @Entity(table = "beds")
    static class Bed {

        @Id
        Integer id;
    }

    @Entity(table = "ends")
    static class End {

        @Id
        Integer id;

        @ForeignKey("mids.id")
        Integer midId;
    }

    /** The same, joined by the mapping. */
    static class Mapped {

        @Entity(table = "roots")
        static class Root {

            @Id
            Integer id;

            @Relationship(orderBy = "id", lazy = Lazy.JOINED)
            List<Mid> mids;
        }

        @Entity(table = "mids")
        static class Mid {

            @Id
            Integer id;

            @ForeignKey("roots.id")
            Integer rootId;

            @Column(nullable = false)
            @ForeignKey("leaves.id")
            Integer leafId;

            @Relationship(lazy = Lazy.JOINED, innerJoin = true)
            Leaf leaf;
        }

        @Entity(table = "leaves")
        static class Leaf {

            @Id
            Integer id;

            Integer bedId;
        }
    }

    @Entity(table = "nodes")
    static class Node {

        @Id
        Integer id;

        @ForeignKey("nodes.id")
        Integer upId;

        @Relationship(orderBy = "id")
        List<Node> subs;
    }

    /** The same, loaded by the mapping to a depth. */
    static class Deep {

        @Entity(table = "nodes")
        static class Node {

            @Id
            Integer id;

            @ForeignKey("nodes.id")
            Integer upId;

            @Relationship(orderBy = "id", lazy = Lazy.SELECTIN, joinDepth = 2)
            List<Node> subs;
        }
    }
}
