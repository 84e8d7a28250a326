package io.athanor.compatibility.shop;

import io.athanor.orm.Registry;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.type.Types;

/** The mapping of the shop's classes. */
public final class Shop {

    private Shop() {}

    /** A registry of all classes of the shop, and its tables. */
    public static Registry registry() {
        MetaData metadata = new MetaData();
        Registry registry = Registry.of(
                metadata,
                Customer_.ENTITY,
                Profile_.ENTITY,
                Visit_.ENTITY,
                Order_.ENTITY,
                OrderLine_.ENTITY,
                Note_.ENTITY,
                Product_.ENTITY,
                Tag_.ENTITY,
                Category_.ENTITY,
                Review_.ENTITY);
        Table.create(
                "product_tags",
                metadata,
                Column.of("product_id", Types.INTEGER).references("products.id").primaryKey(),
                Column.of("tag_code", Types.string(20)).references("tags.code").primaryKey());
        return registry;
    }
}
