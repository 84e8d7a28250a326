package io.athanor.processor.metamodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.processor.AthanorProcessor;
import io.athanor.processor.support.ClassPath;
import io.athanor.processor.support.Compilation;
import io.athanor.processor.support.Compiled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generated metamodel, as source and in use. */
class MetamodelTest {

    private static final String COLOUR = "package shop; enum Colour { RED, GREEN }";

    private static final String ORDER = """
            package shop;

            import io.athanor.orm.DynamicCollection;
            import io.athanor.orm.annotation.*;
            import java.math.BigDecimal;
            import java.time.*;
            import java.util.*;

            @Entity(table = "orders", schema = "sales")
            public class Order {
                @Id Long id;
                int number;
                @Column(name = "\\"text\\"", length = 20, unique = true, nullable = false) String text;
                @Column(text = true) String longText;
                Short small;
                boolean truth;
                Double wide;
                float share;
                @Column(precision = 10, scale = 2) BigDecimal price;
                BigDecimal anyPrice;
                LocalDate date;
                LocalTime time;
                LocalDateTime dateTime;
                OffsetDateTime offsetDateTime;
                Instant instant;
                Duration duration;
                UUID uuid;
                byte[] bytes;
                @Column(length = 5) byte[] fewBytes;
                Colour colour;
                @ForeignKey("sales.orders.id") Long parentId;
                @ForeignKey(value = "sales.orders.id", name = "fk_root", onDelete = "CASCADE") Long rootId;
                @Relationship(backPopulates = "parent", orderBy = "number desc", foreignKeys = "parentId",
                    cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN}, lazy = Lazy.SELECTIN)
                private List<Order> children;
                @Relationship(backPopulates = "children", foreignKeys = "parentId", remoteSide = "id", cascade = {})
                private Order parent;
                @Relationship(secondary = "order_tags") private Set<Order> tagged;
                @Relationship(foreignKeys = "rootId", lazy = Lazy.DYNAMIC) private DynamicCollection<Order> all;
                static int ignored;
                transient int ignoredToo;
            }
            """;

    @TempDir
    Path folder;

    @Test
    void embeddedValue_isDescribedWithItsComponents() throws IOException {
        Compiled compiled = compile(Compilation.in(folder)
                .options("-Werror", "-Xlint:all,-processing")
                .source("shop/Size", """
                        package shop;

                        import io.athanor.orm.annotation.*;

                        @Embeddable
                        record Size(int width, @Column(name = "tall", length = 5) String height) {}
                        """)
                .source("shop/Crate", """
                        package shop;

                        import io.athanor.orm.annotation.*;

                        @Embeddable
                        record Crate(Size inner, @Embedded(prefix = "") Size outer, Long weight) {}
                        """)
                .source("shop/Load", """
                        package shop;

                        import io.athanor.orm.annotation.*;

                        @Entity
                        class Load {
                            @Id Integer id;
                            @Embedded(prefix = "c_", columns = "weight=kilos", nullable = false) Crate crate;
                            @Deferred Size bigSize;
                        }
                        """));
        String size = generated(compiled, "shop/Size_");
        assertTrue(size.contains("new Size((Integer) values[0], (String) values[1])"), size);
        assertTrue(size.contains(".column(\"width\", \"\", Types.INTEGER, true, value -> value.width())"), size);
        assertTrue(
                size.contains(".column(\"height\", \"tall\", Types.string(5), false, value -> value.height())"), size);
        String crate = generated(compiled, "shop/Crate_");
        assertTrue(crate.contains(".embedded(\"inner\", \"*_\", Size_.TYPE, value -> value.inner())"), crate);
        assertTrue(crate.contains(".embedded(\"outer\", \"\", Size_.TYPE, value -> value.outer())"), crate);
        String load = generated(compiled, "shop/Load_");
        assertTrue(
                load.contains("Crate_.Attribute<Load> crate = DESCRIPTION.embedded(\"crate\", Crate_.TYPE)"
                        + ".prefix(\"c_\").column(\"weight\", \"kilos\").notNull().add(Crate_.Attribute<Load>::new);"),
                load);
        assertTrue(load.contains(".prefix(\"*_\").deferred(\"\", false)"), load);
    }

