package io.athanor.compatibility.referee;

import static java.util.Arrays.asList;

import io.athanor.compatibility.referee.EagerAuthors.AuthorJoined;
import io.athanor.compatibility.referee.EagerAuthors.BooksJoined;
import io.athanor.compatibility.referee.EagerAuthors.BothJoined;
import io.athanor.compatibility.referee.EagerAuthors.BothSelectin;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Eager loads that stop where they would go back to where they came from. */
final class BackReferenceForms extends RefereeForms {

    BackReferenceForms() {
        super("back-reference-not-joined");
        mapped(AuthorJoined::mapping);
        fact("lazy-collection", (s, flow) -> {
            Authors.given(flow);
            AuthorJoined.Author a =
                    flow.step(() -> s.get(AuthorJoined.Author.class, 1).orElseThrow());
            flow.step(() -> RefereeFlow.each(a.books, book -> book.author == a));
        });
        fact("query-from-the-child", (s, flow) -> {
            Authors.given(flow);
            List<AuthorJoined.Book> r = flow.step(() -> s.query(AuthorJoined.Book.class)
                    .orderBy(EagerAuthors_AuthorJoined_Book_.id)
                    .all());
            flow.step(() -> {
                Set<Object> authors = Collections.newSetFromMap(new IdentityHashMap<>());
                r.forEach(book -> authors.add(book.author));
                return authors.size();
            });
        });
        mapped(BooksJoined::mapping);
        fact("lazy-reference", (s, flow) -> {
            Authors.given(flow);
            BooksJoined.Book b =
                    flow.step(() -> s.get(BooksJoined.Book.class, 1).orElseThrow());
            flow.step(() -> b.author.bookIds());
        });
        mapped(BothJoined::mapping);
        fact("both-joined", (s, flow) -> {
            Authors.given(flow);
            List<BothJoined.Author> r = flow.step(() -> s.query(BothJoined.Author.class)
                    .orderBy(EagerAuthors_BothJoined_Author_.id)
                    .all());
            flow.step(() -> RefereeFlow.each(
                    r, author -> asList(author.id, RefereeFlow.each(author.books, book -> book.author == author))));
        });
        mapped(BothSelectin::mapping);
        fact("both-selectin", (s, flow) -> {
            Authors.given(flow);
            List<BothSelectin.Author> r = flow.step(() -> s.query(BothSelectin.Author.class)
                    .orderBy(EagerAuthors_BothSelectin_Author_.id)
                    .all());
            flow.step(() -> RefereeFlow.each(
                    r, author -> asList(author.id, RefereeFlow.each(author.books, book -> book.author == author))));
        });
    }
}
