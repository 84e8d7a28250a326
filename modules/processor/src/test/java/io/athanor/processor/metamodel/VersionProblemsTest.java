package io.athanor.processor.metamodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.athanor.processor.AthanorProcessor;
import io.athanor.processor.support.Compilation;
import io.athanor.processor.support.Compiled;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A version that cannot work is refused when it is compiled; whoever follows the advice gets what compiles. */
class VersionProblemsTest {

    private static final String NUMBERS =
            " static final class Numbers implements VersionGenerator<String> { Numbers() {}"
                    + " public String next(String last) { return last + 1; } }";

    @TempDir
    Path folder;

    static Stream<Arguments> versions() {
        return Stream.of(
                Arguments.of(
                        "@Id Integer id; @Version String version;",
                        "@Version of field Page.version does not fit: of its type no value follows another by itself;"
                                + " write @Version(generator = ...) with a class that makes the next one, or use a"
                                + " whole number, a point in time or a UUID.",
                        "@Id Integer id; @Version(generator = Numbers.class) String version;" + NUMBERS),
                Arguments.of(
                        "@Id @Version Integer id;",
                        "@Version of field Page.id does not fit: a primary key stays while the version changes;"
                                + " remove @Version or @Id.",
                        "@Id Integer id;"),
                Arguments.of(
                        "@Id Integer id; @Version @Deferred int version;",
                        "@Version of field Page.version does not fit: a version that is loaded later than its row tells"
                                + " nothing of what was done in between; remove @Deferred.",
                        "@Id Integer id; @Version int version;"),
                Arguments.of(
                        "@Id Integer id; @Version(server = true, manual = true) int version;",
                        "@Version of field Page.version does not fit: server, manual and generator exclude each other;"
                                + " keep the one that makes the versions.",
                        "@Id Integer id; @Version(server = true) int version;"),
                Arguments.of(
                        "@Id Integer id; @Version(generator = Numbers.class) String version;"
                                + NUMBERS.replace("Numbers() {}", "Numbers(int start) {}"),
                        "@Version of field Page.version does not fit: the generator Numbers cannot be made; let it be a"
                                + " class that is not private, in a class static, with a constructor without arguments"
                                + " that is not private.",
                        "@Id Integer id; @Version(generator = Numbers.class) String version;" + NUMBERS),
                Arguments.of(
                        "@Id Integer id; @Version int version; @Version java.util.UUID other;",
                        "Entity Page has two versions, Page.version and Page.other, but one decides whether a row was"
                                + " changed by somebody else. Remove @Version from one of them.",
                        "@Id Integer id; @Version int version; java.util.UUID other;"),
                Arguments.of(
                        "@Id Integer id; @Version transient int version;",
                        "Field Page.version has @Version, but is not persistent, for it is transient. Remove one or the"
                                + " other.",
                        "@Id Integer id; @Version int version;"));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void version_thatCannotWork_isRefusedWithAdviceThatHelps(String refused, String error, String mended) {
        Compiled compiled = page("refused", refused);
        assertFalse(compiled.success());
        assertEquals(
                java.util.List.of(error),
                compiled.errors().stream()
                        .filter(each -> !each.startsWith("cannot find symbol"))
                        .toList());
        page("mended", mended).checked();
    }

    private Compiled page(String name, String members) {
        return Compilation.in(folder.resolve(name))
                .source(
                        "shop/Page",
                        "package shop; import io.athanor.orm.annotation.*;\n@Entity class Page {\n" + members + "\n}")
                .processor(new AthanorProcessor())
                .compile();
    }
}