    @Test
    void computedAttributeAndSynonym_areDescribed() throws IOException {
        Compiled compiled = compile(Compilation.in(folder)
                .options("-Werror")
                .source("shop/Sums", """
                        package shop;

                        import io.athanor.sql.Expression;

                        class Sums {
                            static final Expression<Integer> TWICE = Sheet_.number.plus(Sheet_.number);

                            static Expression<Integer> thrice() {
                                return TWICE.plus(Sheet_.number);
                            }
                        }
                        """)
                .source("shop/Sheet", """
                        package shop;

                        import io.athanor.orm.annotation.*;

                        @Entity
                        class Sheet {
                            @Id Integer id;
                            @Synonym("amount") int number;
                            @Computed("Sums.TWICE") int twice;
                            @Deferred @Computed("shop.Sums.thrice()") Integer thrice;
                        }
                        """));
        String source = generated(compiled, "shop/Sheet_");
        assertTrue(source.contains("computed(\"twice\", Types.INTEGER, () -> Sums.TWICE).add()"), source);
        assertTrue(
                source.contains(
                        "computed(\"thrice\", Types.INTEGER, () -> shop.Sums.thrice()).deferred(\"\", false).add()"),
                source);
        assertTrue(
                source.contains("ColumnAttribute<Sheet, Integer> amount = DESCRIPTION.synonym(\"amount\", number);"),
                source);
    }

    @Test
    void deferredColumn_isDescribedWithItsGroup() throws IOException {
        Compiled compiled = compile(Compilation.in(folder).options("-Werror").source("shop/Note", """
                package shop;

                import io.athanor.orm.annotation.*;

                @Entity
                class Note {
                    @Id Integer id;
                    @Deferred String text;
                    @Deferred(group = "extra", raise = true) int size;
                }
                """));
        String source = generated(compiled, "shop/Note_");
        assertTrue(source.contains("column(\"text\", Types.STRING).deferred(\"\", false).add()"), source);
        assertTrue(
                source.contains("column(\"size\", Types.INTEGER).notNull().deferred(\"extra\", true).add()"), source);
    }

