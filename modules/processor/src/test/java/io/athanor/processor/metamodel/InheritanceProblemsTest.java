package io.athanor.processor.metamodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

class InheritanceProblemsTest {

    private static final String TOP = "@Entity @Inheritance class B { @Id int id; String type; } ";

    private static final String BARE = "@Entity @Inheritance(strategy = InheritanceStrategy.JOINED, discriminator ="
            + " \"\") class B { @Id int id; } ";

    @TempDir
    Path folder;

    private Compiled compile(String declarations) {
        return Compilation.in(folder)
                .source("shop/All", "package shop; import io.athanor.orm.annotation.*; " + declarations)
                .processor(new AthanorProcessor())
                .compile();
    }

    private static Arguments refusal(String declarations, String... named) {
        return Arguments.of(declarations, List.of(named));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(
                        "@Entity class B { @Id int id; } @Entity class A extends B {}",
                        "Entity A extends the entity B",
                        "Annotate B with @Inheritance",
                        "@MappedSuperclass"),
                refusal(
                        "@Entity class C { @Id int id; } @MappedSuperclass class B extends C {}"
                                + " @Entity class A extends B {}",
                        "Entity A extends the entity C",
                        "Annotate C with @Inheritance"),
                refusal("@Entity abstract class A { @Id int id; }", "Entity A is abstract", "@Inheritance"),
                refusal(
                        "@Entity @Inheritance(discriminator = \"\") class B { @Id int id; }",
                        "Entity B has no discriminator",
                        "JOINED"),
                refusal(
                        BARE + "@Entity abstract class A extends B {}",
                        "Entity A is abstract in a hierarchy without a discriminator",
                        "Name a discriminator"),
                refusal(
                        BARE + "@Entity(table = \"b\") class A extends B {}",
                        "Entity A shares the table \"b\" with B",
                        "a table of its own"),
                refusal(
                        BARE + "@Entity @DiscriminatorValue(\"a\") class A extends B {}",
                        "@DiscriminatorValue stands on A",
                        "without a discriminator"),
                refusal(
                        TOP + "class M extends B {} @Entity class A extends M {}",
                        "Class M stands between the mapped classes A and B"),
                refusal(TOP + "@Entity @Inheritance class A extends B {}", "@Inheritance stands on A", "entity B"),
                refusal(
                        "@MappedSuperclass @Inheritance class M {} @Entity class A extends M { @Id int id; }",
                        "@Inheritance stands on M",
                        "no entity"),
                refusal(TOP + "@Entity class A extends B { @Id int other; }", "A.other", "@Id", "entity B"),
                refusal(
                        "@Entity @Inheritance(discriminator = \"kind\") class B { @Id int id; }"
                                + " @Entity class A extends B { String kind; }",
                        "A.kind",
                        "discriminator",
                        "Move it there"),
                refusal(
                        "@Entity @DiscriminatorValue(\"x\") class A { @Id int id; }",
                        "@DiscriminatorValue stands on A",
                        "@Inheritance"),
                refusal(
                        "@Entity @Inheritance @DiscriminatorValue(\"x\") abstract class A { @Id int id; }",
                        "@DiscriminatorValue stands on A",
                        "abstract"),
                refusal(
                        "@Entity @Inheritance abstract class B { @Id int id; int type; } @Entity class A extends B {}",
                        "Entity A has no @DiscriminatorValue",
                        "B.type"),
                refusal(
                        "@Entity @Inheritance abstract class B { @Id int id; int type; }"
                                + " @Entity @DiscriminatorValue(\"one\") class A extends B {}",
                        "@DiscriminatorValue(\"one\") of A",
                        "whole number"),
                refusal(
                        "enum E { ONE } @Entity @Inheritance abstract class B { @Id int id; E type; }"
                                + " @Entity @DiscriminatorValue(\"TWO\") class A extends B {}",
                        "@DiscriminatorValue(\"TWO\") of A",
                        "constant of E"),
                refusal(
                        "@Entity @Inheritance class B { @Id int id; double type; }",
                        "B.type",
                        "is a String, an int, a long, a short or an enum"),
                refusal(
                        "@Entity @Inheritance(strategy = InheritanceStrategy.CONCRETE) class B { @Id int id; }",
                        "CONCRETE",
                        "JOINED"),
                refusal(
                        "@Entity @Inheritance abstract sealed class B permits A, C { @Id int id; }"
                                + " @Entity final class A extends B {} final class C extends B {}",
                        "Class C is permitted by the sealed entity B",
                        "Annotate it with @Entity"),
                refusal(
                        "@Entity @Inheritance abstract sealed class B permits M { @Id int id; }"
                                + " @MappedSuperclass abstract sealed class M extends B permits A, C {}"
                                + " @Entity final class A extends M {} final class C extends M {}",
                        "Class C is permitted by the sealed entity B"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void hierarchy_thatCannotBeMapped_isRefusedOnce(String declarations, List<String> named) {
        Compiled compiled = compile(declarations);
        List<String> errors = compiled.errors();
        assertEquals(1, errors.size(), errors::toString);
        named.forEach(part -> assertTrue(errors.get(0).contains(part), errors.get(0)));
    }

    @Test
    void sealedHierarchy_ofWhichAllAreMapped_isAccepted() {
        Compiled compiled = compile("@Entity @Inheritance abstract sealed class B permits A, M { @Id int id; }"
                + " @Entity final class A extends B {} @MappedSuperclass abstract sealed class M extends B permits C {}"
                + " @Entity final class C extends M {}");
        assertEquals(List.of(), compiled.errors());
    }
}
