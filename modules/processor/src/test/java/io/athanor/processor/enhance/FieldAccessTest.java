package io.athanor.processor.enhance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.processor.support.Compilation;
import io.athanor.processor.support.Host;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Each access of a persistent field is heard of, wherever it stands. */
@ParameterizedClass
@EnumSource(Host.class)
class FieldAccessTest {

    private static final String COUNTER = """
            package shop;
            import io.athanor.orm.annotation.*;
            import java.util.function.*;
            @Entity
            public class Counter {
                @Id private Integer id;
                private int number;
                long big;
                protected double share;
                private String text;
                @Transient int[] ignored;
                static int all;
                public Counter() {}
                public int number() { return number; }
                public void number(int number) { this.number = number; }
                public void grow() { number += 2; number++; --number; big <<= 1; share *= 2; text += "!"; }
                public int assignTwice() { return number = (int) (big = 7); }
                public Supplier<String> lambda() { return () -> text + number; }
                public Supplier<String> inner() {
                    return new Supplier<>() {
                        @Override public String get() { text = "inner"; return text; }
                    };
                }
                public String text() { return text; }
                public int loop() {
                    int sum = 0;
                    for (int i = 0; i < 3; i++) {
                        try {
                            if (number > 100) { continue; }
                            sum += switch (number) { case 1 -> 10; default -> number; };
                        } finally {
                            number = sum;
                        }
                    }
                    return sum;
                }
                static final class Nested {
                    static String peek(Counter counter) { counter.number = 5; return counter.text + counter.number; }
                }
                public static String nested(Counter counter) { return Nested.peek(counter); }
            }
            """;

    @Parameter
    Host host;

    @TempDir
    Path folder;

    @Test
    void readAndWrite_withoutState_accessTheField() throws Exception {
        assertEquals("4 1", call("counter.number(4); return counter.number() + \" \" + (counter.big + 1);"));
    }

    @Test
    void read_trapped_isHeardOfAndSeesTheLoadedValue() throws Exception {
        assertEquals(
                List.of("read 1", 42, "read 1", 42),
                call("var state = RecordingState.track(counter).loads(1, 42);"
                        + "int first = counter.number(); var one = state.events();"
                        + "int second = counter.number(); var two = state.events();"
                        + "return List.of(one.get(0), first, two.get(0), second);"));
    }

    @Test
    void write_trapped_isHeardOfAndStoresTheAnswer() throws Exception {
        assertEquals(
                List.of(List.of("write 1 0 -> 3"), 30),
                call("var state = RecordingState.track(counter).replaces(3, 30).untrapRead(1);"
                        + "counter.number(3); return List.of(state.events(), counter.number());"));
    }

    @Test
    void access_notTrapped_isNotHeardOf() throws Exception {
        assertEquals(
                List.of(List.of(), 9),
                call("var state = RecordingState.track(counter).untrapRead(1).untrapWrite(1);"
                        + "counter.number(9); return List.of(state.events(), counter.number());"));
    }

    @Test
    void compoundAssignment_isOneReadAndOneWrite() throws Exception {
        assertEquals(
                List.of(
                        "read 1",
                        "write 1 0 -> 2",
                        "read 1",
                        "write 1 2 -> 3",
                        "read 1",
                        "write 1 3 -> 2",
                        "read 2",
                        "write 2 0 -> 0",
                        "read 3",
                        "write 3 0.0 -> 0.0",
                        "read 4",
                        "write 4 null -> null!"),
                call("var state = RecordingState.track(counter); counter.grow(); return state.events();"));
    }

    @Test
    void assignment_asAnExpression_hasTheAssignedValue() throws Exception {
        assertEquals(
                List.of(7, List.of("write 2 0 -> 7", "write 1 0 -> 7")),
                call("var state = RecordingState.track(counter);"
                        + "return List.of(counter.assignTwice(), state.events());"));
    }

    @Test
    void lambdaInnerAndNestedClass_areHeardOf() throws Exception {
        assertEquals(
                List.of(
                        "null0",
                        "inner",
                        "inner5",
                        List.of(
                                "read 4",
                                "read 1",
                                "write 4 null -> inner",
                                "read 4",
                                "write 1 0 -> 5",
                                "read 4",
                                "read 1")),
                call("var state = RecordingState.track(counter);"
                        + "return List.of(counter.lambda().get(), counter.inner().get(), Counter.nested(counter),"
                        + " state.events());"));
    }

