package io.athanor.compatibility.orm;

import static io.athanor.orm.option.LoaderOptions.joinedload;
import static io.athanor.orm.option.LoaderOptions.selectinload;
import static io.athanor.orm.option.LoaderOptions.subqueryload;
import static io.athanor.testkit.StatementAssertions.assertNoStatements;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Category;
import io.athanor.compatibility.shop.Category_;
import io.athanor.feature.Feature;
import io.athanor.orm.Session;
import io.athanor.orm.option.LoaderOption;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows that refer to rows of their own table. */
public class TreeSuite extends ShopSuite {

    TreeSuite(TestBed bed) {
        super(bed);
    }

    /** Paper has books (with atlases and novels) and cards. */
    @BeforeEach
    void givenTree() {
        given(new Category(
                "paper",
                new Category("books", new Category("atlases"), new Category("novels")),
                new Category("cards")));
    }

    private static Category category(Session session, String name) {
        return session.query(Category.class).filterBy("name", name).one();
    }

    private static List<String> names(List<Category> categories) {
        return each(categories, Category::getName);
    }

    @Test
    void flush_addedFromTheLeaf_insertsParentsFirst() {
        Session session = open();
        Category leaf = new Category("leaf");
        Category middle = new Category("middle", leaf);
        Category root = new Category("root");
        middle.setParent(root);
        session.add(leaf);
        session.commit();
        assertEquals(root.getId(), middle.getParentId());
        assertEquals(middle.getId(), leaf.getParentId());
        assertNull(root.getParentId());
    }

    @Test
    void delete_cascades_deletesChildrenFirst() {
        Session session = open();
        session.delete(category(session, "paper"));
        session.commit();
        assertEquals(0, rows("categories"));
    }

    @Test
    void delete_subtree_leavesTheRest() {
        Session session = open();
        Category paper = category(session, "paper");
        session.delete(category(session, "books"));
        session.commit();
        assertEquals(2, rows("categories"));
        assertEquals(List.of("cards"), names(paper.getChildren()));
    }

    @Test
    void move_toAnotherParent_isOneUpdate() {
        Session session = open();
        Category novels = category(session, "novels");
        Category cards = category(session, "cards");
        recorder().clear();
        novels.setParent(cards);
        session.flush();
        assertEquals(List.of("UPDATE categories SET parent_id=? WHERE categories.id = ?"), sql());
        session.commit();
        assertEquals(List.of("novels"), names(cards.getChildren()));
        assertEquals(List.of("atlases"), names(category(session, "books").getChildren()));
    }

    @Test
    void flush_newCircle_isWritten() {
        Session session = open();
        Category one = new Category("one");
        Category two = new Category("two", one);
        two.setParent(one);
        session.add(one);
        session.commit();
        assertEquals(two.getId(), one.getParentId());
        assertEquals(one.getId(), two.getParentId());
    }

    @Test
    @Feature("ORM-R-25")
    void lazy_upAndDown() {
        Session session = open();
        Category novels = category(session, "novels");
        Category books = Objects.requireNonNull(novels.getParent());
        assertEquals(List.of("atlases", "novels"), names(books.getChildren()));
        assertEquals("paper", Objects.requireNonNull(books.getParent()).getName());
        assertNull(Objects.requireNonNull(books.getParent()).getParent());
        assertEquals(List.of(), novels.getChildren());
    }

    @Test
    @Feature({"ORM-L-09", "ORM-R-25"})
    void eager_twoLevelsDown_everyStrategy() {
        for (LoaderOption option : List.of(
                joinedload(Category_.children).joinedload(Category_.children),
                selectinload(Category_.children).selectinload(Category_.children),
                subqueryload(Category_.children).subqueryload(Category_.children))) {
            Session session = open();
            Category paper = session.query(Category.class)
                    .options(option)
                    .filter(Category_.parentId.isNull())
                    .one();
            assertNoStatements(recorder(), () -> {
                assertEquals(List.of("books", "cards"), names(paper.getChildren()));
                assertEquals(
                        List.of("atlases", "novels"),
                        names(paper.getChildren().get(0).getChildren()));
                assertEquals(List.of(), paper.getChildren().get(1).getChildren());
            });
            session.close();
        }
    }

    @Test
    void eager_twoLevelsUp() {
        Session session = open();
        Category novels = session.query(Category.class)
                .options(joinedload(Category_.parent).joinedload(Category_.parent))
                .filter(Category_.name.eq("novels"))
                .one();
        assertNoStatements(recorder(), () -> {
            Category books = Objects.requireNonNull(novels.getParent());
            assertEquals("paper", Objects.requireNonNull(books.getParent()).getName());
        });
    }

    @Test
    void join_toAnAliasOfItself() {
        Session session = open();
        Category_.Alias parent = Category_.alias();
        List<Category> found = session.query(Category.class)
                .join(Category_.parent.ofType(parent))
                .filter(parent.name.eq("paper"))
                .orderBy(Category_.name)
                .all();
        assertEquals(List.of("books", "cards"), names(found));
    }

    @Test
    void anyAndHas_useAnAlias() {
        Session session = open();
        assertEquals(
                List.of("paper"),
                names(session.query(Category.class)
                        .filter(Category_.children.any(Category_.name.eq("cards")))
                        .all()));
        assertEquals(
                List.of("atlases", "novels"),
                names(session.query(Category.class)
                        .filter(Category_.parent.has(Category_.name.eq("books")))
                        .orderBy(Category_.name)
                        .all()));
        Category books = category(session, "books");
        assertSame(
                books,
                session.query(Category.class)
                        .filter(Category_.children.contains(category(session, "novels")))
                        .one());
    }
}
