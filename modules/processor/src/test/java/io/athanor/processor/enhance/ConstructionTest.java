package io.athanor.processor.enhance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.processor.support.Compilation;
import io.athanor.processor.support.Host;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Constructors, initializers and copies. */
@ParameterizedClass
@EnumSource(Host.class)
class ConstructionTest {

    @Parameter
    Host host;

    @TempDir
    Path folder;

    @Test
    void writesInAConstructor_firesRelationshipsOnly() throws Exception {
        Compilation compilation =
                Compilation.in(folder).source("shop/Parcel", """
                        package shop;
                        import io.athanor.orm.annotation.*;
                        import java.util.*;
                        @Entity
                        public class Parcel {
                            @Id private final Integer id;
                            private String text = "initial";
                            @Relationship private List<Parcel> parts = new ArrayList<>();
                            @Relationship private Parcel whole;
                            Parcel(Integer id) { this.id = id; text += "ized"; }
                            Parcel(Parcel whole) { this(whole.id + 1); this.whole = whole; }
                            String text() { return text; }
                        }
                        """).source("shop/Script", """
                        package shop;
                        import io.athanor.processor.support.*;
                        import java.util.*;
                        public class Script implements java.util.concurrent.Callable<Object> {
                            @Override public Object call() {
                                Parcel part = new Parcel(new Parcel(7));
                                List<String> events = RecordingState.of(part).events();
                                return List.of(part.text(), events.size(), events.get(0),
                                    events.get(1).replaceAll("@.*", ""));
                            }
                        }
                        """);
        // Once the relationship has given the object its state, columns are heard of as that state demands.
        assertEquals(
                List.of("initialized", 5, "write 2 null -> []", "write 0 null -> 8"),
                host.build(compilation).call("shop.Script"));
    }

    @Test
    void writeToAnotherObjectBeforeTheSuperCall_isHeardOf() throws Exception {
        Compilation compilation = Compilation.in(folder)
                .source("shop/Base", """
                        package shop;
                        import io.athanor.orm.annotation.*;
                        @MappedSuperclass
                        public class Base {
                            @Id Integer id;
                            String text;
                            long count;
                            Base(String text) { this.text = text; }
                        }
                        """)
                .source("shop/Derived", """
                        package shop;
                        import io.athanor.orm.annotation.*;
                        @Entity
                        public class Derived extends Base {
                            String more;
                            Derived(Base other, boolean flag) {
                                super(flag ? other.text = "changed"
                                    : new Base("x").text + (other.count = 5) + other.count);
                                more = text;
                            }
                        }
                        """)
                .source("shop/Script", """
                        package shop;
                        import io.athanor.processor.support.*;
                        import java.util.*;
                        public class Script implements java.util.concurrent.Callable<Object> {
                            @Override public Object call() {
                                Base other = new Base("a");
                                var state = RecordingState.track(other);
                                Derived first = new Derived(other, true);
                                Derived second = new Derived(other, false);
                                return List.of(first.more, second.more, state.events());
                            }
                        }
                        """);
        assertEquals(
                List.of("changed", "x55", List.of("write 1 a -> changed", "write 2 0 -> 5", "read 2")),
                host.build(compilation).call("shop.Script"));
    }

    @Test
    void staticInitializer_runsAfterRegistration() throws Exception {
        Compilation compilation = Compilation.in(folder).source("shop/Rate", """
                        package shop;
                        import io.athanor.orm.annotation.*;
                        import io.athanor.orm.instrument.*;
                        @Entity
                        public class Rate implements java.util.concurrent.Callable<Object> {
                            static final Rate STANDARD = new Rate();
                            static String seen;
                            static {
                                STANDARD.share = 3;
                                seen = Instrumentation.prototype(Rate.class).metamodel() + STANDARD.share;
                            }
                            @Id Integer id;
                            double share;
                            public Rate() {}
                            @Override public Object call() { return seen; }
                        }
                        """);
        assertEquals("shop.Rate_3.0", host.build(compilation).call("shop.Rate"));
    }

    @Test
    void clone_hasNoState() throws Exception {
        Compilation compilation = Compilation.in(folder)
                .source("shop/Sheep", """
                        package shop;
                        import io.athanor.orm.annotation.*;
                        @MappedSuperclass
                        public class Sheep implements Cloneable {
                            @Id Integer id;
                            String name = "Dolly";
                            int[] legs() { return new int[4].clone(); }
                            @Override public Sheep clone() {
                                try {
                                    Sheep copy = (Sheep) super.clone();
                                    copy.name += "'";
                                    return copy;
                                } catch (CloneNotSupportedException e) {
                                    throw new AssertionError(e);
                                }
                            }
                        }
                        """)
                .source("shop/Lamb", """
                        package shop;
                        import io.athanor.processor.support.*;
                        public class Lamb extends Sheep {
                            boolean young = true;
                            @Override public Lamb clone() {
                                Lamb copy = (Lamb) super.clone();
                                copy.young = false;
                                return copy;
                            }
                        }
                        """)
                .source("shop/Ram", """
                        package shop;
                        import io.athanor.orm.annotation.*;
                        import io.athanor.processor.support.*;
                        @Entity
                        public class Ram extends Sheep {
                            int horns = 2;
                            @Override public Ram clone() {
                                Ram copy = (Ram) super.clone();
                                RecordingState.track(copy);
                                return copy;
                            }
                        }
                        """)
                .source("shop/Aries", """
                        package shop;
                        public class Aries extends Ram {
                            @Override public Aries clone() { return (Aries) super.clone(); }
                        }
                        """)
                .source("shop/Script", """
                        package shop;
                        import io.athanor.processor.support.*;
                        import java.util.*;
                        public class Script implements java.util.concurrent.Callable<Object> {
                            @Override public Object call() {
                                List<Object> results = new ArrayList<>();
                                for (Sheep original : List.of(new Sheep(), new Lamb(), new Aries())) {
                                    var state = RecordingState.track(original);
                                    Sheep copy = original.clone();
                                    results.add(RecordingState.of(original) == state);
                                    results.add(RecordingState.of(copy) == null);
                                    results.add(RecordingState.of(copy) != state);
                                    results.add(state.events());
                                }
                                return results;
                            }
                        }
                        """);
        // What a clone method further up has done to the copy's state stays.
        assertEquals(
                List.of(true, true, true, List.of(), true, true, true, List.of(), true, false, true, List.of()),
                host.build(compilation).call("shop.Script"));
    }

    @Test
    void clone_implementedInAnUnmappedSubclassOnly_hasNoState() throws Exception {
        Compilation compilation =
                Compilation.in(folder).source("shop/Cell", """
                        package shop;
                        import io.athanor.orm.annotation.*;
                        @Entity
                        public class Cell { @Id Integer id; }
                        """).source("shop/Copyable", """
                        package shop;
                        import io.athanor.processor.support.*;
                        public class Copyable extends Cell implements Cloneable, java.util.concurrent.Callable<Object> {
                            @Override public Object call() throws Exception {
                                var state = RecordingState.track(this);
                                Copyable copy = (Copyable) super.clone();
                                return (RecordingState.of(copy) == null) + " " + (RecordingState.of(this) == state);
                            }
                        }
                        """);
        assertEquals("true true", host.build(compilation).call("shop.Copyable"));
    }
}
