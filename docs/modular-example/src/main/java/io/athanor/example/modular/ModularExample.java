package io.athanor.example.modular;

import io.athanor.engine.Engine;
import io.athanor.engine.EngineOption;
import io.athanor.example.modular.library.Author;
import io.athanor.example.modular.library.Author_;
import io.athanor.example.modular.library.Book;
import io.athanor.example.modular.library.Book_;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Stores authors and their books in a database in memory, and prints what becomes of the objects, step by step.
 *
 * <p>In brackets stands how many statements it took to read what a line says: a relationship that is read for the first
 * time takes one, what is loaded already takes none, and the first attribute that is read after a commit takes one
 * again. To ask the database at the moment a field is read is what other libraries need reflection, open packages or an
 * agent for.
 */
public final class ModularExample {

    private final PrintStream out;
    private final StatementCounter statements;

    private ModularExample(PrintStream out, StatementCounter statements) {
        this.out = out;
        this.statements = statements;
    }

    /** Runs the example; takes no arguments. */
    public static void main(String[] arguments) {
        StatementCounter statements = new StatementCounter();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Engine engine = Engine.create("sqlite:///:memory:", EngineOption.listener(statements))) {
            Registry registry = Registry.of(Author_.ENTITY, Book_.ENTITY);
            registry.metadata().createAll(engine);
            SessionFactory sessions = SessionFactory.of(engine, registry);
            new ModularExample(out, statements).run(sessions);
        }
    }

    private void run(SessionFactory sessions) {
        statements.next();
        try (Session session = sessions.open()) {
            addAuthorWithBooks(session);
        }
        try (Session session = sessions.open()) {
            loadLazily(session);
            expireAtCommit(session);
            rollBack(session);
            deleteOrphan(session);
        }
    }

    private void addAuthorWithBooks(Session session) {
        Author lem = new Author("Stanislaw Lem");
        lem.books().add(new Book("Solaris", 204));
        Book eden = new Book("Eden", 262);
        eden.writtenBy(lem);
        say("Eden's author has the books " + titles(lem.books()));
        session.add(lem);
        session.add(new Author("Ursula K. Le Guin"));
        say("New in the session: " + session.pending().size() + " objects");
        commit(session);
        say("The author has a key: " + (lem.id() != null));
    }

    private void loadLazily(Session session) {
        Author lem = session.query(Author.class)
                .filter(Author_.name.startsWith("Stanislaw"))
                .one();
        say("Found " + lem.name());
        say("His books, read for the first time: " + titles(lem.books()));
        say("His books again: " + titles(lem.books()));
        Book first = lem.books().get(0);
        say(first.title() + "'s author is the same object: " + (first.author() == lem));
        say("A query finds the same object: "
                + (session.query(Book.class).filterBy("title", "Eden").one() == first));
        say("Authors of thick books: "
                + session.query(Author.class)
                        .filter(Author_.books.any(Book_.pages.gt(250)))
                        .count());
    }

    private void expireAtCommit(Session session) {
        Author lem = only(session, "Stanislaw Lem");
        lem.rename("S. Lem");
        say("Changed: " + session.dirty().size() + " object");
        commit(session);
        say("Loaded again after the commit: " + lem.name());
        say("Read once more: " + lem.name());
    }

    private void rollBack(Session session) {
        Author lem = only(session, "S. Lem");
        lem.rename("Nobody");
        Book draft = new Book("Draft", 1);
        lem.books().add(draft);
        session.flush();
        statements.next();
        say("Flushed in a transaction: " + lem.name() + " with " + lem.books().size() + " books");
        session.rollback();
        statements.next();
        say("Rolled back");
        say("After the rollback: " + lem.name() + " with " + lem.books().size() + " books");
        say("The draft is in the session: " + session.contains(draft));
    }

    private void deleteOrphan(Session session) {
        Author lem = only(session, "S. Lem");
        Book solaris = lem.books().get(1);
        lem.books().remove(solaris);
        say(solaris.title() + " has an author: " + (solaris.author() != null));
        commit(session);
        say("Books that are left: "
                + titles(session.query(Book.class).orderBy(Book_.title).all()));
        Author owner = Objects.requireNonNull(lem.books().get(0).author());
        session.delete(owner);
        commit(session);
        say("Books without their author: " + session.query(Book.class).count());
    }

    private void commit(Session session) {
        session.commit();
        statements.next();
        say("Committed");
    }

    private Author only(Session session, String name) {
        Author author = session.query(Author.class).filterBy("name", name).one();
        statements.next();
        return author;
    }

    private static List<String> titles(List<Book> books) {
        return books.stream().map(Book::title).toList();
    }

    private void say(String what) {
        int count = statements.next();
        out.println(what + (count == 0 ? "" : " [" + count + "]"));
    }
}
