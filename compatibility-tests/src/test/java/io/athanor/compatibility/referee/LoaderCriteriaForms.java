package io.athanor.compatibility.referee;

import static io.athanor.orm.bulk.BulkStatements.update;
import static io.athanor.orm.option.LoaderOptions.joinedload;
import static io.athanor.orm.option.LoaderOptions.selectinload;
import static io.athanor.orm.option.LoaderOptions.withLoaderCriteria;
import static java.util.Arrays.asList;

import io.athanor.compatibility.referee.LazyAuthors.Plain;
import io.athanor.orm.Session;
import io.athanor.orm.SessionListener;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import io.athanor.orm.bulk.Synchronization;
import io.athanor.orm.option.LoaderCriteria;
import io.athanor.sql.Select;
import io.athanor.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Criteria that all objects of a class must meet, or those of one path. */
final class LoaderCriteriaForms extends RefereeForms {

    LoaderCriteriaForms() {
        super("loader-criteria");
        mapped(Shelf.class, Item.class);
        queries();
        statements();
        group("selectin-odd-cases");
        mapped(Plain::mapping);
        fact("criteria-on-plain-plan", (s, flow) -> {
            Authors.given(flow);
            List<Plain.Book> r = flow.step(() -> s.query(Plain.Book.class)
                    .options(selectinload(LazyAuthors_Plain_Book_.author.and(LazyAuthors_Plain_Author_.name.ne("ann"))))
                    .orderBy(LazyAuthors_Plain_Book_.id)
                    .all());
            flow.step(() -> RefereeFlow.each(r, book -> book.author == null ? null : book.author.id));
        });
    }

    @Entity(table = "shelves")
    static class Shelf {

        @Id
        Integer id;

        Boolean gone;

        @Relationship(orderBy = "id", backPopulates = "shelf")
        List<Item> items = new ArrayList<>();

        Shelf(int id, boolean gone, Item... items) {
            this.id = id;
            this.gone = gone;
            this.items.addAll(List.of(items));
        }
    }

    @Entity(table = "items")
    static class Item {

        @Id
        Integer id;

        @ForeignKey("shelves.id")
        @Column(name = "shelf_id")
        Integer shelfId;

        Boolean gone;

        @Relationship(backPopulates = "items")
        Shelf shelf;

        Item(int id, boolean gone) {
            this.id = id;
            this.gone = gone;
        }
    }

    private static void shelves(RefereeFlow flow) {
        flow.given(new Shelf(1, false, new Item(1, false), new Item(2, true)), new Shelf(2, true, new Item(3, false)));
    }

    private static LoaderCriteria present() {
        return withLoaderCriteria(LoaderCriteriaForms_Item_.ENTITY, LoaderCriteriaForms_Item_.gone.eq(false));
    }

    private static List<List<Integer>> items(List<Shelf> shelves) {
        return RefereeFlow.each(shelves, shelf -> RefereeFlow.each(shelf.items, item -> item.id));
    }

    private void queries() {
        fact("query", (s, flow) -> {
            shelves(flow);
            flow.step(() -> s.query(Item.class).options(present()).all());
        });
        fact("lazy-load", (s, flow) -> {
            shelves(flow);
            List<Shelf> r =
                    flow.step(() -> s.query(Shelf.class).options(present()).all());
            flow.step(() -> items(r));
        });
        fact("joined", (s, flow) -> {
            shelves(flow);
            List<Shelf> r = flow.step(() -> s.query(Shelf.class)
                    .options(joinedload(LoaderCriteriaForms_Shelf_.items), present())
                    .all());
            flow.step(() -> items(r));
        });
        fact("selectin", (s, flow) -> {
            shelves(flow);
            List<Shelf> r = flow.step(() -> s.query(Shelf.class)
                    .options(selectinload(LoaderCriteriaForms_Shelf_.items), present())
                    .all());
            flow.step(() -> items(r));
        });
        fact("join", (s, flow) -> {
            shelves(flow);
            flow.step(() -> s
                    .query(LoaderCriteriaForms_Shelf_.id, LoaderCriteriaForms_Item_.id)
                    .join(LoaderCriteriaForms_Shelf_.items)
                    .options(present())
                    .all()
                    .stream()
                    .map(row -> asList(row.get(0), row.get(1)))
                    .toList());
        });
        fact("and-on-path", (s, flow) -> {
            shelves(flow);
            List<Shelf> r = flow.step(() -> s.query(Shelf.class)
                    .options(selectinload(LoaderCriteriaForms_Shelf_.items.and(LoaderCriteriaForms_Item_.id.ne(1))))
                    .all());
            flow.step(() -> items(r));
        });
    }

    private void statements() {
        fact("get", (s, flow) -> {
            shelves(flow);
            flow.step(() -> s.lookup(Item.class).options(present()).get(2).orElse(null));
            flow.step(() -> s.lookup(Item.class).options(present()).get(1).orElse(null));
        });
        fact("get-in-memory", (s, flow) -> {
            shelves(flow);
            List<Item> i = new ArrayList<>();
            flow.step(() -> {
                i.add(s.get(Item.class, 2).orElseThrow());
            });
            flow.step(() -> s.lookup(Item.class).options(present()).get(2).orElseThrow() == i.get(0));
        });
        fact("bulk-update", (s, flow) -> {
            shelves(flow);
            flow.step(() -> {
                s.execute(
                        update(LoaderCriteriaForms_Item_.ENTITY)
                                .set(LoaderCriteriaForms_Item_.shelfId, (Integer) null)
                                .options(present()),
                        Synchronization.NONE);
            });
        });
        fact("every-statement", (s, flow) -> {
            shelves(flow);
            flow.step(() -> s.listen(new SessionListener() {
                @Override
                public Statement onExecute(Session session, Statement statement) {
                    return statement instanceof Select select ? select.options(present()) : statement;
                }
            }));
            flow.step(() -> s.query(Item.class).all());
            List<Shelf> r = flow.step(() -> s.query(Shelf.class).all());
            flow.step(() -> items(r));
        });
    }
}
