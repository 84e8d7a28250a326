package io.athanor.processor.metamodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.athanor.processor.AthanorProcessor;
import io.athanor.processor.support.Compilation;
import io.athanor.processor.support.Compiled;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mistake is a compile error that names the place, the problem and the remedy. */
class ProblemsTest {

    private static final String TARGET = """
            package shop;
            import io.athanor.orm.annotation.*;
            @Entity class Target {
                @Id Integer id;
                @ForeignKey("thing.id") Integer thingId;
                @Relationship(backPopulates = "targets") Thing<Object> thing;
                @Relationship Thing<Object> unanswered;
                @Relationship(backPopulates = "astray") Target astray;
            }
            """;

    @TempDir
    Path folder;

    static Stream<Arguments> fields() {
        return Stream.of(
                field(
                        "@Computed(\"TOTAL\") int total;",
                        "@Computed(\"TOTAL\") of field Thing.total does not name an expression. Write the name of a"
                                + " constant and its class, such as \"ShopExpressions.TOTAL\", or of a static method"
                                + " with () behind it."),
                field(
                        "@Computed(\"A.B\") @Column(name = \"t\") int total;",
                        "Field Thing.total has @Computed and @Column, but what is computed has no column. Remove one."),
                field(
                        "@Synonym({\"id\", \"a-b\", \"ENTITY\"}) int total;",
                        "The synonym \"id\" of field Thing.total is the name of something else in the metamodel of"
                                + " Thing. Choose another one.",
                        "The synonym \"a-b\" of field Thing.total is no name that the metamodel could have. Write a"
                                + " Java identifier.",
                        "The synonym \"ENTITY\" of field Thing.total is the name of something else in the metamodel of"
                                + " Thing. Choose another one."),
                field(
                        "@Deferred @Id Integer key;",
                        "Field Thing.key has @Id and @Deferred, but without its key no object can be told from others."
                                + " Remove @Deferred."),
                field(
                        "@Deferred @Relationship Target late;",
                        "Field Thing.late has @Relationship and @Deferred, but a relationship has no column, and says"
                                + " itself when it is loaded. Remove @Deferred; lazy = SELECT loads at the first"
                                + " access."),
                field(
                        "@Deferred static String late;",
                        "Field Thing.late has @Deferred, but is not persistent, for it is static. Remove one or the"
                                + " other."),
                field(
                        "char letter;",
                        "Field Thing.letter has type char, which is no type of a column. Use String, or"
                                + " exclude the field with @Transient."),
                field(
                        "java.util.Date date;",
                        "Field Thing.date has type java.util.Date, which is no type of a column. Use"
                                + " java.time.Instant or java.time.LocalDateTime, or exclude the field with"
                                + " @Transient."),
                field(
                        "int[] numbers;",
                        "Field Thing.numbers has type int[], which is no type of a column. Use a"
                                + " supported type, or exclude the field with @Transient."),
                field(
                        "Runnable task;",
                        "Field Thing.task has type java.lang.Runnable, which is no type of a column. Use"
                                + " a supported type such as String, int, BigDecimal, java.time.Instant or an enum,"
                                + " or exclude the field with @Transient."),
                field(
                        "Target target;",
                        "Field Thing.target has type shop.Target, which is no type of a column. It is an"
                                + " entity: annotate the field with @Relationship, or exclude the field with"
                                + " @Transient."),
                field(
                        "List<Target> list;",
                        "Field Thing.list has type java.util.List<shop.Target>, which is no type of a"
                                + " column. If it holds entities, declare a List or Set of them and annotate the"
                                + " field with @Relationship; otherwise exclude the field with @Transient."),
                field(
                        "Point point; record Point(int x, int y) {}",
                        "Field Thing.point has type shop.Thing.Point, which is no type of a column. Annotate"
                                + " the record with @Embeddable, which makes its components columns, or exclude the"
                                + " field with @Transient."),
                field(
                        "private Point point; private record Point(int x, int y) {}",
                        "Field Thing.point has type shop.Thing.Point, which is no type of a column. Annotate"
                                + " the record with @Embeddable, which makes its components columns, or exclude the"
                                + " field with @Transient."),
                field(
                        "T any;",
                        "Field Thing.any has type T, which is no type of a column. Use a supported type,"
                                + " or exclude the field with @Transient."),
                field(
                        "Kind kind; private enum Kind { A }",
                        "Enum Kind of field Thing.kind is private, so the metamodel cannot refer to it."
                                + " Make it at least package-private."),
                field(
                        "final int k = 5;",
                        "Field Thing.k is a constant, which the compiler copies to wherever it is read:"
                                + " a loaded value would never be seen. Remove final, or make it static or"
                                + " @Transient."),
                field(
                        "String ENTITY;",
                        "Field Thing.ENTITY has a name that the metamodel Thing_ needs for itself."
                                + " Rename the field; @Column(name = \"...\") keeps the name of the column."),
                field(
                        "String aliased;",
                        "Field Thing.aliased has a name that the metamodel Thing_ needs for itself."
                                + " Rename the field; @Column(name = \"...\") keeps the name of the column."),
                field(
                        "@Id byte[] hash;",
                        "Field Thing.hash cannot be a primary key: two byte[] with the same content are"
                                + " not equal, so objects could not be identified. Use a UUID or a String."),
                field(
                        "@Column(length = 3) int a;",
                        "@Column of field Thing.a does not fit: length applies to a String or a byte[]."),
                field(
                        "@Column(length = 0) String a;",
                        "@Column of field Thing.a does not fit: length must be above zero, not 0."),
                field(
                        "@Column(length = 3, text = true) String a;",
                        "@Column of field Thing.a does not fit: length and text = true exclude each" + " other."),
                field(
                        "@Column(text = true) int a;",
                        "@Column of field Thing.a does not fit: text applies to a String."),
                field(
                        "@Column(precision = 3) double a;",
                        "@Column of field Thing.a does not fit: precision and scale apply to a" + " BigDecimal."),
                field(
                        "@Column(scale = 3) java.math.BigDecimal a;",
                        "@Column of field Thing.a does not fit: scale needs precision, the number of all" + " digits."),
                field(
                        "@Column(precision = 2, scale = 3) java.math.BigDecimal a;",
                        "@Column of field Thing.a does not fit: scale 3 exceeds precision 2."),
                field(
                        "@Column(type = \"Shop.PRICE\") int a;",
                        "@Column of field Thing.a does not fit: type applies to objects; declare the field with the"
                                + " wrapper class."),
                field(
                        "@Column(type = \"upper(x)\") String a;",
                        "@Column of field Thing.a does not fit: type names a constant and its class, such as"
                                + " \"ShopTypes.MONEY\", not \"upper(x)\"."),
                field(
                        "@Column(type = \"Shop.NAME\", length = 3) String a;",
                        "@Column of field Thing.a does not fit: type says all of the type; length, precision,"
                                + " scale and text have no place beside it."),
                field(
                        "@ForeignKey(\"targets\") int a;",
                        "@ForeignKey(\"targets\") of field Thing.a does not name a column. Write"
                                + " \"table.column\" or \"schema.table.column\"."),
                field(
                        "@Column static int a;",
                        "Field Thing.a has @Column, but is not persistent, for it is static. Remove one"
                                + " or the other."),
                field(
                        "@Transient @ForeignKey(\"a.b\") int a;",
                        "Field Thing.a has @ForeignKey, but is not persistent, for it is transient."
                                + " Remove one or the other."));
    }

