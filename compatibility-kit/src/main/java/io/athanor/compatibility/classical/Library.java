package io.athanor.compatibility.classical;

import io.athanor.orm.Registry;
import io.athanor.orm.annotation.InheritanceStrategy;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.type.Types;

/** The mapping of the library's classes by a program. */
public final class Library {

    private Library() {}

    /** The tables. */
    public static MetaData tables() {
        MetaData tables = new MetaData();
        Table.create(
                "writers",
                tables,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("full_name", Types.string(50)).notNull(),
                Column.of("pen", Types.string(50)));
        Table.create(
                "books",
                tables,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("kind", Types.string(20)).notNull(),
                Column.of("title", Types.string(50)).notNull(),
                Column.of("pages", Types.INTEGER).notNull(),
                Column.of("author_id", Types.INTEGER).references("writers.id"),
                Column.of("genre", Types.string(20)));
        return tables;
    }

    /** All three classes, mapped in an order in which each refers to what comes later. */
    public static Registry registry() {
        Registry registry = Registry.of(tables());
        Table writers = registry.metadata().table("writers");
        Table books = registry.metadata().table("books");
        registry.map(
                Book.class,
                books,
                mapping -> mapping.relationship("author", author -> author.backPopulates("books"))
                        .inheritance(InheritanceStrategy.SINGLE_TABLE, "kind")
                        .discriminatorValue("book"));
        registry.map(Novel.class, books, mapping -> mapping.inherits(Book.class).discriminatorValue("novel"));
        registry.map(
                Author.class,
                writers,
                mapping -> mapping.property("fullName", writers.c("full_name"))
                        .collection(
                                "books",
                                Book.class,
                                list -> list.backPopulates("author").orderBy("title"))
                        .exclude("nickname"));
        return registry;
    }
}