    @Test
    void everyKindOfAttribute_isDescribed() throws IOException {
        Compiled compiled = compile(Compilation.in(folder)
                .options("-Werror")
                .source("shop/Colour", COLOUR)
                .source("shop/Order", ORDER));
        List<String> lines = generated(compiled, "shop/Order_")
                .lines()
                .filter(line -> line.contains("DESCRIPTION"))
                .map(line -> line.replaceAll("^    p(ublic|rivate) static final ", ""))
                .toList();
        assertEquals("""
                EntityDescriptor.Builder<Order> DESCRIPTION = EntityDescriptor.of(Order.class)\
                .table("orders").schema("sales").fields("id java.lang.Long", "number int", "text java.lang.String",\
                 "longText java.lang.String", "small java.lang.Short", "truth boolean", "wide java.lang.Double",\
                 "share float",\
                 "price java.math.BigDecimal", "anyPrice java.math.BigDecimal", "date java.time.LocalDate",\
                 "time java.time.LocalTime", "dateTime java.time.LocalDateTime",\
                 "offsetDateTime java.time.OffsetDateTime",\
                 "instant java.time.Instant", "duration java.time.Duration", "uuid java.util.UUID", "bytes byte[]",\
                 "fewBytes byte[]", "colour shop.Colour", "parentId java.lang.Long", "rootId java.lang.Long",\
                 "children java.util.List", "parent shop.Order", "tagged java.util.Set",\
                 "all io.athanor.orm.DynamicCollection");
                ColumnAttribute<Order, Long> id = DESCRIPTION.column("id", Types.BIG_INTEGER).id().add();
                ColumnAttribute<Order, Integer> number = DESCRIPTION.column("number", Types.INTEGER).notNull().add();
                ColumnAttribute<Order, String> text = DESCRIPTION.column("text", Types.string(20)).named("\\"text\\"")\
                .notNull().unique().add();
                ColumnAttribute<Order, String> longText = DESCRIPTION.column("longText", Types.TEXT)\
                .add();
                ColumnAttribute<Order, Short> small = DESCRIPTION.column("small", Types.SMALL_INTEGER).add();
                ColumnAttribute<Order, Boolean> truth = DESCRIPTION.column("truth", Types.BOOLEAN).notNull().add();
                ColumnAttribute<Order, Double> wide = DESCRIPTION.column("wide", Types.DOUBLE).add();
                ColumnAttribute<Order, Float> share = DESCRIPTION.column("share", Types.FLOAT).notNull().add();
                ColumnAttribute<Order, BigDecimal> price = DESCRIPTION.column("price", Types.numeric(10, 2)).add();
                ColumnAttribute<Order, BigDecimal> anyPrice = DESCRIPTION.column("anyPrice", Types.NUMERIC)\
                .add();
                ColumnAttribute<Order, LocalDate> date = DESCRIPTION.column("date", Types.DATE).add();
                ColumnAttribute<Order, LocalTime> time = DESCRIPTION.column("time", Types.TIME).add();
                ColumnAttribute<Order, LocalDateTime> dateTime = DESCRIPTION.column("dateTime", Types.DATE_TIME)\
                .add();
                ColumnAttribute<Order, OffsetDateTime> offsetDateTime = DESCRIPTION.column("offsetDateTime",\
                 Types.OFFSET_DATE_TIME).add();
                ColumnAttribute<Order, Instant> instant = DESCRIPTION.column("instant", Types.INSTANT).add();
                ColumnAttribute<Order, Duration> duration = DESCRIPTION.column("duration", Types.INTERVAL).add();
                ColumnAttribute<Order, UUID> uuid = DESCRIPTION.column("uuid", Types.UUID).add();
                ColumnAttribute<Order, byte[]> bytes = DESCRIPTION.column("bytes", Types.BINARY).add();
                ColumnAttribute<Order, byte[]> fewBytes = DESCRIPTION.column("fewBytes", Types.binary(5))\
                .add();
                ColumnAttribute<Order, Colour> colour = DESCRIPTION.column("colour",\
                 Types.enumeration(Colour.class)).add();
                ColumnAttribute<Order, Long> parentId = DESCRIPTION.column("parentId", Types.BIG_INTEGER)\
                .references("sales.orders.id").add();
                ColumnAttribute<Order, Long> rootId = DESCRIPTION.column("rootId", Types.BIG_INTEGER)\
                .references("sales.orders.id", "fk_root", "CASCADE", "").add();
                CollectionAttribute<Order, Order> children = DESCRIPTION.collection("children", CollectionKind.LIST,\
                 Order.class).backPopulates("parent").orderBy("number desc")\
                .cascade(Cascade.ALL, Cascade.DELETE_ORPHAN).lazy(Lazy.SELECTIN).foreignKeys("parentId").add();
                ReferenceAttribute<Order, Order> parent = DESCRIPTION.reference("parent", Order.class)\
                .backPopulates("children").cascade().foreignKeys("parentId").remoteSide("id").add();
                CollectionAttribute<Order, Order> tagged = DESCRIPTION.collection("tagged", CollectionKind.SET,\
                 Order.class).secondary("order_tags").add();
                CollectionAttribute<Order, Order> all = DESCRIPTION.dynamicCollection("all",\
                 DynamicCollection.factory(), Order.class).lazy(Lazy.DYNAMIC).foreignKeys("rootId").add();
                EntityDescriptor<Order> ENTITY = DESCRIPTION.build();
                """, String.join("\n", lines) + "\n");
    }