    @Test
    void branchesLoopsAndHandlers_keepTheirMeaning() throws Exception {
        String loops = "counter.number(1); return counter.loop() + \" \" + counter.loop() + \" \" + counter.number();";
        Object plain = compilation(loops).compile().checked().call("shop.Script");
        assertEquals("40 160 160", plain);
        assertEquals(plain, call(loops));
    }

    @Test
    void packagePeer_isHeardOf() throws Exception {
        assertEquals(
                List.of("write 2 0 -> 5", "read 3", "write 3 0.0 -> 1.0"),
                call("var state = RecordingState.track(counter);"
                        + "counter.big = 5; counter.share++; Counter.all = 3; counter.ignored = null;"
                        + "return state.events();"));
    }

    @Test
    void subclassInAnotherPackage_isHeardOf() throws Exception {
        Compilation compilation = compilation("return null;").source("other/Special", """
                        package other;
                        import io.athanor.processor.support.RecordingState;
                        public class Special extends shop.Counter implements java.util.concurrent.Callable<Object> {
                            @Override public Object call() {
                                var state = RecordingState.track(this);
                                share = 2;
                                Runnable later = () -> super.share += 1;
                                later.run();
                                class Local extends Special {
                                    void more() { share = 9; }
                                }
                                Local local = new Local();
                                var localState = RecordingState.track(local);
                                local.more();
                                local.share++;
                                return java.util.List.of(state.events(), localState.events());
                            }
                        }
                        """);
        assertEquals(
                List.of(
                        List.of("write 3 0.0 -> 2.0", "read 3", "write 3 2.0 -> 3.0"),
                        List.of("write 3 0.0 -> 9.0", "read 3", "write 3 9.0 -> 10.0")),
                host.build(compilation).call("other.Special"));
    }

    @Test
    void fieldOfAnUnmappedSubclass_hidesThePersistentOne() throws Exception {
        Compilation compilation = compilation("return null;").source("shop/Hiding", """
                        package shop;
                        import io.athanor.processor.support.RecordingState;
                        public class Hiding extends Counter implements java.util.concurrent.Callable<Object> {
                            long big;
                            @Override public Object call() {
                                var state = RecordingState.track(this);
                                big = 3;
                                ((Counter) this).big = 4;
                                return state.events() + " " + big;
                            }
                        }
                        """);
        assertEquals("[write 2 0 -> 4] 3", host.build(compilation).call("shop.Hiding"));
    }

    @Test
    void stackTrace_hasTheLinesOfTheSource() throws Exception {
        Compilation compilation = Compilation.in(folder).source("shop/Thrower", """
                        package shop;
                        import io.athanor.orm.annotation.*;
                        @Entity
                        public class Thrower implements java.util.concurrent.Callable<Object> {
                            @Id private Integer id;
                            private String text;
                            @Override public Object call() {
                                text =
                                    "a";
                                id = 1;
                                return fail(text.length(),
                                    id);
                            }
                            private Object fail(int a, int b) {
                                int c = a - b;
                                try {
                                    return a / c;
                                } catch (ArithmeticException e) {
                                    var trace = e.getStackTrace();
                                    return trace[0].getLineNumber() + " " + trace[1].getLineNumber();
                                }
                            }
                        }
                        """);
        Object plain = compilation.compile().checked().call("shop.Thrower");
        assertEquals("17 11", plain);
        assertEquals(plain, host.build(compilation).call("shop.Thrower"));
    }

    private Object call(String body) throws Exception {
        return host.build(compilation(body)).call("shop.Script");
    }

    private Compilation compilation(String body) {
        return Compilation.in(folder)
                .source("shop/Counter", COUNTER)
                .source(
                        "shop/Script",
                        String.join(
                                "\n",
                                Arrays.asList(
                                        "package shop;",
                                        "import io.athanor.processor.support.*;",
                                        "import java.util.*;",
                                        "public class Script implements java.util.concurrent.Callable<Object> {",
                                        "    @Override public Object call() {",
                                        "        Counter counter = new Counter();",
                                        body,
                                        "    }",
                                        "}")));
    }
}
