package io.athanor.compatibility.referee;

import static java.util.Arrays.asList;

import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import io.athanor.schema.Column;
import io.athanor.schema.Deferral;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.MetaData;
import io.athanor.schema.ReferentialAction;
import io.athanor.schema.Table;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Natural keys that change while rows refer to them. Whether the database follows is known from the foreign key, so the
 * mapping does not say it.
 */
final class NaturalKeyForms extends RefereeForms {

    /** The database follows the key. */
    static final UnaryOperator<ForeignKeyConstraint> CASCADING = key -> key.onUpdate(ReferentialAction.CASCADE);

    /** The database looks at the key when the transaction ends. */
    static final UnaryOperator<ForeignKeyConstraint> DEFERRED =
            key -> key.deferred(Deferral.DEFERRABLE_INITIALLY_DEFERRED);

    NaturalKeyForms() {
        super("natural-key-change");
        mapped(() -> writers(CASCADING));
        byDatabase();
        mapped(() -> writers(DEFERRED));
        byMapper();
        mapped(() -> writers(key -> key.onDelete(ReferentialAction.RESTRICT)));
        fact("one-to-many-mapper-not-deferred", (s, flow) -> {
            Writer w = given(s);
            w.books.size();
            flow.step(() -> w.name = "amy");
            flow.step(s::flush);
            flow.step(s::rollback);
        });
        mapped(() -> nodes(CASCADING));
        instead("self-reference-database", (s, flow) -> {
            Node n = root(s);
            List<Node> kids = List.copyOf(n.subs);
            n.name = "top";
            flow.statements(1, s::flush);
            flow.equal(asList("top", "top"), RefereeFlow.each(kids, kid -> kid.up));
            flow.rows("nodes", asList("a", "top"), asList("b", "top"), asList("top", null));
        });
        mapped(() -> nodes(DEFERRED));
        fact("self-reference-mapper", (s, flow) -> {
            Node n = root(s);
            List<Node> kids = List.copyOf(n.subs);
            flow.step(() -> n.name = "top");
            flow.step(s::flush);
            flow.step(() -> RefereeFlow.each(kids, kid -> kid.up));
            flow.step(s::commit);
        });
    }

    @Entity(table = "writers")
    static class Writer {

        @Id
        @io.athanor.orm.annotation.Column(length = 10)
        String name;

        Integer born;

        @Relationship(orderBy = "id")
        List<Book> books;

        Writer(String name, Integer born, Book... books) {
            this.name = name;
            this.born = born;
            this.books = asList(books);
        }
    }

    @Entity(table = "books")
    static class Book {

        @Id
        Integer id;

        @ForeignKey("writers.name")
        String writer;

        Book(int id) {
            this.id = id;
        }
    }

    private static Registry writers(UnaryOperator<ForeignKeyConstraint> key) {
        MetaData metadata = new MetaData();
        Table.create(
                "books",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("writer", Types.string(10)).references("writers.name", key));
        return registry(metadata, Writer.class, Book.class);
    }

    private static Writer given(Session s) {
        Writer w = new Writer("ann", 1, new Book(1), new Book(2));
        s.add(w);
        s.commit();
        return w;
    }

    private void byDatabase() {
        fact("one-to-many-database-loaded", (s, flow) -> {
            Writer w = given(s);
            List<Book> books = List.copyOf(w.books);
            rename(s, flow, w, books);
        });
        fact("one-to-many-database-unloaded", (s, flow) -> {
            flow.given(new Writer("ann", 1, new Book(1), new Book(2)));
            Writer w = s.get(Writer.class, "ann").orElseThrow();
            rename(s, flow, w, List.of());
        });
        fact("rollback", (s, flow) -> {
            Writer w = given(s);
            w.books.size();
            flow.step(() -> w.name = "amy");
            flow.step(s::flush);
            flow.step(s::rollback);
            flow.step(() -> asList(
                    s.get(Writer.class, "ann").orElse(null) == w,
                    s.get(Writer.class, "amy").orElse(null),
                    w.name));
        });
        fact("and-other-column", (s, flow) -> {
            Writer w = given(s);
            w.books.size();
            flow.step(() -> w.name = "amy");
            flow.step(() -> w.born = 2);
            flow.step(s::flush);
        });
    }

    private static void rename(Session s, RefereeFlow flow, Writer w, List<Book> books) {
        flow.step(() -> w.name = "amy");
        flow.step(s::flush);
        flow.step(() -> RefereeFlow.each(books, book -> book.writer));
        flow.step(() -> s.get(Writer.class, "amy").orElse(null) == w);
        flow.step(() -> s.get(Writer.class, "ann").orElse(null));
    }

    private void byMapper() {
        fact("one-to-many-mapper-loaded", (s, flow) -> {
            Writer w = given(s);
            List<Book> books = new ArrayList<>(w.books);
            flow.step(() -> w.name = "amy");
            flow.step(s::flush);
            flow.step(() -> RefereeFlow.each(books, book -> book.writer));
            flow.step(s::commit);
        });
        fact("one-to-many-mapper-unloaded", (s, flow) -> {
            flow.given(new Writer("ann", 1, new Book(1), new Book(2)));
            Writer w = s.get(Writer.class, "ann").orElseThrow();
            flow.step(() -> w.name = "amy");
            flow.step(s::flush);
            flow.skip(1); // asks about no book
            flow.step(s::commit);
        });
    }

    @Entity(table = "nodes")
    static class Node {

        @Id
        @io.athanor.orm.annotation.Column(length = 10)
        String name;

        @ForeignKey("nodes.name")
        String up;

        @Relationship(orderBy = "name")
        List<Node> subs;

        Node(String name, Node... subs) {
            this.name = name;
            this.subs = asList(subs);
        }
    }

    private static Registry nodes(UnaryOperator<ForeignKeyConstraint> key) {
        MetaData metadata = new MetaData();
        Table.create(
                "nodes",
                metadata,
                Column.of("name", Types.string(10)).primaryKey(),
                Column.of("up", Types.string(10)).references("nodes.name", key));
        return registry(metadata, Node.class);
    }

    private static Node root(Session s) {
        Node n = new Node("root", new Node("a"), new Node("b"));
        s.add(n);
        s.commit();
        return n;
    }
}