    @Test
    void attributes_areTyped() {
        Compilation compilation = Compilation.in(folder)
                .source("shop/Colour", COLOUR)
                .source("shop/Order", ORDER)
                .source("shop/Queries", """
                        package shop;
                        import io.athanor.sql.*;
                        class Queries {
                            Predicate text = Order_.text.eq("x");
                            Predicate number = Order_.number.gt(3);
                            Predicate colour = Order_.colour.in(Colour.RED, Colour.GREEN);
                            Predicate any = Order_.children.any(Order_.price.isNull());
                            Predicate parent = Order_.parent.eq(new Order());
                            Order_.Alias other = Order_.alias("other");
                            Predicate aliased = other.text.eq(Order_.text);
                            Object joined = Order_.children.ofType(other);
                        }
                        """);
        compile(compilation);
    }

    @Test
    void valueOfAnotherType_doesNotCompile() {
        for (String wrong : List.of(
                "Order_.text.eq(3)",
                "Order_.number.gt(\"3\")",
                "Order_.colour.in(\"RED\")",
                "Order_.parent.eq(\"x\")",
                "Order_.children.any(Order_.price)",
                "Order_.alias(\"o\").text.eq(Order_.number)",
                "Order_.unknown.isNull()")) {
            Compiled compiled = Compilation.in(folder)
                    .source("shop/Colour", COLOUR)
                    .source("shop/Order", ORDER)
                    .source("shop/Query", "package shop; class Query { Object wrong = " + wrong + "; }")
                    .processor(new AthanorProcessor())
                    .compile();
            assertFalse(compiled.success(), wrong);
            assertTrue(
                    compiled.diagnostics().stream()
                            .filter(each -> each.getSource() != null)
                            .allMatch(each -> each.getSource().getName().endsWith("Query.java")),
                    () -> compiled.diagnostics().toString());
        }
    }

    @Test
    void subclassOfMappedSuperclasses_hasTheirAttributesFirst() throws Exception {
        Compiled compiled = compile(Compilation.in(folder)
                .options("-Werror")
                .source("base/Base", """
                        package base;
                        import io.athanor.orm.annotation.*;
                        @MappedSuperclass
                        public abstract class Base<K extends Comparable<K>> {
                            @Id private K id;
                            private int version;
                        }
                        """)
                .source("base/Vehicle", """
                        package base;
                        import io.athanor.orm.annotation.*;
                        @MappedSuperclass
                        public class Vehicle extends Base<Integer> {
                            private String plate;
                            @ForeignKey("racing_car.id") private Integer towedById;
                        }
                        """)
                .source("cars/RacingCar", """
                        package cars;
                        import io.athanor.orm.annotation.*;
                        @Entity
                        class RacingCar extends base.Vehicle {
                            private double topSpeed;
                            @Relationship(remoteSide = "id") private RacingCar towedBy;
                        }
                        """)
                .source("cars/Script", """
                        package cars;
                        import java.util.*;
                        public class Script implements java.util.concurrent.Callable<Object> {
                            @Override public Object call() {
                                var alias = RacingCar_.alias("other");
                                io.athanor.orm.metamodel.ColumnAttribute<RacingCar, String> plate = alias.plate;
                                List<Object> found = new ArrayList<>();
                                RacingCar_.ENTITY.descriptions().forEach(each -> found.add(each.index() + each.name()));
                                return found + " " + RacingCar_.ENTITY.parent() + " " + RacingCar_.plate + " " + plate
                                    + " " + alias.towedBy + " " + RacingCar_.ENTITY.tableName();
                            }
                        }
                        """));
        assertEquals(
                "[0id, 1version, 2plate, 3towedById, 4topSpeed, 5towedBy] null RacingCar.plate other.plate"
                        + " other.towedBy racing_car",
                compiled.call("cars.Script"));
    }

