package io.athanor.processor.enhance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.processor.support.Compilation;
import io.athanor.processor.support.Compiled;
import io.athanor.processor.support.Host;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Entities that extend mapped superclasses and others, within a compilation and across. */
@ParameterizedClass
@EnumSource(Host.class)
class HierarchyTest {

    private static final String ACCESS = """
            package %s;
            import io.athanor.orm.instrument.*;
            import io.athanor.processor.support.*;
            import java.util.*;
            public class %s implements java.util.concurrent.Callable<Object> {
                @Override public Object call() {
                    %s
                }
            }
            """;

    @Parameter
    Host host;

    @TempDir
    Path folder;

    @Test
    void fourLevels_numberFromTheRoot() throws Exception {
        Compiled upper = host.build(Compilation.in(folder.resolve("upper"))
                .source("base/Record0", """
                        package base;
                        import io.athanor.orm.annotation.*;
                        @MappedSuperclass
                        public abstract class Record0<K> {
                            @Id protected K id;
                            private int version;
                            protected Record0(int version) { this.version = version; }
                            public int version() { return version; }
                        }
                        """)
                .source("base/Vehicle", """
                        package base;
                        import io.athanor.orm.annotation.*;
                        @MappedSuperclass
                        public abstract class Vehicle extends Record0<Integer> {
                            private String name;
                            protected Vehicle(String name) { super(1); this.name = name; }
                            public String name() { return name; }
                        }
                        """));
        Compiled lower = host.build(Compilation.in(folder.resolve("lower"))
                .classPath(upper.classes())
                .source("cars/Motor", """
                        package cars;
                        import io.athanor.orm.annotation.*;
                        @MappedSuperclass
                        public abstract class Motor extends base.Vehicle {
                            double power;
                            Motor() { super("motor"); }
                        }
                        """)
                .source("cars/Car", """
                        package cars;
                        import io.athanor.orm.annotation.*;
                        @Entity
                        public class Car extends Motor {
                            private final boolean convertible;
                            long distance;
                            public Car() { convertible = true; }
                            void renumber() { id = 3; }
                            public String all() {
                                return id + " " + version() + " " + name() + " " + power + " " + convertible + " "
                                    + distance;
                            }
                        }
                        """)
                .source("cars/Script", ACCESS.formatted("cars", "Script", """
                                Car car = new Car();
                                var state = RecordingState.track(car);
                                car.all();
                                car.distance++;
                                car.renumber();
                                return state.events() + " " + Instrumentation.prototype(Car.class).metamodel();
                                """)));
        assertEquals(
                "[read 0, read 1, read 2, read 3, read 4, read 5, read 5, write 5 0 -> 1, write 0 null -> 3] cars.Car_",
                lower.call("cars.Script", upper.classes()));
        Compiled script = host.build(Compilation.in(folder.resolve("script"))
                .classPath(upper.classes())
                .classPath(lower.classes())
                .source("any/Script", ACCESS.formatted("any", "Script", """
                                var state = new RecordingState(null);
                                Instrumented prototype = Instrumentation.prototype(cars.Car.class).instance();
                                var car = (cars.Car) prototype.$orm_new(state);
                                car.$orm_load(new MapRow().with(0, 9).with(1, 2).with(2, "n").with(3, 4.5)
                                    .with(4, true).with(5, 6L));
                                String numbers = "";
                                for (int i = 0; i < 6; i++) { numbers += car.$orm_get(i) + ","; }
                                car.$orm_set(1, 12);
                                car.$orm_set(5, 13L);
                                for (int i = 0; i < 6; i++) { state.untrapRead(i); }
                                return numbers + " " + car.all() + " " + (car.$orm_state() == state);
                                """)));
        assertEquals(
                "9,2,n,4.5,true,6, 9 12 n 4.5 true 13 true",
                script.call("any.Script", upper.classes(), lower.classes()));
    }

    @Test
    void attributeAddedToTheSuperclass_movesTheNumbersOfASubclassThatIsNotCompiledAgain() throws Exception {
        Compiled one = host.build(base("one", "MappedSuperclass", "String first;"));
        Compiled sub = host.build(
                Compilation.in(folder.resolve("sub")).classPath(one.classes()).source("sub/Sub", """
                        package sub;
                        import io.athanor.orm.annotation.*;
                        @Entity
                        public class Sub extends base.Base implements java.util.concurrent.Callable<Object> {
                            String own;
                            @Override public Object call() {
                                var state = io.athanor.processor.support.RecordingState.track(this);
                                own = "x";
                                return state.events();
                            }
                        }
                        """));
        assertEquals(List.of("write 2 null -> x"), sub.call("sub.Sub", one.classes()));
        Compiled two = host.build(base("two", "MappedSuperclass", "String first; String second;"));
        assertEquals(List.of("write 3 null -> x"), sub.call("sub.Sub", two.classes()));
    }

    private Compilation base(String name, String annotation, String fields) {
        return Compilation.in(folder.resolve(name))
                .source(
                        "base/Base",
                        "package base; import io.athanor.orm.annotation.*;" + "@" + annotation
                                + " public class Base { @Id Integer id; " + fields + " }");
    }

