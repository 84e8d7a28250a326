package io.athanor.processor.enhance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.processor.AthanorProcessor;
import io.athanor.processor.support.Compilation;
import io.athanor.processor.support.Compiled;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mapped superclass that is compiled again without its subclass, whose metamodel counts its attributes. */
class RecompiledSuperclassTest {

    private static final String FIELDS = "@Id Integer id; String first; T second;";

    @TempDir
    Path folder;

    private Compiled base;
    private Compiled sub;

    @BeforeEach
    void givenASubclassOfTheFirstVersion() {
        base = base("first", FIELDS);
        sub = sub("sub");
    }

    private Compiled base(String name, String fields) {
        return Compilation.in(folder.resolve(name))
                .source(
                        "base/Base",
                        "package base; import io.athanor.orm.annotation.*; @MappedSuperclass"
                                + " public class Base<T extends Comparable<T>> { "
                                + fields + " }")
                .processor(new AthanorProcessor())
                .compile()
                .checked();
    }

    private Compiled sub(String name) {
        return Compilation.in(folder.resolve(name))
                .classPath(base.classes())
                .source("sub/Sub", """
                        package sub;
                        import io.athanor.orm.*;
                        import io.athanor.orm.annotation.*;
                        @Entity
                        public class Sub extends base.Base<Long> implements java.util.concurrent.Callable<Object> {
                            enum Kind { A }
                            int own;
                            Kind kind;
                            @Relationship(secondary = "links") java.util.List<Sub> links;
                            @Override public Object call() {
                                try {
                                    Registry.of(Sub_.ENTITY);
                                    return "mapped";
                                } catch (io.athanor.orm.error.MappingException e) {
                                    return e.getMessage();
                                }
                            }
                        }
                        """)
                .processor(new AthanorProcessor())
                .compile()
                .checked();
    }

    private void assertRefused(String difference, String fields) throws Exception {
        base = base("second", fields);
        assertEquals(
                "Class sub.Sub does not have the attributes that its metamodel was made from: " + difference
                        + " Compile sub.Sub and base.Base again, together.",
                sub.call("sub.Sub", base.classes()));
        sub = sub("again");
        assertEquals("mapped", sub.call("sub.Sub", base.classes()));
    }

    @Test
    void superclassWithTheSameAttributes_isMapped() throws Exception {
        assertEquals("mapped", sub.call("sub.Sub", base.classes()));
        base = base("second", FIELDS + " static int count; transient int more; int count() { return 1; }");
        assertEquals("mapped", sub.call("sub.Sub", base.classes()));
    }

    @Test
    void swappedFields_areRefused() throws Exception {
        assertRefused(
                "number 1 was \"first java.lang.String\" and is \"second java.lang.Comparable\" now.",
                "@Id Integer id; T second; String first;");
    }

    @Test
    void addedField_isRefused() throws Exception {
        assertRefused(
                "number 3 was \"own int\" and is \"third int\" now.",
                "@Id Integer id; String first; T second; int third;");
    }

    @Test
    void removedField_isRefused() throws Exception {
        assertRefused(
                "number 2 was \"second java.lang.Comparable\" and is \"own int\" now.",
                "@Id Integer id; String first;");
    }

    @Test
    void fieldOfAnotherType_isRefused() throws Exception {
        assertRefused(
                "number 1 was \"first java.lang.String\" and is \"first java.lang.Integer\" now.",
                "@Id Integer id; Integer first; T second;");
    }
}
