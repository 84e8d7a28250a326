package io.athanor.processor.metamodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.athanor.processor.AthanorProcessor;
import io.athanor.processor.support.Compilation;
import io.athanor.processor.support.Compiled;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an annotation says is done or refused; whoever follows the advice of a refusal gets what compiles. */
class RelationshipProblemsTest {

    /** The classes that the members of {@code Book}, the class under test, refer to. */
    private static final String AROUND = """
            package shop;
            import io.athanor.orm.*;
            import io.athanor.orm.annotation.*;
            import java.util.*;
            @Entity(table = "authors") class Author {
                @Id Integer id;
                String name;
                @Relationship(backPopulates = "author") List<Book> books;
                @Relationship List<Book> booksAgain;
            }
            @Entity class Page {
                @Id Integer id;
                @Column(name = "book") @ForeignKey("book.id") Integer bookId;
                @Relationship(backPopulates = "pages") Book book;
                @Relationship(backPopulates = "covers") Book covered;
            }
            @Entity class Tag {
                @Id String code;
                @Relationship(secondary = "book_tag", backPopulates = "tags") List<Book> books;
            }
            @Entity class Chapter {
                @Id @ForeignKey("book.id") int bookId;
                @Id int number;
                @Relationship Book book;
            }
            @Entity class Mark {
                @Id Integer id;
                @ForeignKey("book.id") int bookId;
            }
            """;

    private static final String REST = """
            @Id Integer id;
            @ForeignKey("authors.id") Integer authorId;
            @Relationship(backPopulates = "books") Author author;
            @Relationship(backPopulates = "book") List<Page> pages;
            @Relationship(backPopulates = "covered") List<Page> covers;
            @Relationship(secondary = "book_tag", backPopulates = "books") Set<Tag> tags;
            @ForeignKey("book.id") Integer originalId;
            """;

    @TempDir
    Path folder;

    static Stream<Arguments> nullability() {
        return Stream.of(
                members(
                        "@ForeignKey(\"tag.code\") int other; @Relationship Tag tag;",
                        "Field Book.other is a foreign key of type int, which cannot be null, but the reference"
                                + " Book.tag can. Declare the field as Integer.",
                        "@ForeignKey(\"tag.code\") Integer other; @Relationship Tag tag;"),
                members(
                        "long other; @Relationship(foreignKeys = \"other\") Tag tag;",
                        "Field Book.other is a foreign key of type long, which cannot be null, but the reference"
                                + " Book.tag can. Declare the field as Long.",
                        "Long other; @Relationship(foreignKeys = \"other\") Tag tag;"),
                members(
                        "@ForeignKey(\"book.id\") int next; @Relationship(foreignKeys = \"next\", remoteSide = \"id\")"
                                + " Book following;",
                        "Field Book.next is a foreign key of type int, which cannot be null, but the reference"
                                + " Book.following can. Declare the field as Integer.",
                        "@ForeignKey(\"book.id\") Integer next; @Relationship(foreignKeys = \"next\","
                                + " remoteSide = \"id\") Book following;"),
                members(
                        "@Relationship List<Mark> marks;",
                        "Relationship Book.marks has its foreign key in field Mark.bookId of type int, which cannot be"
                                + " null, as it is when an object is taken out. Declare that field as Integer.",
                        "@Relationship List<Chapter> chapters;"),
                members(
                        "@Relationship Mark mark;",
                        "Relationship Book.mark has its foreign key in field Mark.bookId of type int, which cannot be"
                                + " null, as it is when an object is taken out. Declare that field as Integer.",
                        "@Relationship Chapter chapter;"),
                members(
                        "@Column(nullable = true) int weight;",
                        "@Column of field Book.weight does not fit: nullable = true contradicts the type int, which has"
                                + " no null; declare the field as Integer, or remove it.",
                        "@Column(nullable = true) Integer weight;"),
                members(
                        "@Id @Column(nullable = true) Integer weight;",
                        "@Column of field Book.weight does not fit: nullable = true contradicts @Id, for a primary key"
                                + " is never null; remove it.",
                        "@Id @Column(nullable = false) Integer weight;"));
    }