    @Test
    void entityBelowAnEntity_isOneErrorAndHasItsMetamodel() {
        Compiled compiled = Compilation.in(folder)
                .source("base/Person", """
                        package base;
                        import io.athanor.orm.annotation.*;
                        @Entity
                        public class Person { @Id private Integer id; }
                        """)
                .source("base/Librarian", """
                        package base;
                        import io.athanor.orm.annotation.*;
                        @Entity
                        public class Librarian extends Person {
                            private String desk;
                            static final Object DESK = Librarian_.desk.eq("a").and(Librarian_.id.eq(1));
                        }
                        """)
                .processor(new AthanorProcessor())
                .compile();
        assertEquals(1, compiled.errors().size(), () -> compiled.errors().toString());
        assertTrue(compiled.errors().get(0).startsWith("Entity Librarian extends the entity Person"));
    }

    @Test
    void entityBelowAnEntity_hasItsAttributesAsItsOwn() throws Exception {
        Compiled compiled = compile(Compilation.in(folder)
                .options("-Werror")
                .source("shop/Animal", """
                        package shop;
                        import io.athanor.orm.annotation.*;
                        @Entity
                        @Inheritance(strategy = InheritanceStrategy.JOINED, discriminator = "kind")
                        public abstract sealed class Animal permits Cat, Dog {
                            @Id private Integer id;
                            private String name;
                            @ForeignKey("animal.id") private Integer friendId;
                            @Relationship(remoteSide = "id") private Animal friend;
                        }
                        """)
                .source("shop/Cat", """
                        package shop;
                        import io.athanor.orm.annotation.*;
                        @Entity
                        public final class Cat extends Animal { private int lives; }
                        """)
                .source("shop/Dog", """
                        package shop;
                        import io.athanor.orm.annotation.*;
                        @Entity(table = "animal")
                        @DiscriminatorValue("d")
                        public final class Dog extends Animal { private String trick; }
                        """)
                .source("shop/Script", """
                        package shop;
                        import io.athanor.orm.metamodel.*;
                        public class Script implements java.util.concurrent.Callable<Object> {
                            @Override public Object call() {
                                ColumnAttribute<Cat, String> name = Cat_.name;
                                ReferenceAttribute<Cat, Animal> friend = Cat_.alias("c").friend;
                                return name + " " + friend + " " + Cat_.lives.index() + " " + Cat_.ENTITY.parent()
                                    + " " + Cat_.ENTITY.tableName() + " " + Cat_.ENTITY.discriminatorValue()
                                    + " " + Dog_.ENTITY.tableName() + " " + Dog_.ENTITY.discriminatorValue()
                                    + " " + Animal_.ENTITY.isAbstract() + " " + Animal_.ENTITY.discriminatorValue()
                                    + " " + Dog_.ENTITY.inheritance();
                            }
                        }
                        """));
        assertEquals(
                "Cat.name c.friend 4 Animal cat Cat animal d true null InheritanceDescription[strategy=JOINED,"
                        + " discriminator=kind, type=StringType[kind=VARCHAR, length=31]]",
                compiled.call("shop.Script"));
    }

    @Test
    void genericEntityWithRawAndDeprecatedTypes_causesNoWarnings() {
        compile(Compilation.in(folder).options("-Werror").source("shop/Box", """
                        package shop;
                        import io.athanor.orm.annotation.*;
                        import java.util.List;
                        @Entity
                        @Deprecated
                        public class Box<T> {
                            @Id private Integer id;
                            @Transient private T content;
                            @ForeignKey("box.id") private Integer outerId;
                            @Relationship private List<Box<String>> inner;
                        }
                        """));
    }

    @Test
    void exportedEntityWithPackagePrivateTypes_causesNoWarnings() {
        compile(Compilation.in(folder)
                .withoutClassPath()
                .options("-Werror", "--module-path", ClassPath.ofApplications())
                .source("module-info", "module app { requires transitive io.athanor.orm; exports shop; }")
                .source("shop/Colour", COLOUR)
                .source("shop/Paint", """
                        package shop;
                        import io.athanor.orm.annotation.*;
                        @Entity
                        public class Paint {
                            @Id private Integer id;
                            private Colour colour;
                            @ForeignKey("drop.id") private Integer dropId;
                            @Relationship private Drop drop;
                            public Paint() {}
                        }
                        """)
                .source(
                        "shop/Drop",
                        "package shop; import io.athanor.orm.annotation.*; @Entity class Drop { @Id Integer id; }"));
    }

