package io.athanor.compatibility.referee;

import static io.athanor.orm.option.LoaderOptions.containsEager;
import static io.athanor.orm.option.LoaderOptions.immediateload;
import static java.util.Arrays.asList;

import io.athanor.compatibility.referee.LazyAuthors.AuthorRaiseOnSql;
import io.athanor.compatibility.referee.LazyAuthors.BooksImmediate;
import io.athanor.compatibility.referee.LazyAuthors.BooksNoload;
import io.athanor.compatibility.referee.LazyAuthors.BooksRaise;
import io.athanor.compatibility.referee.LazyAuthors.Plain;
import io.athanor.orm.DynamicCollection;
import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Lazy;
import io.athanor.orm.annotation.Relationship;
import java.util.List;

/** What the first access to a relationship does. */
final class LazyForms extends RefereeForms {

    LazyForms() {
        super("lazy-variants");
        mapped(Plain::mapping);
        plain();
        mapped(BooksRaise::mapping);
        for (String name : List.of("raise", "raise-on-sql")) {
            read(name, BooksRaise.Author.class);
        }
        mapped(AuthorRaiseOnSql::mapping);
        fact("raise-on-sql-known-target", (s, flow) -> {
            Authors.given(flow);
            AuthorRaiseOnSql.Author a =
                    flow.step(() -> s.get(AuthorRaiseOnSql.Author.class, 1).orElseThrow());
            AuthorRaiseOnSql.Book b =
                    flow.step(() -> s.get(AuthorRaiseOnSql.Book.class, 1).orElseThrow());
            flow.step(() -> b.author == a);
            flow.step(() -> s.get(AuthorRaiseOnSql.Book.class, 3).orElseThrow().author);
        });
        mapped(BooksNoload::mapping);
        read("noload", BooksNoload.Author.class);
        mapped(BooksImmediate::mapping);
        read("immediate", BooksImmediate.Author.class);
        group("write-only-collection");
        mapped(Feed.class, Post.class);
        dynamic();
    }

    private <A extends Authors.AuthorColumns> void read(String name, Class<A> author) {
        fact(name, (s, flow) -> {
            Authors.given(flow);
            A a = flow.step(() -> s.get(author, 1).orElseThrow());
            flow.step(a::bookIds);
        });
    }

    private void plain() {
        read("select", Plain.Author.class);
        fact("detached", (s, flow) -> {
            Authors.given(flow);
            Plain.Author a = flow.step(() -> s.get(Plain.Author.class, 1).orElseThrow());
            flow.step(() -> s.expunge(a));
            flow.step(() -> a.books);
        });
        fact("immediate-many", (s, flow) -> {
            Authors.given(flow);
            List<Plain.Author> r = flow.step(() -> s.query(Plain.Author.class)
                    .options(immediateload(LazyAuthors_Plain_Author_.books))
                    .orderBy(LazyAuthors_Plain_Author_.id)
                    .all());
            flow.step(() -> RefereeFlow.each(r, author -> asList(author.id, author.bookIds())));
        });
        fact("contains-eager-filtered", (s, flow) -> {
            Authors.given(flow);
            List<Plain.Author> r = flow.step(() -> s.query(Plain.Author.class)
                    .join(LazyAuthors_Plain_Author_.books)
                    .filter(LazyAuthors_Plain_Book_.title.eq("c2"))
                    .options(containsEager(LazyAuthors_Plain_Author_.books))
                    .all());
            flow.step(() -> RefereeFlow.each(r, author -> asList(author.id, author.bookIds())));
        });
    }

    @Entity(table = "feeds")
    static class Feed {

        @Id
        Integer id;

        @Relationship(
                lazy = Lazy.DYNAMIC,
                orderBy = "id",
                cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
        DynamicCollection<Post> posts;

        Feed(int id) {
            this.id = id;
        }
    }

    @Entity(table = "posts")
    static class Post {

        @Id
        Integer id;

        @ForeignKey(value = "feeds.id", onDelete = "CASCADE")
        Integer feedId;

        @Column(length = 10)
        String text;

        Post(int id, String text) {
            this.id = id;
            this.text = text;
        }
    }

    private void dynamic() {
        fact("dynamic-compared", (s, flow) -> {
            Feed f = new Feed(1);
            f.posts.add(new Post(1, "a"));
            f.posts.add(new Post(2, "b"));
            s.add(f);
            s.commit();
            asList(f.id);
            flow.step(() -> RefereeFlow.each(f.posts.all(), post -> post.id));
            flow.step(() -> f.posts.filter(LazyForms_Post_.text.eq("b")).count());
            flow.step(() -> f.posts.add(new Post(3, null)));
            flow.step(s::flush);
            flow.step(() -> f.posts.query().slice(0, 1).one().id);
        });
    }
}