    static Stream<Arguments> orders() {
        String unknown =
                " of relationship Book.authors names no column attributes of Author. Write names of fields with"
                        + " commas between them, each optionally followed by \" asc\" or \" desc\".";
        return Stream.of(
                members(
                        "@Relationship(secondary = \"x\", orderBy = \"name, age desc\") List<Author> authors;",
                        "orderBy = \"name, age desc\"" + unknown,
                        "@Relationship(secondary = \"x\", orderBy = \"name, id desc\") List<Author> authors;"),
                members(
                        "@Relationship(secondary = \"x\", orderBy = \"age DESC\") List<Author> authors;",
                        "orderBy = \"age DESC\"" + unknown,
                        "@Relationship(secondary = \"x\", orderBy = \"name DESC\") List<Author> authors;"));
    }

    static Stream<Arguments> parts() {
        return Stream.of(
                members(
                        "@Relationship(secondary = \"x\", lazy = Lazy.WRITE_ONLY) DynamicCollection<Author> authors;",
                        "Relationship Book.authors is a DynamicCollection, which is never loaded as a whole; lazy ="
                                + " WRITE_ONLY contradicts that. Declare it as List<Author>, or leave lazy out.",
                        "@Relationship(secondary = \"x\", lazy = Lazy.DYNAMIC) DynamicCollection<Author> authors;"),
                members(
                        "@Relationship(secondary = \"x\", lazy = Lazy.WRITE_ONLY) List<Author> authors;",
                        "Relationship Book.authors is never loaded as a whole (lazy = WRITE_ONLY), so it cannot be a"
                                + " field of its type. Declare it as WriteOnlyCollection<Author>.",
                        "@Relationship(secondary = \"x\", passiveDeletes = PassiveDeletes.TRUE)"
                                + " io.athanor.orm.WriteOnlyCollection<Author> authors;"),
                members(
                        "@Relationship(secondary = \"x\") io.athanor.orm.WriteOnlyCollection<Author> authors;",
                        "Relationship Book.authors is a WriteOnlyCollection, whose members would have to be loaded when"
                                + " its owner is deleted. Write passiveDeletes = PassiveDeletes.TRUE, and let the"
                                + " foreign key say what ON DELETE does.",
                        "@Relationship(secondary = \"x\", passiveDeletes = PassiveDeletes.TRUE)"
                                + " io.athanor.orm.WriteOnlyCollection<Author> authors;"),
                members(
                        "@Relationship(lazy = Lazy.DYNAMIC) Tag tag;",
                        "Relationship Book.tag has lazy = DYNAMIC, but refers to one entity, and a reference is loaded"
                                + " as a whole. Leave lazy out.",
                        "@Relationship Tag tag;"),
                members(
                        "@Relationship(secondary = \"x\", foreignKeys = \"authorId\") List<Author> authors;",
                        "Relationship Book.authors goes through the association table \"x\", which has the foreign"
                                + " keys; foreignKeys says nothing about those. Remove it.",
                        "@Relationship(secondary = \"x\") List<Author> authors;"),
                members(
                        "@Relationship(secondary = \"x\", remoteSide = \"id\") List<Author> authors;",
                        "remoteSide of relationship Book.authors tells the two directions of a foreign key from a table"
                                + " to itself apart, and only a reference to Book itself has those. Remove it.",
                        "@Relationship(secondary = \"x\") List<Author> authors;"),
                members(
                        "@Relationship(foreignKeys = \"originalId\", remoteSide = \"originalId\") List<Book> editions;",
                        "remoteSide of relationship Book.editions tells the two directions of a foreign key from a"
                                + " table to itself apart, and only a reference to Book itself has those. Remove it.",
                        "@Relationship(foreignKeys = \"originalId\") List<Book> editions;"),
                members(
                        "@Relationship(cascade = Cascade.ALL, passiveDeletes = PassiveDeletes.ALL,"
                                + " foreignKeys = \"bookId\") List<Page> others;",
                        "Relationship Book.others has passiveDeletes = ALL, which leaves all related rows to the"
                                + " database, and a cascade that deletes them. Write passiveDeletes = TRUE, or remove"
                                + " DELETE and DELETE_ORPHAN.",
                        "@Relationship(cascade = Cascade.ALL, passiveDeletes = PassiveDeletes.TRUE,"
                                + " foreignKeys = \"bookId\") List<Page> others;"),
                members(
                        "@Relationship(secondary = \"x\", cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})"
                                + " List<Author> authors;",
                        "Relationship Book.authors has Cascade.DELETE_ORPHAN, but what one Book lets go of may belong"
                                + " to others. Write singleParent = true if it never does, or remove DELETE_ORPHAN, and"
                                + " delete explicitly.",
                        "@Relationship(secondary = \"x\", singleParent = true, cascade = {Cascade.ALL,"
                                + " Cascade.DELETE_ORPHAN}) List<Author> authors;"),
                members(
                        "@Relationship(foreignKeys = \"originalId\", remoteSide = \"id\","
                                + " cascade = Cascade.DELETE_ORPHAN) Book original;",
                        "Relationship Book.original has Cascade.DELETE_ORPHAN, but what one Book lets go of may belong"
                                + " to others. Write singleParent = true if it never does, or remove DELETE_ORPHAN, and"
                                + " delete explicitly.",
                        "@Relationship(foreignKeys = \"originalId\", remoteSide = \"originalId\","
                                + " cascade = Cascade.DELETE_ORPHAN) Book edition;"));
    }

