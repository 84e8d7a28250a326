package io.athanor.compatibility.referee;

import static java.util.Arrays.asList;

import io.athanor.orm.Session;
import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.MappedSuperclass;
import io.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;

/** A table that refers to itself: the order of its rows, and rows replaced under their keys. */
final class FolderForms extends RefereeForms {

    FolderForms() {
        super("self-reference-order");
        mapped(Folder.class);
        order();
        group("row-switch-in-cycle");
        mapped(Owning.Folder.class);
        replacedWithCascade();
        mapped(Folder.class);
        instead("child-replaced-no-delete-cascade", (s, flow) -> {
            Folder root = new Folder(1, "root", new Folder(2, "old kid"));
            s.add(root);
            s.commit();
            s.delete(root.subs.get(0));
            Folder fresh = new Folder(2, "new kid");
            fresh.up = root;
            s.add(fresh);
            s.commit();
            flow.equal("new kid", fresh.label);
            flow.rows("folders", asList(1, null, "root"), asList(2, 1, "new kid"));
        });
        mapped(OneWay.Folder.class);
        instead("child-replaced-by-key-column", (s, flow) -> {
            s.addAll(List.of(new OneWay.Folder(1, "root", null), new OneWay.Folder(2, "old kid", null)));
            s.commit();
            s.delete(s.get(OneWay.Folder.class, 2).orElseThrow());
            s.add(new OneWay.Folder(2, "new kid", 1));
            s.commit();
            flow.rows("folders", asList(1, null, "root"), asList(2, 1, "new kid"));
        });
    }

    @MappedSuperclass
    abstract static class FolderColumns {

        @Id
        Integer id;

        @ForeignKey("folders.id")
        Integer upId;

        @Column(length = 20)
        String label;

        FolderColumns(int id, String label) {
            this.id = id;
            this.label = label;
        }
    }

    @Entity(table = "folders")
    static class Folder extends FolderColumns {

        @Relationship(backPopulates = "up", orderBy = "id")
        List<Folder> subs;

        @Relationship(backPopulates = "subs", remoteSide = "id")
        Folder up;

        Folder(int id, String label, Folder... subs) {
            super(id, label);
            this.subs = asList(subs);
        }
    }

    static final class Owning {

        private Owning() {}

        @Entity(table = "folders")
        static class Folder extends FolderColumns {

            @Relationship(
                    backPopulates = "up",
                    orderBy = "id",
                    cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
            List<Folder> subs;

            @Relationship(backPopulates = "subs", remoteSide = "id")
            Folder up;

            Folder(int id, String label, Folder... subs) {
                super(id, label);
                this.subs = asList(subs);
            }
        }
    }

    static final class OneWay {

        private OneWay() {}

        @Entity(table = "folders")
        static class Folder extends FolderColumns {

            @Relationship(remoteSide = "id")
            Folder up;

            Folder(int id, String label, Integer upId) {
                super(id, label);
                this.upId = upId;
            }
        }
    }

    /** Folders by number, from 1. */
    private static List<Folder> chain() {
        List<Folder> f = new ArrayList<>();
        f.add(null);
        for (int i = 1; i <= 4; i++) {
            f.add(new Folder(i, "f" + i));
        }
        return f;
    }

    private void order() {
        fact("explicit-keys-shuffled", (s, flow) -> {
            List<Folder> f = flow.step(FolderForms::chain);
            flow.step(() -> f.get(1).up = f.get(3));
            flow.step(() -> f.get(3).up = f.get(4));
            flow.step(() -> f.get(2).up = f.get(1));
            flow.step(() -> s.addAll(f.subList(1, 5)));
            flow.step(s::flush);
        });
        fact("two-roots", (s, flow) -> {
            flow.step(() -> s.addAll(List.of(
                    new Folder(10, "r", new Folder(11, null), new Folder(12, null)),
                    new Folder(20, "q", new Folder(21, null)))));
            flow.step(s::flush);
        });
        fact("delete-shuffled", (s, flow) -> {
            List<Folder> f = chain();
            f.get(1).up = f.get(3);
            f.get(3).up = f.get(4);
            f.get(2).up = f.get(1);
            s.addAll(f.subList(1, 5));
            s.commit();
            f.subList(1, 5).forEach(folder -> folder.subs.size());
            flow.step(() -> List.of(2, 4, 1, 3).forEach(i -> s.delete(f.get(i))));
            flow.step(s::flush);
        });
        instead("keys-by-hand", (s, flow) -> {
            Folder kid = new Folder(2, null);
            kid.upId = 1;
            s.add(kid);
            s.add(new Folder(1, null));
            s.commit();
            flow.rows("folders", asList(1, null, null), asList(2, 1, null));
        });
    }

    private void replacedWithCascade() {
        instead("top-replaced", (s, flow) -> {
            Owning.Folder old = owning(s, "old root", "old sub");
            s.delete(old);
            s.add(new Owning.Folder(1, "new root", new Owning.Folder(5, "new sub")));
            s.commit();
            flow.rows("folders", asList(1, null, "new root"), asList(5, 1, "new sub"));
        });
        instead("child-replaced", (s, flow) -> {
            Owning.Folder root = owning(s, "root", "old kid");
            s.delete(root.subs.get(0));
            root.subs = asList(new Owning.Folder(2, "new kid"));
            s.commit();
            flow.rows("folders", asList(1, null, "root"), asList(2, 1, "new kid"));
        });
    }

    private static Owning.Folder owning(Session s, String label, String sub) {
        Owning.Folder folder = new Owning.Folder(1, label, new Owning.Folder(2, sub));
        s.add(folder);
        s.commit();
        folder.subs.size();
        return folder;
    }
}