    static Stream<Arguments> relationships() {
        return Stream.of(
                field(
                        "@Relationship ArrayList<Target> list;",
                        "Relationship Thing.list is declared as ArrayList. A loaded collection is an"
                                + " implementation of Athanor's own: declare the interface List; any List may be"
                                + " assigned to it."),
                field(
                        "@Relationship LinkedHashSet<Target> set;",
                        "Relationship Thing.set is declared as LinkedHashSet. A loaded collection is an"
                                + " implementation of Athanor's own: declare the interface Set; any Set may be"
                                + " assigned to it."),
                field(
                        "@Relationship Map<String, Target> map;",
                        "Relationship Thing.map is a Map, but does not say by what. Write"
                                + " @MapKey(\"attribute\") with an attribute of Target."),
                field(
                        "@Relationship @MapKey(\"id\") HashMap<Integer, Target> map;",
                        "Relationship Thing.map is declared as HashMap. A loaded collection is an"
                                + " implementation of Athanor's own: declare the interface Map; any Map may be"
                                + " assigned to it."),
                field(
                        "@Relationship TreeSet<Target> set;",
                        "Relationship Thing.set is declared as TreeSet. A loaded collection is an"
                                + " implementation of Athanor's own: declare the interface SortedSet; any SortedSet"
                                + " may be assigned to it."),
                field(
                        "@Relationship @MapKey(\"id\") List<Target> list;",
                        "Relationship Thing.list has @MapKey, but is no Map. Remove one or the other."),
                field(
                        "@Relationship @MapKey(\"name\") Map<String, Target> map;",
                        "Relationship Thing.map has @MapKey(\"name\"), which names no column attribute of"
                                + " Target. Write the name of a field."),
                field(
                        "@Relationship @MapKey(\"id\") Map<String, Target> map;",
                        "Relationship Thing.map has keys of java.lang.String, but Target.id is of"
                                + " java.lang.Integer. Declare it as Map<java.lang.Integer, Target>."),
                field(
                        "@Relationship @MapKey Map<String, Target> map;",
                        "Relationship Thing.map has @MapKey with neither an attribute nor a function."
                                + " Write one of them."),
                field(
                        "@Relationship @MapKey(function = \"no constant\") Map<String, Target> map;",
                        "Relationship Thing.map has @MapKey with \"no constant\", which is no name of a"
                                + " constant and its class, such as \"Orders.BY_DATE\"."),
                field(
                        "@Relationship @SortedBy(\"Orders.BY_DATE\") Set<Target> set;",
                        "Relationship Thing.set has @SortedBy, but is no SortedSet. Remove one or the other."),
                field(
                        "@Relationship @ListPosition(\"id\") Set<Target> set;",
                        "Relationship Thing.set has @ListPosition, but is no List. Remove one or the other."),
                field(
                        "@Relationship @ListPosition(\"place\") List<Target> list;",
                        "Relationship Thing.list has @ListPosition(\"place\"), which names no column"
                                + " attribute of Target. Write the name of a field."),
                field(
                        "@Relationship @ListPosition(\"id\") List<Target> list;",
                        "Relationship Thing.list keeps places in Target.id, but is not loaded in their order."
                                + " Write @Relationship(orderBy = \"id\")."),
                field(
                        "@MapKey(\"id\") String text;",
                        "Field Thing.text has @MapKey, which is about the members of a relationship. Add"
                                + " @Relationship or remove it."),
                field(
                        "@Relationship int number;",
                        "Relationship Thing.number has type int. Declare an entity, or a List or Set of"
                                + " entities."),
                field(
                        "@Relationship @SuppressWarnings(\"rawtypes\") List list;",
                        "Relationship Thing.list does not say which entities it holds. Declare it as"
                                + " List<SomeEntity>."),
                field(
                        "@Relationship List<? extends Target> list;",
                        "Relationship Thing.list does not say which entities it holds. Declare it as"
                                + " List<SomeEntity>."),
                field(
                        "@Relationship List<String> list;",
                        "Relationship Thing.list leads to String, which is no entity. Annotate that"
                                + " class with @Entity, or this field with @Transient instead of @Relationship."),
                field(
                        "@Relationship @Column Target a;",
                        "Field Thing.a has @Relationship and @Column, but a relationship has no column."
                                + " Move @Column to a field for the foreign key."),
                field(
                        "@Relationship(backPopulates = \"things\") Target a;",
                        "backPopulates = \"things\" of relationship Thing.a names no relationship of"
                                + " Target. Add one there with backPopulates = \"a\"."),
                field(
                        "@Relationship(backPopulates = \"unanswered\") Target a;",
                        "backPopulates = \"unanswered\" of relationship Thing.a is not answered:"
                                + " Target.unanswered must have backPopulates = \"a\"."),
                field(
                        "@Relationship(backPopulates = \"astray\") Target astray;",
                        "backPopulates = \"astray\" of relationship Thing.astray is another"
                                + " relationship: Target.astray does not lead back to Thing."),
                field(
                        "@Relationship(orderBy = \"id\") Target a;",
                        "Relationship Thing.a refers to one entity, so there is nothing to order. Remove"
                                + " orderBy."),
                field(
                        "@Relationship(orderBy = \"age\") List<Target> a;",
                        "orderBy = \"age\" of relationship Thing.a names no column attributes of"
                                + " Target. Write names of fields with commas between them, each optionally followed"
                                + " by \" asc\" or \" desc\"."),
                field(
                        "@Relationship(orderBy = \"id backwards\") List<Target> a;",
                        "orderBy = \"id backwards\" of relationship Thing.a names no column attributes of"
                                + " Target. Write names of fields with commas between them, each optionally followed"
                                + " by \" asc\" or \" desc\"."),
                field(
                        "@Relationship(foreignKeys = \"key\") Target a;",
                        "foreignKeys = \"key\" of relationship Thing.a names no column attribute of"
                                + " Thing or Target. Write the name of a field."),
                field(
                        "@Relationship(remoteSide = \"targets\") Thing<Object> a;",
                        "remoteSide = \"targets\" of relationship Thing.a names no column attribute of"
                                + " Thing. Write the name of a field."),
                field(
                        "@Relationship(lazy = Lazy.DYNAMIC) List<Target> a;",
                        "Relationship Thing.a is never loaded as a whole (lazy = DYNAMIC), so it cannot"
                                + " be a field of its type. Declare it as DynamicCollection<Target>."),
                field(
                        "@Relationship(lazy = Lazy.JOINED) io.athanor.orm.DynamicCollection<Target> a;",
                        "Relationship Thing.a is a DynamicCollection, which is never loaded as a whole;"
                                + " lazy = JOINED contradicts that. Declare it as List<Target>, or leave lazy out."));
    }

