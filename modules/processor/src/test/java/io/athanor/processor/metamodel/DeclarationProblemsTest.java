package io.athanor.processor.metamodel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.processor.AthanorProcessor;
import io.athanor.processor.support.Compilation;
import io.athanor.processor.support.Compiled;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes in what annotations say of tables, columns and keys: each names the place, the problem and the remedy. */
class DeclarationProblemsTest {

    private static final String OTHERS = """
            package shop;
            import io.athanor.orm.annotation.*;
            class Values {
                static final String WORD = "word";
                static int number() { return 1; }
                int notStatic() { return 1; }
                record Key(Integer id, String second) {}
                record One(int value) {}
                record Whole(One one) {}
                static class Words implements IdGenerator<String> { public String next() { return ""; } }
                @Embeddable record Place(int shelf, @Column(unique = true) int box, @Index int row,
                        @Default("Values.number()") Integer side) {}
            }
            """;

    @TempDir
    Path folder;

    static Stream<Arguments> declarations() {
        return Stream.of(
                of(
                        "@UniqueKey({\"id\", \"nam\"})",
                        "String name;",
                        "@UniqueKey of Thing names \"nam\", which is no attribute with a column; it has id, name."
                                + " Name one"
                                + " of these."),
                of(
                        "@Index",
                        "String name;",
                        "@Index of class Thing names no attribute. Write those whose columns it is about, or put it"
                                + " on a"
                                + " field."),
                of(
                        "@Check(\"{name} > {age}\") @Check(\"{id} > 0\")",
                        "String name;",
                        "@Check of Thing names \"age\", which is no attribute with a column; it has id, name. Name"
                                + " one of"
                                + " these."),
                of(
                        "",
                        "@Computed(\"Values.WORD\") int total;",
                        "@Computed(\"Values.WORD\") of field Thing.total does not fit: it is of java.lang.String, not"
                                + " an"
                                + " Expression<java.lang.Integer>. Change its type, or that of the field."),
                of(
                        "",
                        "@Computed(\"Values.TOTAL\") int total;",
                        "@Computed(\"Values.TOTAL\") of field Thing.total does not fit: class Values has no constant"
                                + " TOTAL."
                                + " Add it, or name another."),
                of(
                        "",
                        "@Default(\"Values.number()\") String name;",
                        "@Default(\"Values.number()\") of field Thing.name does not fit: it is of int, not of"
                                + " java.lang.String or an Expression<java.lang.String>. Change its type, or that of"
                                + " the"
                                + " field."),
                of(
                        "",
                        "@Default(\"Values.notStatic()\") Integer age;",
                        "@Default(\"Values.notStatic()\") of field Thing.age does not fit: it is not static, or"
                                + " private, so"
                                + " that the metamodel cannot use it. Make it static and at least package-private."),
                of(
                        "",
                        "@Default(\"Values.number()\") int age;",
                        "@Default of field Thing.age never applies, for the field is primitive and always has a value;"
                                + " give the field an initializer, or declare it with the wrapper class."),
                of(
                        "",
                        "@ServerDefault(\"1\") int age;",
                        "@ServerDefault of field Thing.age never applies, for the field is primitive and always has a"
                                + " value; declare it with the wrapper class."),
                of(
                        "",
                        "@GeneratedColumn(\"1\") @ServerDefault(\"1\") Integer age;",
                        "@GeneratedColumn of field Thing.age stands beside @ServerDefault, but the database alone"
                                + " makes its"
                                + " values; remove one."),
                of(
                        "",
                        "@GeneratedId Integer age;",
                        "@GeneratedId of field Thing.age stands on a field that is no key. Add @Id, or use @Default."),
                of(
                        "",
                        "@Id @GeneratedId(IdStrategy.UUID) Integer age;",
                        "@GeneratedId of field Thing.age makes a UUID, but the field is of java.lang.Integer. Declare"
                                + " it as"
                                + " java.util.UUID, or as a record of one."),
                of(
                        "",
                        "@Id @GeneratedId(IdStrategy.SEQUENCE) Integer age;",
                        "@GeneratedId of field Thing.age does not name its sequence. Write sequence = \"...\"."),
                of(
                        "",
                        "@Id @GeneratedId(generator = Values.Words.class) Integer age;",
                        "@GeneratedId of field Thing.age has the generator Words, which makes no keys of"
                                + " java.lang.Integer."
                                + " Let it implement IdGenerator<java.lang.Integer>."),
                of(
                        "@KeyRecord(Values.Key.class)",
                        "String second;",
                        "@KeyRecord(Key.class) of entity Thing does not fit: its components are [id, second], but the"
                                + " key"
                                + " consists of [id]. Let it have a component of the name of each."),
                of(
                        "@KeyRecord(Values.Key.class)",
                        "@Id Long second;",
                        "@KeyRecord(Key.class) of entity Thing does not fit: its component second is of"
                                + " java.lang.String,"
                                + " but the attribute is of java.lang.Long. Give both the same type."),
                of(
                        "",
                        "@Enumerated String name;",
                        "@Enumerated of field Thing.name applies to an enum, not to java.lang.String; remove it."),
                of(
                        "",
                        "@Enumerated(value = EnumStorage.ORDINAL, checked = true) Thread.State state;",
                        "@Enumerated of field Thing.state is checked by the type already, or has numbers; checked goes"
                                + " with EnumStorage.TEXT."),
                of(
                        "",
                        "Values.Whole whole;",
                        "Type Whole of field Thing.whole is a record of a record. Let it hold the value itself."),
                of(
                        "",
                        "Values.Place place;",
                        "Component Place.box has @Column(unique = true), but the table is that of each entity which"
                                + " embeds"
                                + " the value. Put it on those, such as @UniqueKey(\"place.box\") for a field named"
                                + " place.",
                        "Component Place.row has @Index, but the table is that of each entity which embeds the value."
                                + " Put"
                                + " it on those, such as @UniqueKey(\"place.row\") for a field named place.",
                        "Component Place.side has @Default, which has no place in an embedded value. Put it on a"
                                + " field of"
                                + " the entity."));
    }

    private static Arguments of(String onClass, String field, String... errors) {
        return Arguments.of(onClass, field, List.of(errors));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("declarations")
    void mistake_isReported(String onClass, String field, List<String> errors) {
        String others = field.contains("Place") ? OTHERS : OTHERS.substring(0, OTHERS.indexOf("@Embeddable")) + "}";
        Compiled compiled = Compilation.in(folder)
                .source("shop/Values", others)
                .source(
                        "shop/Thing.java",
                        "package shop; import io.athanor.orm.annotation.*; @Entity " + onClass
                                + " class Thing { @Id Integer id; " + field + " }")
                .processor(new AthanorProcessor())
                .compile();
        List<String> found = compiled.errors().stream()
                .filter(message ->
                        message.startsWith("@") || message.startsWith("Component") || message.startsWith("Type"))
                .toList();
        assertEquals(errors, found);
    }

    @Test
    void default_ofASuperclassInAnotherPackage_isFound() {
        Compilation.in(folder)
                .source(
                        "base/Words",
                        "package base; public class Words { public static String word() { return \"\"; } }")
                .source(
                        "base/Base",
                        "package base; import io.athanor.orm.annotation.*; @MappedSuperclass public class Base {"
                                + " @Id private Integer id; @Default(\"Words.word()\") private String word; }")
                .source(
                        "shop/Thing",
                        "package shop; import io.athanor.orm.annotation.*; @Entity class Thing extends base.Base {}")
                .processor(new AthanorProcessor())
                .compile()
                .checked();
    }
}
