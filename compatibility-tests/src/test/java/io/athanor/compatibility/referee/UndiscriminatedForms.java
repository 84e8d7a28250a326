package io.athanor.compatibility.referee;

import static java.util.Arrays.asList;

import io.athanor.orm.SessionOption;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Inheritance;
import io.athanor.orm.annotation.InheritanceStrategy;

/** Classes with joined tables, where nothing tells of which class a row is. */
final class UndiscriminatedForms extends RefereeForms {

    UndiscriminatedForms() {
        super("label-collision");
        mapped(Shelf.class, ShelfSlot.class);
        fact("column-called-like-table", (s, flow) -> {
            ShelfSlot a = flow.step(() -> new ShelfSlot(7, "b"));
            flow.step(() -> s.add(a));
            flow.step(s::commit);
            flow.step(() -> asList(a.id, a.slotId, a.box));
            flow.step(() -> s.query(ShelfSlot.class)
                    .filter(UndiscriminatedForms_ShelfSlot_.slotId.eq(7))
                    .all());
        });
        group("row-counts");
        mapped(Doc.class, Memo.class);
        options(SessionOption.NO_EXPIRE_ON_COMMIT);
        fact("joined-row-missing", (s, flow) -> {
            Memo m = new Memo(1, "t", "b");
            s.add(m);
            s.commit();
            flow.other("DELETE FROM memos");
            flow.step(() -> m.title = "t2");
            flow.step(() -> m.body = "b2");
            flow.step(s::flush);
            flow.step(s::rollback);
        });
    }

    @Entity(table = "shelf")
    @Inheritance(strategy = InheritanceStrategy.JOINED, discriminator = "")
    static class Shelf {

        @Id
        Integer id;

        Integer slotId;
    }

    @Entity(table = "shelf_slot")
    static class ShelfSlot extends Shelf {

        @Column(length = 10)
        String box;

        ShelfSlot(int slotId, String box) {
            this.slotId = slotId;
            this.box = box;
        }
    }

    @Entity(table = "docs")
    @Inheritance(strategy = InheritanceStrategy.JOINED, discriminator = "")
    static class Doc {

        @Id
        Integer id;

        @Column(length = 10)
        String title;
    }

    @Entity(table = "memos")
    static class Memo extends Doc {

        @Column(length = 10)
        String body;

        Memo(int id, String title, String body) {
            this.id = id;
            this.title = title;
            this.body = body;
        }
    }
}