    private static Arguments field(String declaration, String... errors) {
        return Arguments.of(declaration, List.of(errors));
    }

    @ParameterizedTest
    @MethodSource({"fields", "relationships"})
    void field_thatCannotBeMapped_isRefused(String declaration, List<String> errors) {
        Compiled compiled = thing("@Id Integer id; " + declaration).compile();
        assertFalse(compiled.success());
        assertEquals(errors, ours(compiled));
    }

    static Stream<Arguments> classes() {
        return Stream.of(
                field(
                        "@Embeddable @Entity class A { @Id int a; }",
                        "Embeddable A is annotated as @Embeddable and as an entity, which exclude each other. Remove"
                                + " one."),
                field(
                        "@Embeddable interface A {}",
                        "Embeddable A is neither a record nor a class, so no value of it can be made. Make it a"
                                + " record."),
                field(
                        "@Embeddable record A() {}",
                        "Embeddable A has no component, so there is no column to keep it in. Add one."),
                field(
                        "@Embeddable record A<T>(int a) {}",
                        "Embeddable A has type parameters, so the types of its columns are not known. Remove them."),
                field(
                        "@Embeddable record A(int a, B b) {} @Embeddable record B(A a) {}",
                        "Component B.a embeds A in itself, so its columns would have no end. Make it a relationship of"
                                + " an entity.",
                        "Component A.b embeds B in itself, so its columns would have no end. Make it a relationship of"
                                + " an entity."),
                field(
                        "@Embeddable class A { int a; A(int a) { this.a = a; } int a() { return a; } }",
                        "Field A.a of an embeddable class is not final: a change of it would not be seen. Make it final"
                                + " and replace the whole value, or make the class a record."),
                field(
                        "@Embeddable class A { final int a; A(int a) { this.a = a; } }",
                        "Field A.a of an embeddable class has no method that tells its value. Add a() or a getter, or"
                                + " make the class a record."),
                field(
                        "@Embeddable class A { final int a; A(int b) { this.a = b; } int a() { return a; } }",
                        "Embeddable A has no constructor with a parameter for each field, of its name and type, so no"
                                + " value can be made of columns. Add one that is not private, or make it a record."),
                field(
                        "@Embeddable record A(@Id int a) {}",
                        "Component A.a has @Id, which has no place in an embedded value. Put it on a field of the"
                                + " entity."),
                field(
                        "@Embeddable record A(int a) {} @Entity class B { @Id A key; @Id int id; }",
                        "Field B.key holds an embedded value and has @Id, which is for a single column. Map the"
                                + " components of the key as fields with @Id."),
                field(
                        "record A(int a) {} @Entity class B { @Id int id; @Embedded A value; }",
                        "Field B.value has @Embedded, but A is not annotated with @Embeddable. Annotate that class, or"
                                + " remove @Embedded."),
                field(
                        "@Embeddable record A(int a) {} @Entity class B { @Id int id;"
                                + " @Embedded(columns = {\"b=x\", \"c\"}) A value; }",
                        "columns = \"c\" of field B.value does not name the column of a component. Write"
                                + " \"component=column\".",
                        "columns of field B.value names the component \"b\", but A has a. Name one of these."),
                field(
                        "@Entity class A { int a; }",
                        "Entity A has no primary key. Annotate the field that is to be its key with @Id,"
                                + " for instance: @Id private Integer id;"),
                field(
                        "@Entity record A(@Id int a) {}",
                        "Record A cannot be mapped: its fields never change, so it can be neither loaded"
                                + " lazily nor updated. Make it a class."),
                field("@Entity interface A {}", "Type A cannot be mapped, for it is no class. Map a class instead."),
                field("@Entity enum A {}", "Type A cannot be mapped, for it is no class. Map a class instead."),
                field(
                        "class A { @Entity class B { @Id int a; } }",
                        "Inner class B cannot be mapped: a loaded object would lack the object around"
                                + " it. Make it static."),
                field(
                        "class A { private static class P { @Entity static class B { @Id int a; } } }",
                        "Entity B is in a private class or is one, so its metamodel cannot refer to it."
                                + " Make it at least package-private."),
                field(
                        "class B { B(int a) {} } @Entity class A extends B { @Id int a; A() { super(1); } }",
                        "Superclass B of A has no constructor without arguments that A can call, so"
                                + " objects cannot be made when rows are loaded. Add one, or annotate B with"
                                + " @MappedSuperclass."),
                field(
                        "@MappedSuperclass class C { @Id int a; } class B extends C {} @Entity class A extends B {}",
                        "Class B stands between the mapped classes A and C without a mapping. Annotate B"
                                + " with @MappedSuperclass."),
                field(
                        "@MappedSuperclass class B { @Id int a; } @Entity class A extends B { int a; }",
                        "Field A.a has the name of the inherited persistent field B.a, and an entity has"
                                + " one attribute of a name. Rename one."),
                field(
                        "@Entity @MappedSuperclass class A { @Id int a; }",
                        "Class A is annotated as @Entity and as @MappedSuperclass, which exclude each"
                                + " other. Remove one."),
                field(
                        "class A { @Id int a; }",
                        "Field A.a is annotated for a mapping, but class A is not mapped. Annotate the"
                                + " class with @Entity or @MappedSuperclass."),
                field(
                        "@Entity class A { @Id int a; } class A_ {}",
                        "The metamodel shop.A_ of entity A has the name of a class that exists already."
                                + " Rename that class or the entity."),
                field(
                        "class O { @Entity static class A { @Id int a; } } @Entity class O_A { @Id int a; }",
                        "The metamodel shop.O_A_ of entity O_A has the name of a class that exists"
                                + " already. Rename that class or the entity."),
                field(
                        "@MappedSuperclass class B { char c; } @Entity class A extends B { @Id int a; }"
                                + " @Entity class C extends B { @Id int a; }",
                        "Field B.c has type char, which is no type of a column. Use String, or exclude"
                                + " the field with @Transient."));
    }

