package io.athanor.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.processor.support.Compilation;
import io.athanor.processor.support.Compiled;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnhanceCommandTest {

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void folder_isInstrumentedAndListed() {
        Compiled shop = shop();
        assertEquals(0, run(shop.classes().toString()));
        assertEquals(
                List.of(
                        "instrumented shop/Item.class",
                        "instrumented shop/Till.class",
                        "2 of 3 class files instrumented in " + shop.classes()),
                lines(output));
        assertEquals(List.of(), lines(errors));
    }

    @Test
    void folder_secondTime_staysAsItIs() throws IOException {
        Compiled shop = shop();
        run(shop.classes().toString());
        byte[] once = shop.classFile("shop/Item");
        output.reset();
        assertEquals(0, run(shop.classes().toString()));
        assertEquals(List.of("0 of 3 class files instrumented in " + shop.classes()), lines(output));
        assertArrayEquals(once, shop.classFile("shop/Item"));
        try (Stream<Path> files = Files.walk(shop.classes())) {
            assertEquals(3, files.filter(Files::isRegularFile).count());
        }
    }

    @Test
    void superclassElsewhere_isFoundOnTheClassPath() {
        Compiled base = Compilation.in(folder.resolve("base"))
                .source("base/Base", "package base; @io.athanor.orm.annotation.Entity public class Base { int a; }")
                .compile()
                .checked();
        Compiled sub = Compilation.in(folder.resolve("sub"))
                .classPath(base.classes())
                .source(
                        "sub/Sub",
                        "package sub; @io.athanor.orm.annotation.Entity public class Sub extends base.Base { int b; }")
                .compile()
                .checked();
        assertEquals(1, run(sub.classes().toString()));
        assertEquals(
                List.of(sub.classes().resolve("sub/Sub.class")
                        + ": Superclass base.Base of the mapped class sub.Sub is not"
                        + " to be found; add the folder or jar that has it to the class path."),
                lines(errors));
        assertEquals(
                0, run("--class-path", base.classes().toString(), sub.classes().toString()));
    }

    @Test
    void brokenClassFile_failsAndTheOthersAreDone() throws IOException {
        Compiled shop = shop();
        Path broken = shop.classes().resolve("shop/Broken.class");
        Files.writeString(broken, "no class file");
        assertEquals(1, run(shop.classes().toString()));
        assertTrue(lines(errors).get(0).startsWith(broken + ": cannot be instrumented: "), () -> errors.toString());
        assertTrue(lines(output).contains("2 of 4 class files instrumented in " + shop.classes()));
    }

    @Test
    void wrongArguments_areRefusedWithTheUsage() {
        for (List<String> arguments : List.of(
                List.<String>of(),
                List.of(folder.resolve("none").toString()),
                List.of("--fast", folder.toString()),
                List.of(folder.toString(), "--class-path"))) {
            errors.reset();
            assertEquals(2, run(arguments.toArray(String[]::new)), arguments::toString);
            assertTrue(lines(errors).get(1).startsWith("Usage: java -jar athanor-processor.jar"));
        }
        run("--fast");
        assertTrue(errors.toString(StandardCharsets.UTF_8).contains("Unknown option --fast."));
        run(folder.resolve("none").toString());
        assertTrue(errors.toString(StandardCharsets.UTF_8).contains(folder.resolve("none") + " is no folder."));
    }

    @Test
    void help_isPrinted() {
        assertEquals(0, run("--help"));
        assertTrue(lines(output).get(0).startsWith("Usage: "));
    }

    private Compiled shop() {
        return Compilation.in(folder)
                .source("shop/Item", "package shop; @io.athanor.orm.annotation.Entity public class Item { int price; }")
                .source("shop/Till", "package shop; class Till { int sum(Item item) { return item.price; } }")
                .source("shop/Other", "package shop; class Other { int sum; int sum() { return sum; } }")
                .compile()
                .checked();
    }

    private int run(String... arguments) {
        return EnhanceCommand.run(
                new PrintStream(output, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8),
                arguments);
    }

    private static List<String> lines(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
