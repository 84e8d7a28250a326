package io.athanor.processor.enhance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.processor.support.Compilation;
import io.athanor.processor.support.Compiled;
import io.athanor.processor.support.Host;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values of every type get into the fields and out of them. */
class ValuesTest {

    /** Has types that no column has; the enhancer does not mind. */
    private static final String THING = """
            package shop;
            import io.athanor.orm.annotation.*;
            import java.util.*;
            @Entity
            public class Thing {
                @Id Integer id;
                boolean truth;
                byte small;
                short medium;
                char letter;
                int number;
                long big;
                float share;
                double wide;
                byte[] bytes;
                String[][] names;
                Object any;
                @Relationship List<Thing> others;
                final String fixed;
                Thing(String fixed) {
                    if (fixed == null) { throw new IllegalStateException("a constructor of the user's ran"); }
                    this.fixed = fixed;
                }
                void touchAll() {
                    truth = !truth; small++; medium++; letter++; number++; big++; share++; wide++;
                    bytes = new byte[] {1}; names = new String[][] {{"a"}}; any = this;
                }
                String all() {
                    return id + " " + truth + " " + small + " " + medium + " " + letter + " " + number + " " + big + " "
                        + share + " " + wide + " " + bytes.length + " " + names.length + " " + any + " " + fixed;
                }
            }
            """;

    @TempDir
    Path folder;

    private Compilation compilation;

    @BeforeEach
    void prepare() {
        compilation = Compilation.in(folder).source("shop/Thing", THING);
    }

    @Test
    void load_fillsWhatTheRowHas() throws Exception {
        assertEquals("7 true 1 2 x 3 4 5.5 6.5 2 1 any fixed", run("""
                        Thing thing = (Thing) new Thing("a").$orm_new(null);
                        thing.$orm_load(new MapRow().with(0, 7).with(1, true).with(2, (byte) 1).with(3, (short) 2)
                            .with(4, 'x').with(5, 3).with(6, 4L).with(7, 5.5f).with(8, 6.5).with(9, new byte[2])
                            .with(10, new String[1][]).with(11, "any").with(13, "fixed"));
                        return thing.all();
                        """));
    }

    @Test
    void load_leavesWhatTheRowHasNot_andRelationships() throws Exception {
        assertEquals(List.of(5, "b", 1, true), run("""
                        Thing thing = new Thing("a");
                        thing.number = 1;
                        thing.others = List.of();
                        thing.$orm_load(new MapRow().with(0, 5).with(12, null).with(13, "b"));
                        return List.of(thing.id, thing.fixed, thing.number, thing.$orm_get(12) == List.of());
                        """));
    }

    @Test
    void load_null_emptiesAReference() throws Exception {
        assertEquals(
                true,
                run("Thing thing = new Thing(\"a\"); thing.any = 3; thing.$orm_load(new MapRow().with(11, null));"
                        + "return thing.any == null;"));
    }

    @Test
    void getAndSet_byNumber_boxAndUnbox() throws Exception {
        assertEquals(List.of(1, true, (byte) 2, (short) 3, 'c', 4, 5L, 6f, 7d, "any", "fixed"), run("""
                        Thing thing = new Thing("a");
                        Object[] values = {
                            1, true, (byte) 2, (short) 3, 'c', 4, 5L, 6f, 7d, null, null, "any", null, "fixed"
                        };
                        for (int i = 0; i < values.length; i++) { thing.$orm_set(i, values[i]); }
                        List<Object> found = new ArrayList<>();
                        for (int i = 0; i < values.length; i++) { found.add(thing.$orm_get(i)); }
                        found.removeIf(Objects::isNull);
                        return found;
                        """));
    }

    @Test
    void getAndSet_areNotIntercepted() throws Exception {
        assertEquals(
                List.of(),
                run("Thing thing = new Thing(\"a\"); var state = RecordingState.track(thing);"
                        + "thing.$orm_set(5, 1); thing.$orm_get(12); thing.$orm_load(new MapRow().with(5, 2));"
                        + "return state.events();"));
    }

    @Test
    void get_ofAnUnknownNumber_throws() throws Exception {
        assertEquals("Index out of range: 14 and -1", run("""
                        Thing thing = new Thing("a");
                        try {
                            thing.$orm_get(14);
                        } catch (IndexOutOfBoundsException first) {
                            try {
                                thing.$orm_set(-1, null);
                            } catch (IndexOutOfBoundsException second) {
                                return first.getMessage() + " and " + second.getMessage().replaceAll(".* ", "");
                            }
                        }
                        return "";
                        """));
    }

    @Test
    void trappedAccess_boxesEveryType() throws Exception {
        assertEquals(
                List.of(
                        "read 1",
                        "write 1 false -> true",
                        "read 2",
                        "write 2 0 -> 1",
                        "read 3",
                        "write 3 0 -> 1",
                        "read 5",
                        "write 5 0 -> 1",
                        "read 6",
                        "write 6 0 -> 1",
                        "read 7",
                        "write 7 0.0 -> 1.0",
                        "read 8",
                        "write 8 0.0 -> 1.0"),
                run("""
                        Thing thing = new Thing("a");
                        var state = RecordingState.track(thing);
                        thing.touchAll();
                        List<String> events = new ArrayList<>(state.events());
                        events.removeIf(event -> event.matches("\\\\w+ (4|9|10|11).*"));
                        return events;
                        """));
    }

    @Test
    void newInstance_runsNoConstructor_andHasTheState() throws Exception {
        assertEquals(
                true,
                run("var state = new RecordingState(null); Thing made = (Thing) new Thing(\"a\").$orm_new(state);"
                        + "return made.fixed == null && made.$orm_state() == state && state.events().size() == 1;"));
    }

    @Test
    void relationship_withoutState_getsOneAtTheFirstAccess() throws Exception {
        assertEquals(List.of(true, List.of("write 12 null -> []"), List.of("read 12")), run("""
                        Thing thing = new Thing("a");
                        boolean none = RecordingState.of(thing) == null;
                        thing.others = List.of();
                        List<String> written = RecordingState.of(thing).events();
                        Thing other = new Thing("b");
                        other.number = 3;
                        List<Thing> read = other.others;
                        return List.of(none, written, RecordingState.of(other).events());
                        """));
    }

    private Object run(String body) throws Exception {
        // Synthetic methods are invisible to javac, so the script sees those of Instrumented on the class file.
        Compiled things = Host.COMMAND.build(compilation);
        Compilation script = Compilation.in(folder.resolve("script"))
                .classPath(things.classes())
                .source(
                        "shop/Script",
                        String.join(
                                "\n",
                                "package shop;",
                                "import io.athanor.processor.support.*;",
                                "import java.util.*;",
                                "public class Script implements java.util.concurrent.Callable<Object> {",
                                "    @Override public Object call() {",
                                body,
                                "    }",
                                "}"));
        return Host.COMMAND.build(script).call("shop.Script", things.classes());
    }
}
