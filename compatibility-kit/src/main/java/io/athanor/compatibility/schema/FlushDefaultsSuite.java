package io.athanor.compatibility.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.feature.Feature;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import io.athanor.schema.Column;
import io.athanor.schema.Computed;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.Functions;
import io.athanor.sql.Sql;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the program or the database gives to columns is on the objects after a flush, or when it is read. */
public class FlushDefaultsSuite extends DatabaseSuite {

    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger versions = new AtomicInteger(100);
    private final AtomicInteger sources = new AtomicInteger();
    private final MetaData metadata = new MetaData();

    FlushDefaultsSuite(TestBed bed) {
        super(bed);
        Table.create(
                "articles",
                metadata,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("slug", Types.string(50))
                        .defaultFrom(row ->
                                String.valueOf(row.get("title")).toLowerCase(Locale.ROOT) + "-" + row.get("number")),
                Column.of("title", Types.string(50)),
                Column.of("number", Types.INTEGER).defaultValue(numbers::incrementAndGet),
                Column.of("code", Types.string(10)).defaultValue(Functions.upper(Sql.literal("abc"))),
                Column.of("place", Types.INTEGER).serverDefault(7),
                Column.of("twice", Types.INTEGER)
                        .computed(
                                Computed.by(Sql.column("number", Types.INTEGER).times(2))
                                        .stored()),
                Column.of("version", Types.INTEGER).defaultValue(1).onUpdate(versions::incrementAndGet),
                Column.of("trace", Types.string(10)).onUpdate(Functions.lower(Sql.literal("SQL"))),
                // Not mapped: the statement gives it its value.
                Column.of("source", Types.INTEGER).notNull().defaultValue(sources::incrementAndGet));
        Table.create(
                "tokens",
                metadata,
                Column.of("key", Types.string(40))
                        .primaryKey()
                        .defaultValue(() -> UUID.randomUUID().toString()),
                Column.of("owner", Types.string(20)));
    }

    private Session open() {
        return SessionFactory.of(engine(), Registry.of(metadata, Article_.ENTITY, Token_.ENTITY))
                .open();
    }

    @BeforeEach
    void createTables() {
        metadata.createAll(engine());
    }

    @Test
    @Feature("SCH-27")
    void flush_clientDefaults_runOncePerRowAndAreOnTheInstance() {
        try (Session session = open()) {
            List<Article> some = new ArrayList<>();
            for (String title : List.of("One", "Two", "Three")) {
                Article article = new Article(title);
                some.add(article);
                session.add(article);
            }
            session.flush();
            assertEquals(3, numbers.get());
            assertEquals(3, sources.get());
            long reads = count("SELECT", () -> {
                assertEquals("one-1", some.get(0).getSlug());
                assertEquals("two-2", some.get(1).getSlug());
                assertEquals(3, some.get(2).getNumber());
                assertEquals(1, some.get(2).getVersion());
            });
            assertEquals(0, reads, "client defaults are on the instance without a query");
            session.commit();
            some.get(1).setTitle("Deux");
            session.flush();
            assertEquals(101, versions.get());
            assertEquals(101, some.get(1).getVersion());
            assertEquals("sql", some.get(1).getTrace());
            session.commit();
            assertEquals("Deux", some.get(1).getTitle());
            assertEquals(101, some.get(1).getVersion());
            assertEquals(1, some.get(0).getVersion());
        }
        assertEquals(3, numbers.get());
    }

    @Test
    @Feature("SCH-16")
    void flush_serverValues_areLoadedWhenTheyAreRead() {
        try (Session session = open()) {
            Article article = new Article("One");
            article.setNumber(21);
            session.add(article);
            session.flush();
            assertEquals(7, article.getPlace());
            assertEquals("ABC", article.getCode());
            assertEquals(42, article.getTwice());
            article.setNumber(5);
            session.flush();
            assertEquals(10, article.getTwice(), "what the database makes anew at each update");
            session.commit();
            assertEquals(7, article.getPlace());
        }
    }

    @Test
    void flush_attributesWithValues_keepThem() {
        try (Session session = open()) {
            Article article = new Article("One");
            article.setNumber(9);
            session.add(article);
            session.commit();
            assertEquals(9, article.getNumber());
            assertEquals("one-9", article.getSlug());
            assertEquals(0, numbers.get());
        }
    }

    @Test
    void flush_keyByDefault_isOnTheInstance() {
        try (Session session = open()) {
            Token first = new Token("ann");
            Token second = new Token("bob");
            session.add(first);
            session.add(second);
            session.commit();
            assertNotNull(first.getKey());
            assertNotEquals(first.getKey(), second.getKey());
            assertEquals(
                    "bob",
                    session.get(Token.class, Objects.requireNonNull(second.getKey()))
                            .orElseThrow()
                            .getOwner());
        }
    }
}