    @Test
    void subclassWithoutFields_usesTheInheritedOnes() throws Exception {
        Compilation compilation = base("bare", "MappedSuperclass", "String first;")
                .source(
                        "base/Empty",
                        "package base; import io.athanor.orm.annotation.*; @Entity public class Empty extends Base {}")
                .source("base/Script", ACCESS.formatted("base", "Script", """
                                Object empty = Instrumentation.prototype(Empty.class).instance().$orm_new(null);
                                ((Instrumented) empty).$orm_set(1, "x");
                                return empty.getClass().getSimpleName() + ((Empty) empty).first;
                                """));
        assertEquals("Emptyx", host.build(compilation).call("base.Script"));
    }

    @Test
    void unmappedSuperclass_runsItsConstructor() throws Exception {
        Compilation compilation = base("plain", "Entity", "String first;")
                .source("base/Plain", "package base; public class Plain { int made; Plain() { made = 7; } }")
                .source(
                        "base/Kept",
                        "package base; import io.athanor.orm.annotation.*; @Entity public class Kept extends Plain {"
                                + " @Id Integer id; Kept(String text) { throw new IllegalStateException(); } }")
                .source(
                        "base/Script",
                        ACCESS.formatted(
                                "base",
                                "Script",
                                "Instrumented kept = Instrumentation.prototype(Kept.class).instance();"
                                        + "return ((Kept) kept.$orm_new(null)).made;"));
        assertEquals(7, host.build(compilation).call("base.Script"));
    }

    @Test
    void nestedEntity_hasAMetamodelWithTheNamesOfBoth() throws Exception {
        Compilation compilation = Compilation.in(folder)
                .source("shop/Outer$Odd", """
                        package shop;
                        import io.athanor.orm.annotation.*;
                        public class Outer$Odd {
                            interface Middle {
                                @Entity class Inner$ { @Id Integer id; String text; }
                            }
                            static String read(Middle.Inner$ inner) { return inner.text; }
                        }
                        """)
                .source("shop/Script", ACCESS.formatted("shop", "Script", """
                                Outer$Odd.Middle.Inner$ inner = new Outer$Odd.Middle.Inner$();
                                var state = RecordingState.track(inner);
                                Outer$Odd.read(inner);
                                return state.events() + Instrumentation.prototype(inner.getClass()).metamodel();
                                """));
        assertEquals(
                "[read 1]shop.Outer$Odd_Middle_Inner$_", host.build(compilation).call("shop.Script"));
    }

    @Test
    void prototype_ofUninstrumentedAndAbstractClasses_isMissing() throws Exception {
        Compilation compilation = base("abstract", "Entity", "String first;")
                .source(
                        "base/Shape",
                        "package base; import io.athanor.orm.annotation.*;"
                                + " @MappedSuperclass public abstract class Shape { @Id Integer id; }")
                .source("base/Special", "package base; public class Special extends Base {}")
                .source("base/Script", ACCESS.formatted("base", "Script", """
                                List<String> missing = new ArrayList<>();
                                for (Class<?> type : List.of(Base.class, Shape.class, Special.class, String.class)) {
                                    try {
                                        Instrumentation.prototype(type);
                                    } catch (UninstrumentedClassException e) {
                                        missing.add(type.getSimpleName());
                                    }
                                }
                                return missing;
                                """));
        assertEquals(
                List.of("Shape", "Special", "String"), host.build(compilation).call("base.Script"));
    }

    @Test
    void moreThan64Attributes_areAllHeardOf() throws Exception {
        StringBuilder wide = new StringBuilder("package base; import io.athanor.orm.annotation.*;"
                + " @Entity public class Wide { @Id Integer id; Wide() { }\n");
        StringBuilder script = new StringBuilder("Wide wide = new Wide(); var state = RecordingState.track(wide);\n");
        StringBuilder expected = new StringBuilder();
        for (int i = 1; i < 150; i++) {
            wide.append(i % 2 == 0 ? "long" : "String").append(" a").append(i).append(";\n");
            script.append("wide.a")
                    .append(i)
                    .append(" = ")
                    .append(i % 2 == 0 ? "3" : "\"x\"")
                    .append(";\n");
            expected.append(i % 2 == 0 ? "0 -> 3" : "null -> x").append(i == 149 ? "" : ", ");
        }
        Compilation compilation = Compilation.in(folder)
                .source("base/Wide", wide.append("}").toString())
                .source("base/Script", ACCESS.formatted("base", "Script", script + """
                                        Instrumented prototype = Instrumentation.prototype(Wide.class).instance();
                                        Instrumented copy = prototype.$orm_new(null);
                                        copy.$orm_load(new MapRow().with(63, "a").with(64, 1L).with(149, "z"));
                                        return state.events().toString().replaceAll("write \\\\d+ ", "")
                                            + copy.$orm_get(63) + copy.$orm_get(64) + copy.$orm_get(149);
                                        """));
        assertEquals("[" + expected + "]a1z", host.build(compilation).call("base.Script"));
    }
}
