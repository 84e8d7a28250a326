package io.athanor.compatibility.referee;

import static java.util.Arrays.asList;

import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import io.athanor.schema.Column;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.type.Types;
import java.util.List;
import java.util.function.UnaryOperator;

/** Natural keys that change while references and association rows hold them. */
final class NaturalKeyReferenceForms extends RefereeForms {

    NaturalKeyReferenceForms() {
        super("natural-key-change");
        mapped(() -> writers(NaturalKeyForms.CASCADING));
        fact("many-to-one-database", (s, flow) -> {
            Writer w = new Writer("ann");
            List<Book> books = given(s, w);
            flow.step(() -> w.name = "amy");
            flow.step(s::flush);
            flow.step(() -> RefereeFlow.each(books, book -> book.writerName));
            flow.step(s::commit);
            flow.step(() -> RefereeFlow.each(books, book -> book.writerName));
        });
        mapped(() -> writers(NaturalKeyForms.DEFERRED));
        fact("many-to-one-mapper", (s, flow) -> {
            Writer w = new Writer("ann");
            List<Book> books = given(s, w);
            flow.step(() -> w.name = "amy");
            flow.step(s::flush);
            flow.step(() -> RefereeFlow.each(books, book -> book.writerName));
            flow.step(s::commit);
        });
        mapped(() -> readers(NaturalKeyForms.CASCADING));
        fact("many-to-many-database", (s, flow) -> {
            Reader r = given(s);
            Paper sun = r.papers.get(0);
            flow.step(() -> r.name = "amy");
            flow.step(() -> sun.title = "star");
            flow.step(s::flush);
            flow.step(s::commit);
            flow.step(() -> RefereeFlow.each(r.papers, paper -> paper.title));
        });
        mapped(() -> readers(NaturalKeyForms.DEFERRED));
        fact("many-to-many-mapper", (s, flow) -> {
            Reader r = given(s);
            Paper sun = r.papers.get(0);
            flow.step(() -> r.name = "amy");
            flow.step(s::flush);
            flow.step(() -> sun.title = "star");
            flow.step(s::flush);
            flow.step(s::commit);
            flow.step(() -> RefereeFlow.each(r.papers, paper -> paper.title));
        });
        instead("many-to-many-mapper-both-ends", (s, flow) -> {
            Reader r = given(s);
            r.papers.get(0).title = "star";
            r.name = "amy";
            s.commit();
            flow.rows("readers", asList("amy"));
            flow.rows("reads", asList("amy", "star"), asList("amy", "times"));
        });
    }

    @Entity(table = "writers")
    static class Writer {

        @Id
        @io.athanor.orm.annotation.Column(length = 10)
        String name;

        Writer(String name) {
            this.name = name;
        }
    }

    @Entity(table = "books")
    static class Book {

        @Id
        Integer id;

        @ForeignKey("writers.name")
        String writerName;

        @Relationship
        Writer writer;

        Book(int id, Writer writer) {
            this.id = id;
            this.writer = writer;
        }
    }

    private static Registry writers(UnaryOperator<ForeignKeyConstraint> key) {
        MetaData metadata = new MetaData();
        Table.create(
                "books",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("writer_name", Types.string(10)).references("writers.name", key));
        return registry(metadata, Writer.class, Book.class);
    }

    private static List<Book> given(Session s, Writer w) {
        List<Book> books = List.of(new Book(1, w), new Book(2, w));
        s.addAll(books);
        s.commit();
        RefereeFlow.each(books, book -> book.writer);
        return books;
    }

    @Entity(table = "readers")
    static class Reader {

        @Id
        @io.athanor.orm.annotation.Column(length = 10)
        String name;

        @Relationship(secondary = "reads", orderBy = "title", backPopulates = "readers")
        List<Paper> papers;

        Reader(String name, Paper... papers) {
            this.name = name;
            this.papers = asList(papers);
        }
    }

    @Entity(table = "papers")
    static class Paper {

        @Id
        @io.athanor.orm.annotation.Column(length = 10)
        String title;

        @Relationship(secondary = "reads", orderBy = "name", backPopulates = "papers")
        List<Reader> readers;

        Paper(String title) {
            this.title = title;
        }
    }

    private static Registry readers(UnaryOperator<ForeignKeyConstraint> key) {
        MetaData metadata = new MetaData();
        Table.create(
                "reads",
                metadata,
                Column.of("reader", Types.string(10))
                        .references("readers.name", key)
                        .primaryKey(),
                Column.of("paper", Types.string(10))
                        .references("papers.title", key)
                        .primaryKey());
        return registry(metadata, Reader.class, Paper.class);
    }

    private static Reader given(Session s) {
        Reader r = new Reader("ann", new Paper("sun"), new Paper("times"));
        s.add(r);
        s.commit();
        r.papers.forEach(paper -> paper.readers.size());
        return r;
    }
}