    @ParameterizedTest
    @MethodSource("classes")
    void class_thatCannotBeMapped_isRefused(String declarations, List<String> errors) {
        Compiled compiled = Compilation.in(folder)
                .source("shop/Classes", "package shop; import io.athanor.orm.annotation.*; " + declarations)
                .processor(new AthanorProcessor())
                .compile();
        assertFalse(compiled.success());
        assertEquals(errors, ours(compiled));
    }

    @Test
    void error_pointsToTheField() {
        Compiled compiled = thing("@Id Integer id;\n\n    char letter;").compile();
        Diagnostic<?> error = compiled.diagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .findFirst()
                .orElseThrow();
        assertEquals(7, error.getLineNumber());
    }

    @Test
    void unknownType_isReportedByTheCompilerAlone() {
        Compiled compiled = thing("@Id Integer id; Unknown unknown;").compile();
        assertEquals(
                List.of(),
                ours(compiled).stream()
                        .filter(each -> each.startsWith("Field "))
                        .toList());
        assertFalse(compiled.success());
    }

    @Test
    void publicPersistentField_isWarnedOf() {
        assertEquals(
                List.of("Persistent field Thing.name is public: code of other modules that is compiled"
                        + " without athanor-processor would change it unnoticed. Make it private and offer"
                        + " methods. (@SuppressWarnings(\"athanor\") silences this.)"),
                thing("@Id Integer id; public String name;").compile().checked().warnings());
    }

