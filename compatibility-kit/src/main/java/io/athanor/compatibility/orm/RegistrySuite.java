package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Category_;
import io.athanor.compatibility.shop.Customer;
import io.athanor.compatibility.shop.Customer_;
import io.athanor.compatibility.shop.Note_;
import io.athanor.compatibility.shop.Order;
import io.athanor.compatibility.shop.OrderLine;
import io.athanor.compatibility.shop.OrderLine_;
import io.athanor.compatibility.shop.Order_;
import io.athanor.compatibility.shop.Product;
import io.athanor.compatibility.shop.Product_;
import io.athanor.compatibility.shop.Profile_;
import io.athanor.compatibility.shop.Review_;
import io.athanor.compatibility.shop.Shop;
import io.athanor.compatibility.shop.Tag_;
import io.athanor.compatibility.shop.Visit_;
import io.athanor.feature.Feature;
import io.athanor.orm.Registry;
import io.athanor.orm.error.MappingException;
import io.athanor.orm.error.MappingProblem;
import io.athanor.schema.Column;
import io.athanor.schema.Table;
import io.athanor.sql.type.Types;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a registry is: classes, their tables, and what is wrong with them. */
public class RegistrySuite extends ShopSuite {

    RegistrySuite(TestBed bed) {
        super(bed);
    }

    @Test
    @Feature("ORM-M-03")
    void metadata_hasTheTablesOfAllClasses_andOthers() {
        Registry registry = Shop.registry();
        Set<String> names = new HashSet<>();
        for (Table table : registry.metadata().tables()) {
            names.add(table.name());
        }
        for (Class<?> type : List.of(Customer.class, Order.class, OrderLine.class, Product.class)) {
            assertTrue(names.contains(registry.table(type).name()), type::getName);
        }
        assertTrue(names.contains("product_tags"), names::toString);
    }

    @Test
    @Feature({"ORM-M-13", "ORM-M-31"})
    void classesInAnyOrder_areConfiguredTogether_withAllErrorsAtOnce() {
        Registry early = Registry.of(OrderLine_.ENTITY, Order_.ENTITY); // which refer to what comes later
        early.map(Customer_.ENTITY, Product_.ENTITY, Profile_.ENTITY, Visit_.ENTITY, Note_.ENTITY, Review_.ENTITY);
        assertThrows(MappingException.class, early::configure);
        early.map(Category_.ENTITY, Tag_.ENTITY);
        Table.create(
                "product_tags",
                early.metadata(),
                Column.of("product_id", Types.INTEGER).references("products.id").primaryKey(),
                Column.of("tag_code", Types.string(20)).references("tags.code").primaryKey());
        early.configure();

        Registry registry = Shop.registry();
        registry.override(Order.class, m -> m.relationship("customer", r -> r.backPopulates("name")));
        registry.override(OrderLine.class, m -> m.relationship("order", r -> r.backPopulates("note")));

        MappingException refused = assertThrows(MappingException.class, registry::configure);

        // Two that were made, and what each means for the other direction.
        assertEquals(
                List.of("unknown-attribute", "invalid-mapping", "invalid-mapping", "invalid-mapping"),
                each(refused.problems(), MappingProblem::code),
                refused::getMessage);
        assertEquals("several-mapping-errors", refused.code());
        for (MappingProblem problem : refused.problems()) {
            assertTrue(Objects.requireNonNull(refused.getMessage()).contains(problem.message()));
        }
    }
}
