package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.Requires;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Product;
import io.athanor.compatibility.shop.Product_;
import io.athanor.engine.error.DataException;
import io.athanor.engine.error.ErrorCode;
import io.athanor.orm.Session;
import io.athanor.sql.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A stored date that is none, which of the databases only SQLite keeps. */
@Requires(dialects = "sqlite")
class UnreadableValueSqliteTest extends ShopSuite {

    UnreadableValueSqliteTest(TestBed bed) {
        super(bed);
    }

    private static void assertNamed(String place, Executable reading) {
        DataException e = assertThrows(DataException.class, reading);
        assertEquals(ErrorCode.INVALID_DATA, e.code());
        assertTrue(e.getMessage().startsWith(place + " holds what cannot be read: "), e.getMessage());
        assertTrue(e.getMessage().contains("yesterday"), e.getMessage());
    }

    @Test
    void malformedDate_ofAnEntity_isToldWithAttributeAndColumn() {
        given(new Product("lamp", "1.00"));
        Session session = open();
        Product lamp = session.query(Product.class).one();
        session.execute(Sql.text("UPDATE products SET since = 'yesterday'"));
        session.commit();
        String place = "Product.since (column \"products.since\")";
        assertNamed(place, () -> open().query(Product.class).all());
        assertNamed(place, () -> session.refresh(lamp));
        assertNamed(
                "column \"products_since\" of the result",
                () -> session.query(Product_.since).all());
        assertEquals("lamp", session.query(Product_.name).one().get(0));
    }
}
