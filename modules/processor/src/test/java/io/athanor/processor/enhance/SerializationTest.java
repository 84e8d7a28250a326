package io.athanor.processor.enhance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.athanor.processor.support.Compilation;
import io.athanor.processor.support.Compiled;
import io.athanor.processor.support.Host;
import java.io.ObjectStreamClass;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What instrumentation means to serialized objects: nothing, but that the state says what is written of it. */
@ParameterizedClass
@EnumSource(Host.class)
class SerializationTest {

    @Parameter
    Host host;

    @TempDir
    Path folder;

    @Test
    void serialVersionUid_isThatOfTheClassAsWritten() throws Exception {
        for (String type : List.of("Letter", "Paper", "Stamped", "Outer$Nested", "Indirect")) {
            Compiled plain = letters("plain" + type).compile().checked();
            Compiled instrumented = host.build(letters("instrumented" + type));
            long expected = uid(plain, type);
            assertEquals(expected, uid(instrumented, type), type);
            assertNotEquals(0, expected);
        }
    }

    @Test
    void state_isWrittenAsItWants() throws Exception {
        Compilation compilation = letters("copy").source("post/Script", """
                        package post;
                        import io.athanor.processor.support.*;
                        import java.io.*;
                        import java.util.*;
                        public class Script implements java.util.concurrent.Callable<Object> {
                            @Override public Object call() throws Exception {
                                Letter letter = new Letter();
                                letter.text = "hello";
                                var state = RecordingState.track(letter);
                                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                                try (var out = new ObjectOutputStream(bytes)) { out.writeObject(letter); }
                                var source = new ByteArrayInputStream(bytes.toByteArray());
                                ObjectInputStream in = new ObjectInputStream(source) {
                                    @Override protected Class<?> resolveClass(ObjectStreamClass type)
                                            throws ClassNotFoundException {
                                        return Class.forName(type.getName(), false, Script.class.getClassLoader());
                                    }
                                };
                                Letter copy = (Letter) in.readObject();
                                var copied = RecordingState.of(copy);
                                return copy.text + (copied != state) + copied.events() + state.events();
                            }
                        }
                        """);
        assertEquals("hellotrue[read 1][]", host.build(compilation).call("post.Script"));
    }

    private Compilation letters(String name) {
        return Compilation.in(folder.resolve(name))
                .options("-Xlint:none")
                .source("post/Letter", """
                        package post;
                        import io.athanor.orm.annotation.*;
                        import java.io.Serializable;
                        @Entity
                        public class Letter implements Serializable, Comparable<Letter> {
                            @Id private Integer id;
                            protected String text;
                            static int count;
                            public Letter() {}
                            @Override public int compareTo(Letter other) { return 0; }
                            private void hidden() {}
                            Runnable lambda() { return () -> text = "a"; }
                        }
                        """)
                .source("post/Paper", """
                        package post;
                        import io.athanor.orm.annotation.*;
                        @MappedSuperclass
                        public abstract class Paper implements java.io.Serializable {
                            @Id private Integer id;
                            protected String text;
                        }
                        """)
                .source("post/Stamped", """
                        package post;
                        import io.athanor.orm.annotation.*;
                        @Entity
                        public class Stamped extends Paper {
                            private static final long serialVersionUID = 42L;
                            String colour;
                        }
                        """)
                .source("post/Outer", """
                        package post;
                        import io.athanor.orm.annotation.*;
                        public class Outer {
                            @Entity
                            protected static class Nested extends Paper {
                                static final Object LOCK = new Object();
                                final String sender = String.valueOf(1);
                            }
                        }
                        """)
                .source("post/Indirect", """
                        package post;
                        import io.athanor.orm.annotation.*;
                        interface Sendable extends java.io.Externalizable {}
                        @MappedSuperclass
                        public abstract class Indirect implements Sendable {
                            @Id Integer id;
                        }
                        """);
    }

    private static long uid(Compiled compiled, String type) throws ClassNotFoundException {
        return ObjectStreamClass.lookup(Class.forName("post." + type, false, compiled.loader()))
                .getSerialVersionUID();
    }
}