    @Test
    void classesWithNamesOfTheMetamodelItself_areToldApart() {
        compile(Compilation.in(folder)
                .options("-Werror")
                .source("shop/Types", "package shop; public enum Types { A }")
                .source("shop/Integer", "package shop; class Integer {}")
                .source("shop/Alias", """
                        package shop;
                        import io.athanor.orm.annotation.*;
                        import java.util.List;
                        @Entity
                        class Alias {
                            @Id java.lang.Integer id;
                            Types types;
                            @ForeignKey("alias.id") java.lang.Integer otherId;
                            @Relationship(remoteSide = "id") Alias other;
                            @Relationship List<other.Alias> foreign;
                        }
                        """)
                .source(
                        "other/Alias",
                        "package other; import io.athanor.orm.annotation.*;"
                                + " @Entity public class Alias { @Id int id; @ForeignKey(\"alias.id\") Integer a; }"));
    }

    @Test
    void defaultPackageAndNestedEntities_haveMetamodels() {
        Compiled compiled = compile(Compilation.in(folder).options("-Werror").source("Shop", """
                        import io.athanor.orm.annotation.*;
                        class Shop {
                            interface Parts {
                                @Entity class Wheel { @Id Integer id; Kind kind; enum Kind { FRONT } }
                            }
                            Object id = Shop_Parts_Wheel_.id;
                            Object alias = Shop_Parts_Wheel_.alias().kind.eq(Parts.Wheel.Kind.FRONT);
                        }
                        """));
        assertTrue(Files.exists(compiled.classes().resolve("Shop_Parts_Wheel_.class")));
    }

    @Test
    void typeByName_isTheConstantsWithTheFieldsTypeArguments() throws IOException {
        Compiled compiled = compile(Compilation.in(folder)
                .options("-Werror")
                .source("shop/ShopTypes", """
                        package shop;
                        import io.athanor.sql.type.*;
                        import java.util.List;
                        class ShopTypes {
                            static final SqlType<List<String>> TAGS = Types.array(Types.TEXT);
                        }
                        """)
                .source("shop/Item", """
                        package shop;
                        import io.athanor.orm.annotation.*;
                        import java.util.List;
                        @Entity class Item {
                            @Id Integer id;
                            @Column(type = "ShopTypes.TAGS") List<String> tags;
                            @Column(type = "io.athanor.sql.type.Types.UUID_BINARY") java.util.UUID code;
                            io.athanor.sql.type.Json details;
                        }
                        """));
        String metamodel = generated(compiled, "shop/Item_");
        assertTrue(
                metamodel.contains("ColumnAttribute<Item, List<String>> tags = DESCRIPTION.column(\"tags\","
                        + " ShopTypes.TAGS).add()"),
                metamodel);
        assertTrue(metamodel.contains("\"code\", io.athanor.sql.type.Types.UUID_BINARY)"), metamodel);
        assertTrue(metamodel.contains("\"details\", Types.JSON)"), metamodel);
    }

    @Test
    void columnNames_areInSnakeCase() {
        assertEquals("email_address", SnakeCase.of("emailAddress"));
        assertEquals("url_path", SnakeCase.of("URLPath"));
        assertEquals("user_id", SnakeCase.of("userID"));
        assertEquals("address2_line", SnakeCase.of("address2Line"));
        assertEquals("a_b", SnakeCase.of("a_b"));
        assertEquals("already_there", SnakeCase.of("Already_There"));
        assertEquals("x", SnakeCase.of("X"));
    }

    private static Compiled compile(Compilation compilation) {
        return compilation.processor(new AthanorProcessor()).compile().withoutWarnings();
    }

    private static String generated(Compiled compiled, String path) throws IOException {
        return Files.readString(compiled.classes().resolve(path + ".java"));
    }
}