    @Test
    void transientFieldWithAnInitializer_isWarnedOf() {
        assertEquals(
                List.of(
                        "Transient field Thing.a has an initializer, which does not run when an object"
                                + " is loaded: the field is null or zero then. Set it where it is first used."
                                + " (@SuppressWarnings(\"athanor\") silences this.)",
                        "Transient field Thing.b has an initializer, which does not run when an object"
                                + " is loaded: the field is null or zero then. Set it where it is first used."
                                + " (@SuppressWarnings(\"athanor\") silences this.)"),
                thing("@Id Integer id; transient int a = 1; @Transient String b = \"\"; transient int c;"
                                + " static int d = 1;")
                        .compile()
                        .checked()
                        .warnings());
    }

    @Test
    void suppressedWarnings_areNotGiven() {
        thing("@Id Integer id; @SuppressWarnings(\"athanor\") public transient int a = 1;"
                        + " @SuppressWarnings(\"athanor\") public int b;")
                .compile()
                .withoutWarnings();
    }

    @Test
    void fieldOfATypeThatAnotherProcessorGenerates_isMappedInALaterRound() {
        thing("@Id Integer id; Generated generated; @Relationship List<GeneratedEntity> more;")
                .processor(new GeneratingProcessor())
                .compile()
                .withoutWarnings();
    }

    private Compilation thing(String members) {
        return Compilation.in(folder)
                .source("shop/Target", TARGET)
                .source(
                        "shop/Thing",
                        "package shop;\nimport io.athanor.orm.annotation.*;\nimport"
                                + " java.util.*;\n@Entity class Thing<T> {\n    @Relationship(backPopulates ="
                                + " \"thing\") List<Target> targets; " + members + "\n}")
                .processor(new AthanorProcessor());
    }

    /** Errors but the compiler's own that follow from ours. */
    private static List<String> ours(Compiled compiled) {
        return compiled.errors().stream()
                .filter(each -> !each.startsWith("cannot find symbol") && !each.startsWith("duplicate class"))
                .toList();
    }
}
