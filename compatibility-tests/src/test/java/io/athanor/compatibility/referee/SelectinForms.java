package io.athanor.compatibility.referee;

import static io.athanor.orm.option.LoaderOptions.defer;
import static io.athanor.orm.option.LoaderOptions.joinedload;
import static io.athanor.orm.option.LoaderOptions.selectinload;
import static java.util.Arrays.asList;

import io.athanor.compatibility.referee.EagerAuthors.TagsJoined;
import io.athanor.compatibility.referee.LazyAuthors.Plain;
import io.athanor.testkit.RecordedEvent;
import java.util.ArrayList;
import java.util.List;

/** Loads with keys in an IN list. */
final class SelectinForms extends RefereeForms {

    SelectinForms() {
        super("selectin-details");
        mapped(Plain::mapping);
        references();
        known();
        inPortions();
        group("selectin-odd-cases");
        dangling();
        withoutForeignKey();
        mapped(TagsJoined::mapping);
        nested();
    }

    private void references() {
        fact("many-to-one-null", (s, flow) -> {
            Authors.given(flow);
            flow.other("INSERT INTO books (id) VALUES (9)");
            List<Plain.Book> r = flow.step(() -> s.query(Plain.Book.class)
                    .filter(LazyAuthors_Plain_Book_.id.eq(9))
                    .options(selectinload(LazyAuthors_Plain_Book_.author))
                    .all());
            flow.step(() -> r.get(0).author);
        });
        fact("many-to-one-distinct-keys", (s, flow) -> {
            Authors.given(flow);
            List<Plain.Book> r = flow.step(() -> s.query(Plain.Book.class)
                    .options(selectinload(LazyAuthors_Plain_Book_.author))
                    .orderBy(LazyAuthors_Plain_Book_.id.desc())
                    .all());
            flow.step(() -> RefereeFlow.each(r, book -> book.author.id));
        });
        fact("no-parents", (s, flow) -> {
            Authors.given(flow);
            flow.step(() -> s.query(Plain.Author.class)
                    .filter(LazyAuthors_Plain_Author_.id.gt(100))
                    .options(selectinload(LazyAuthors_Plain_Author_.books).selectinload(LazyAuthors_Plain_Book_.tags))
                    .all());
        });
        fact("many-to-many", (s, flow) -> {
            Authors.given(flow);
            List<Plain.Book> r = flow.step(() -> s.query(Plain.Book.class)
                    .options(selectinload(LazyAuthors_Plain_Book_.tags))
                    .orderBy(LazyAuthors_Plain_Book_.id)
                    .all());
            flow.step(() -> RefereeFlow.each(r, book -> asList(book.id, book.tagIds())));
        });
    }

    private void inPortions() {
        fact("yield-per", (s, flow) -> {
            Authors.given(flow);
            flow.skip(1); // an empty list
            List<List<List<Integer>>> r = flow.step(() -> {
                List<List<Integer>> found = new ArrayList<>();
                s.query(Plain.Author.class)
                        .options(selectinload(LazyAuthors_Plain_Author_.books))
                        .orderBy(LazyAuthors_Plain_Author_.id)
                        .yieldPer(2)
                        .forEach(author -> found.add(List.of(author.id, author.books.size())));
                return StatementForms.portions(found, 2);
            });
            flow.step(() -> r);
        });
        fact("yield-per-joined", (s, flow) -> {
            Authors.given(flow);
            flow.step(() -> s.query(Plain.Author.class)
                    .options(joinedload(LazyAuthors_Plain_Author_.books))
                    .yieldPer(2)
                    .all());
        });
    }

    private void known() {
        instead("many-to-one-known-targets", (s, flow) -> {
            Authors.given(flow);
            List<Plain.Author> keep = s.query(Plain.Author.class).all();
            flow.statements(
                    1,
                    () -> s.query(Plain.Book.class)
                            .options(selectinload(LazyAuthors_Plain_Book_.author))
                            .orderBy(LazyAuthors_Plain_Book_.id)
                            .all());
            flow.equal(4, keep.size());
        });
        instead("many-to-one-some-known", (s, flow) -> {
            Authors.given(flow);
            Plain.Author keep = s.get(Plain.Author.class, 1).orElseThrow();
            List<RecordedEvent> sent = flow.statements(
                    2,
                    () -> s.query(Plain.Book.class)
                            .options(selectinload(LazyAuthors_Plain_Book_.author))
                            .orderBy(LazyAuthors_Plain_Book_.id)
                            .all());
            flow.equal(List.of(3, 4), sent.get(1).parameters());
            flow.equal("ann", keep.name);
        });
    }

    private void dangling() {
        fact("dangling-key", (s, flow) -> {
            Authors.given(flow);
            flow.other("INSERT INTO books (id, author_id) VALUES (9, 99)");
            List<Plain.Book> r = flow.step(() -> s.query(Plain.Book.class)
                    .options(selectinload(LazyAuthors_Plain_Book_.author))
                    .orderBy(LazyAuthors_Plain_Book_.id)
                    .all());
            flow.step(() -> RefereeFlow.each(r, book -> book.author == null ? null : book.author.id));
        });
        fact("dangling-key-lazy", (s, flow) -> {
            Authors.given(flow);
            flow.other("INSERT INTO books (id, author_id) VALUES (9, 99)");
            Plain.Book b = flow.step(() -> s.get(Plain.Book.class, 9).orElseThrow());
            flow.step(() -> b.author);
            flow.step(() -> b.author);
        });
    }

    private void withoutForeignKey() {
        fact("foreign-key-deferred", (s, flow) -> {
            Authors.given(flow);
            List<Plain.Book> r = flow.step(() -> s.query(Plain.Book.class)
                    .options(defer(LazyAuthors_Plain_Book_.authorId), selectinload(LazyAuthors_Plain_Book_.author))
                    .orderBy(LazyAuthors_Plain_Book_.id)
                    .all());
            flow.step(() -> RefereeFlow.each(r, book -> book.author.id));
        });
    }

    private void nested() {
        fact("nested-joined-collection", (s, flow) -> {
            Authors.given(flow);
            List<TagsJoined.Author> r = flow.step(() -> s.query(TagsJoined.Author.class)
                    .options(selectinload(EagerAuthors_TagsJoined_Author_.books))
                    .orderBy(EagerAuthors_TagsJoined_Author_.id)
                    .all());
            flow.step(() -> RefereeFlow.each(r, SelectinForms::withTags));
        });
        fact("nested-joined-under-joined", (s, flow) -> {
            Authors.given(flow);
            List<TagsJoined.Author> r = flow.step(() -> s.query(TagsJoined.Author.class)
                    .options(joinedload(EagerAuthors_TagsJoined_Author_.books))
                    .orderBy(EagerAuthors_TagsJoined_Author_.id)
                    .all());
            flow.step(() -> RefereeFlow.each(r, SelectinForms::withTags));
        });
    }

    private static List<Object> withTags(TagsJoined.Author author) {
        return asList(author.id, RefereeFlow.each(author.books, book -> asList(book.id, book.tagIds())));
    }
}
