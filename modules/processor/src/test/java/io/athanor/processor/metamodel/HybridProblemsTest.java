package io.athanor.processor.metamodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.processor.AthanorProcessor;
import io.athanor.processor.support.Compilation;
import io.athanor.processor.support.Compiled;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A hybrid that cannot work is refused when it is compiled; whoever follows the advice gets what compiles. */
class HybridProblemsTest {

    private static final String LENGTH = "@Hybrid static Expression<Integer> length() { return Page_.high; } ";

    @TempDir
    Path folder;

    static Stream<Arguments> hybrids() {
        return Stream.of(
                Arguments.of(
                        LENGTH.replace("static", "private static"),
                        "Method Page.length has @Hybrid, but the metamodel cannot call it, since it is private or has"
                                + " type parameters. Remove them.",
                        LENGTH),
                Arguments.of(
                        "@Hybrid static int length() { return 1; }",
                        "Method Page.length has @Hybrid and is static, but does not return an Expression. Return one"
                                + " over the attributes of Page, or remove static and name the expression:"
                                + " @Hybrid(expression = ...).",
                        "@Hybrid(expression = \"Page_.high\") int length() { return 1; }"),
                Arguments.of(
                        "@Hybrid int length() { return 1; }",
                        "Method Page.length has @Hybrid(expression = \"\"), which does not name an expression. Write"
                                + " the name of a constant and its class, such as \"Spans.LENGTH\", or of a static"
                                + " method with () behind it; a method with parameters needs one with the same. Or"
                                + " make the method static, and return an Expression from it.",
                        LENGTH),
                Arguments.of(
                        LENGTH.replace("@Hybrid", "@Hybrid(\"high\")"),
                        "Method Page.length has @Hybrid with the name \"high\", which is that of another attribute of"
                                + " Page. Give it another one: @Hybrid(\"...\").",
                        LENGTH.replace("@Hybrid", "@Hybrid(\"height\")")),
                Arguments.of(
                        LENGTH.replace("@Hybrid", "@Hybrid(\"ENTITY\")"),
                        "Method Page.length has @Hybrid with the name \"ENTITY\", which the metamodel cannot use. Give"
                                + " it another one: @Hybrid(\"...\").",
                        LENGTH),
                Arguments.of(
                        LENGTH + "@HybridUpdate(\"lenght\") static HybridValues<Page> set(Expression<Integer> value) {"
                                + " return HybridValues.of(Page_.high, value); }",
                        "Method Page.set has @HybridUpdate(\"lenght\"), but no method of its class is a hybrid of this"
                                + " name without parameters. Write the name of one.",
                        LENGTH + "@HybridUpdate(\"length\") static HybridValues<Page> set(Expression<Integer> value) {"
                                + " return HybridValues.of(Page_.high, value); }"),
                Arguments.of(
                        LENGTH + "@HybridComparison(\"length\") static Expression<Boolean> same(Expression<Integer> a)"
                                + " { return a.isNull(); }",
                        "Method Page.same has @HybridComparison, but is not a static method that the metamodel can call"
                                + " with both sides and the operator. Write static Expression<Boolean>"
                                + " same(Expression<T> hybrid, Operator operator, Expression<?> other).",
                        LENGTH + "@HybridComparison(\"length\") static Expression<Boolean> same(Expression<Integer> a,"
                                + " io.athanor.sql.Operator operator, Expression<?> b)"
                                + " { return a.compare(operator, b); }"));
    }

    @ParameterizedTest
    @MethodSource("hybrids")
    void hybrid_thatCannotWork_isRefusedWithAdviceThatHelps(String refused, String error, String mended) {
        String page = "@Entity class Page { @Id Integer id; int high; ";
        Compiled wrong = compiled("refused", page + refused + " }");
        assertTrue(wrong.errors().contains(error), () -> wrong.errors().toString());
        compiled("mended", page + mended + " }").checked();
    }

    @ParameterizedTest
    @MethodSource("superclasses")
    void hybrid_withoutAMetamodel_isRefused(String types) {
        Compiled wrong = compiled("none", types);
        assertFalse(wrong.success());
        assertEquals(
                "Method Base.length is annotated for the metamodel, but class Base has none, since it is no @Entity."
                        + " Move the method to the entities.",
                wrong.errors().get(0));
    }

    static Stream<String> superclasses() {
        String method = " { @Hybrid static Expression<Integer> length() { return Page_.high; } }";
        String page = " @Entity class Page extends Base { @Id Integer id; int high; }";
        return Stream.of("@MappedSuperclass class Base" + method + page, "class Base" + method + page);
    }

    private Compiled compiled(String place, String types) {
        return Compilation.in(folder.resolve(place))
                .source(
                        "shop/Page",
                        "package shop; import io.athanor.orm.annotation.*;"
                                + " import io.athanor.orm.metamodel.HybridValues; import io.athanor.sql.Expression;\n"
                                + types)
                .processor(new AthanorProcessor())
                .compile();
    }
}
