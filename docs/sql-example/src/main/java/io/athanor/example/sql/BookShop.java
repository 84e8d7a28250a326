package io.athanor.example.sql;

import static io.athanor.sql.Functions.count;
import static io.athanor.sql.Functions.lower;
import static io.athanor.sql.Functions.max;
import static io.athanor.sql.Sql.column;
import static io.athanor.sql.Sql.delete;
import static io.athanor.sql.Sql.exists;
import static io.athanor.sql.Sql.insert;
import static io.athanor.sql.Sql.select;
import static io.athanor.sql.Sql.table;
import static io.athanor.sql.Sql.update;

import io.athanor.sql.ColumnClause;
import io.athanor.sql.LikeOption;
import io.athanor.sql.TableClause;
import io.athanor.sql.type.Types;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The statements of a shop that sells books. Its tables are known by their names and columns only. */
final class BookShop {

    private final TableClause author = table("author", column("id", Types.INTEGER), column("name", Types.STRING));
    private final ColumnClause<Integer> authorId = author.c("id", Integer.class);
    private final ColumnClause<String> authorName = author.c("name", String.class);

    private final TableClause book = table(
            "book",
            column("id", Types.INTEGER),
            column("author_id", Types.INTEGER),
            column("title", Types.STRING),
            column("price", Types.NUMERIC),
            column("published", Types.DATE));
    private final ColumnClause<Integer> bookId = book.c("id", Integer.class);
    private final ColumnClause<Integer> bookAuthorId = book.c("author_id", Integer.class);
    private final ColumnClause<String> title = book.c("title", String.class);
    private final ColumnClause<BigDecimal> price = book.c("price", BigDecimal.class);
    private final ColumnClause<LocalDate> published = book.c("published", LocalDate.class);

    // The name is a reserved word everywhere, so that each dialect has to quote it in its own way.
    private final TableClause order = table("order", column("id", Types.INTEGER), column("book_id", Types.INTEGER));
    private final ColumnClause<Integer> orderBookId = order.c("book_id", Integer.class);

    /** The statements, in the order in which they are printed. */
    List<NamedStatement> statements() {
        return List.of(
                page("Stanisław", 2),
                prolificAuthors(5),
                withAnyId(List.of(3, 5, 8)),
                titlesWith("solar"),
                newBook(3, "Solaris", new BigDecimal("12.50"), LocalDate.of(1961, 6, 1)),
                discount(new BigDecimal("0.9"), LocalDate.of(2000, 1, 1)),
                deleteUnsold());
    }

    private NamedStatement page(String authorNamePrefix, int page) {
        return new NamedStatement(
                "One page of an author's books, the dearest first",
                select(title, authorName.label("author_name"), price)
                        .selectFrom(book.join(author, bookAuthorId.eq(authorId)))
                        .where(authorName.startsWith(authorNamePrefix, LikeOption.AUTOESCAPE), price.isNotNull())
                        .orderBy(price.desc(), title)
                        .limit(10)
                        .offset(10 * page));
    }

    private NamedStatement prolificAuthors(long atLeast) {
        return new NamedStatement(
                "Authors of many books, with the latest",
                select(authorName, count(bookId).label("books"), max(published).label("latest"))
                        .selectFrom(author.outerJoin(book, bookAuthorId.eq(authorId)))
                        .groupBy(authorName)
                        .having(count(bookId).ge(atLeast))
                        .orderBy(lower(authorName)));
    }

    private NamedStatement withAnyId(List<Integer> ids) {
        return new NamedStatement("Books by their keys", select(bookId, title).where(bookId.in(ids)));
    }

    private NamedStatement titlesWith(String word) {
        return new NamedStatement(
                "Titles with a word, whatever its letter case",
                select(title).where(title.ilike("%" + word + "%")).distinct());
    }

    private NamedStatement newBook(int writtenBy, String newTitle, BigDecimal newPrice, LocalDate date) {
        return new NamedStatement(
                "A new book",
                insert(book)
                        .value(bookAuthorId, writtenBy)
                        .value(title, newTitle)
                        .value(price, newPrice)
                        .value(published, date));
    }

    private NamedStatement discount(BigDecimal factor, LocalDate before) {
        return new NamedStatement(
                "A discount on old books",
                update(book).set(price, price.times(factor)).where(published.lt(before)));
    }

    private NamedStatement deleteUnsold() {
        return new NamedStatement(
                "Away with what nobody ordered",
                delete(book)
                        .where(exists(select(order.c("id")).where(orderBookId.eq(bookId)))
                                .not()));
    }
}
