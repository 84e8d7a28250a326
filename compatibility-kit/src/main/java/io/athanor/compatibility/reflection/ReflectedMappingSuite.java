package io.athanor.compatibility.reflection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Category;
import io.athanor.compatibility.shop.Category_;
import io.athanor.feature.Feature;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Classes are mapped onto tables that the database describes. */
public class ReflectedMappingSuite extends CatalogSuite {

    ReflectedMappingSuite(TestBed bed) {
        super(bed);
    }

    @Test
    @Feature("REF-03")
    void classOnReflectedTable_loadsAndSaves() {
        Registry.of(Category_.ENTITY).configure().metadata().createAll(engine());
        MetaData reflected = new MetaData();
        Table categories = Table.reflect("categories", reflected, engine());

        Registry registry = Registry.of(reflected, Category_.ENTITY);
        assertSame(categories, registry.table(Category.class));
        SessionFactory sessions = SessionFactory.of(engine(), registry);
        try (Session session = sessions.open()) {
            session.add(new Category("Books", new Category("Poems"), new Category("Novels")));
            session.commit();
        }
        try (Session session = sessions.open()) {
            Category novels = session.query(Category.class)
                    .filter(Category_.name.eq("Novels"))
                    .one();
            Category books = Objects.requireNonNull(novels.getParent());
            assertEquals("Books", books.getName());
            assertEquals(2, books.getChildren().size());
            novels.setName("Stories");
            session.commit();
        }
        try (Session session = sessions.open()) {
            assertEquals(3, session.query(Category.class).all().size());
            assertEquals(
                    1,
                    session.query(Category.class)
                            .filter(Category_.name.eq("Stories"))
                            .all()
                            .size());
        }
    }
}