    static Stream<Arguments> directions() {
        return Stream.of(
                members(
                        "@Entity static class Left { @Id Integer id; @ForeignKey(\"right.id\") Integer rightId;"
                                + " @Relationship(backPopulates = \"lefts\") List<Right> rights; }"
                                + " @Entity static class Right { @Id Integer id; "
                                + "@ForeignKey(\"left.id\") Integer leftId;"
                                + " @Relationship(backPopulates = \"rights\", secondary = \"x\") List<Left> lefts; }",
                        List.of(
                                "backPopulates = \"lefts\" of relationship Left.rights is another relationship:"
                                        + " Right.lefts goes through the association table \"x\". Write the same"
                                        + " secondary for both.",
                                "backPopulates = \"rights\" of relationship Right.lefts is another relationship:"
                                        + " Left.rights goes through no association table. Write the same secondary for"
                                        + " both."),
                        ""),
                members(
                        "@Entity static class Left { @Id Integer id; @ForeignKey(\"right.id\") Integer rightId;"
                                + " @Relationship(backPopulates = \"lefts\") List<Right> rights; }"
                                + " @Entity static class Right { @Id Integer id; "
                                + "@ForeignKey(\"left.id\") Integer leftId;"
                                + " @Relationship(backPopulates = \"rights\") List<Left> lefts; }",
                        List.of(
                                "backPopulates = \"lefts\" of relationship Left.rights is another relationship:"
                                        + " Right.lefts is a collection as well, and one foreign key makes one of the"
                                        + " two a reference. Make one a reference, or write the same secondary for"
                                        + " both.",
                                "backPopulates = \"rights\" of relationship Right.lefts is another relationship:"
                                        + " Left.rights is a collection as well, and one foreign key makes one of the"
                                        + " two a reference. Make one a reference, or write the same secondary for"
                                        + " both."),
                        "@Entity static class Left { @Id Integer id;"
                                + " @Relationship(backPopulates = \"lefts\", secondary = \"x\") List<Right> rights; }"
                                + " @Entity static class Right { @Id Integer id;"
                                + " @Relationship(backPopulates = \"rights\", secondary = \"x\") List<Left> lefts; }"));
    }

    private static Arguments members(String refused, String error, String mended) {
        return members(refused, List.of(error), mended);
    }

    private static Arguments members(String refused, List<String> errors, String mended) {
        return Arguments.of(refused, errors, mended);
    }

    @ParameterizedTest
    @MethodSource({"nullability", "orders", "parts", "directions"})
    void relationship_thatCannotWork_isRefusedWithAdviceThatHelps(String refused, List<String> errors, String mended) {
        Compiled compiled = book("refused", refused);
        assertFalse(compiled.success());
        assertEquals(
                errors,
                compiled.errors().stream()
                        .filter(each -> !each.startsWith("cannot find symbol"))
                        .toList());
        book("mended", mended).checked();
    }

    private Compiled book(String name, String members) {
        return Compilation.in(folder.resolve(name))
                .source("shop/Around", AROUND)
                .source(
                        "shop/Book",
                        "package shop; import io.athanor.orm.*; import io.athanor.orm.annotation.*;"
                                + " import java.util.*;\n@Entity class Book {\n" + REST + members + "\n}")
                .processor(new AthanorProcessor())
                .compile();
    }
}
