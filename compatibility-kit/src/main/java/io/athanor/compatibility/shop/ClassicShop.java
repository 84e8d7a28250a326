package io.athanor.compatibility.shop;

import io.athanor.orm.Registry;
import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Lazy;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;

/** The shop once more, its classes mapped by a program to tables that were there before. */
public final class ClassicShop {

    private ClassicShop() {}

    /** A registry of the same classes; nothing of what their annotations say counts in it. */
    public static Registry registry() {
        MetaData tables = new MetaData();
        for (Table table : Shop.registry().metadata().sortedTables()) {
            table.copyTo(tables);
        }
        Registry registry = Registry.of(tables);
        registry.map(
                Customer.class,
                tables.table("customers"),
                mapping -> mapping.relationship(
                                "orders",
                                orders -> orders.backPopulates("customer").orderBy("id"))
                        .relationship(
                                "profile",
                                profile ->
                                        profile.backPopulates("customer").cascade(Cascade.ALL, Cascade.DELETE_ORPHAN))
                        .relationship(
                                "visits",
                                Visit.class,
                                visits -> visits.backPopulates("customer")
                                        .orderBy("id asc")
                                        .lazy(Lazy.DYNAMIC)));
        registry.map(
                Profile.class,
                tables.table("profiles"),
                mapping -> mapping.relationship("customer", customer -> customer.backPopulates("profile")));
        registry.map(
                Visit.class,
                tables.table("visits"),
                mapping -> mapping.relationship("customer", customer -> customer.backPopulates("visits")));
        registry.map(
                Order.class,
                tables.table("orders"),
                mapping -> mapping.relationship("customer", customer -> customer.backPopulates("orders"))
                        .relationship(
                                "lines",
                                lines -> lines.backPopulates("order")
                                        .orderBy("lineNumber")
                                        .cascade(Cascade.ALL, Cascade.DELETE_ORPHAN))
                        .relationship("notes", notes -> notes.cascade(Cascade.ALL, Cascade.DELETE_ORPHAN)));
        registry.map(
                OrderLine.class,
                tables.table("order_lines"),
                mapping -> mapping.property(
                                "lineNumber", tables.table("order_lines").c("line_number"))
                        .relationship("order", order -> order.backPopulates("lines"))
                        .relationship("product"));
        registry.map(Note.class, tables.table("notes"));
        registry.map(
                Product.class,
                tables.table("products"),
                mapping -> mapping.relationship("category")
                        .collection(
                                "tags",
                                Tag.class,
                                tags -> tags.secondary("product_tags").backPopulates("products")));
        registry.map(
                Tag.class,
                tables.table("tags"),
                mapping -> mapping.relationship(
                        "products",
                        products -> products.secondary("product_tags")
                                .backPopulates("tags")
                                .orderBy("id asc")));
        registry.map(
                Category.class,
                tables.table("categories"),
                mapping -> mapping.relationship(
                                "parent",
                                parent -> parent.backPopulates("children").remoteSide("id"))
                        .relationship(
                                "children",
                                children -> children.backPopulates("parent")
                                        .orderBy("name")
                                        .cascade(Cascade.ALL)));
        registry.map(
                Review.class,
                tables.table("reviews"),
                mapping -> mapping.relationship("product", product -> product.cascade()));
        return registry;
    }
}
