package io.athanor.compatibility.referee;

import static java.util.Arrays.asList;

import io.athanor.orm.Session;
import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.MapKey;
import io.athanor.orm.annotation.Relationship;
import io.athanor.orm.error.InvalidMemberException;
import java.util.List;
import java.util.Map;

/** Children in a map by one of their attributes. */
final class KeyedCollectionForms extends RefereeForms {

    KeyedCollectionForms() {
        super("keyed-collection");
        mapped(Page.class, Note.class);
        fact("set-and-delete", (s, flow) -> {
            Page p = given(s);
            flow.step(() -> {
                p.notes.put("c", new Note(3, "c", null));
            });
            flow.step(() -> {
                p.notes.remove("a");
            });
            flow.step(s::flush);
            flow.step(() -> keys(p));
        });
        fact("replace-entry", (s, flow) -> {
            Page p = given(s);
            flow.step(() -> {
                p.notes.put("a", new Note(9, "a", null));
            });
            flow.step(s::flush);
            flow.step(() -> p.notes.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(entry -> asList(entry.getKey(), entry.getValue().id))
                    .toList());
        });
        fact("key-attribute-changed", (s, flow) -> {
            Page p = given(s);
            flow.step(() -> {
                p.notes.get("a").key = "z";
            });
            flow.step(() -> keys(p));
            flow.step(s::commit);
            flow.step(() -> keys(p));
        });
        instead("wrong-key", (s, flow) -> {
            Page p = given(s);
            flow.refused(InvalidMemberException.class, () -> p.notes.put("q", new Note(9, "other", null)));
            flow.equal(List.of("a", "b"), keys(p));
            s.commit();
            flow.rows("notes", asList(1, 1, "a", "x"), asList(2, 1, "b", "y"));
        });
        instead("duplicate-on-load", (s, flow) -> {
            given(s);
            Note twin = new Note(5, "a", "twin");
            twin.pageId = 1;
            s.add(twin);
            s.commit();
            s.expireAll();
            Page p = s.get(Page.class, 1).orElseThrow();
            flow.refused(InvalidMemberException.class, () -> p.notes.size());
        });
    }

    private static Page given(Session s) {
        Page page = new Page(1);
        page.notes = Map.of("a", new Note(1, "a", "x"), "b", new Note(2, "b", "y"));
        s.add(page);
        s.commit();
        page.notes.size();
        return page;
    }

    private static List<String> keys(Page page) {
        return page.notes.keySet().stream().sorted().toList();
    }

    @Entity(table = "pages")
    static class Page {

        @Id
        Integer id;

        @Relationship(cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
        @MapKey("key")
        Map<String, Note> notes;

        Page(int id) {
            this.id = id;
        }
    }

    @Entity(table = "notes")
    static class Note {

        @Id
        Integer id;

        @ForeignKey("pages.id")
        Integer pageId;

        @Column(length = 10)
        String key;

        @Column(length = 10)
        String text;

        Note(int id, String key, String text) {
            this.id = id;
            this.key = key;
            this.text = text;
        }
    }
}
