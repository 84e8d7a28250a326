package io.athanor.processor.enhance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.orm.instrument.Instrumentation;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.processor.support.Compilation;
import io.athanor.processor.support.Compiled;
import io.athanor.processor.support.RecordingState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The enhancer itself, class file by class file. */
class EnhancerTest {

    @TempDir
    Path folder;

    @Test
    void format_isTheOneOfTheRunTime() {
        assertEquals(Instrumentation.FORMAT, RuntimeNames.FORMAT);
    }

    @Test
    void secondRun_changesNothing() {
        Compiled compiled = Compilation.in(folder)
                .source("shop/Item", """
                        package shop;
                        import io.athanor.orm.annotation.*;
                        import java.util.*;
                        @Entity
                        public class Item implements Cloneable {
                            @Id private final Integer id;
                            @Relationship private List<Item> parts;
                            private String name = "x";
                            Item(Integer id) { this.id = id; }
                            @Override public Item clone() throws CloneNotSupportedException {
                                Item copy = (Item) super.clone();
                                copy.name += 2;
                                return copy;
                            }
                            Runnable lambda() { return () -> parts = null; }
                        }
                        """)
                .source("shop/Special", """
                        package shop;
                        public class Special extends Item {
                            Special() { super(1); }
                            @Override public Special clone() throws CloneNotSupportedException {
                                return (Special) super.clone();
                            }
                        }
                        """)
                .compile()
                .checked();
        Enhancer enhancer = enhancer(compiled);
        for (String name : List.of("shop/Item", "shop/Special")) {
            byte[] once = enhancer.enhance(compiled.classFile(name)).orElseThrow();
            assertEquals(Optional.empty(), enhancer.enhance(once).map(List::of), name);
            assertArrayEquals(once, enhancer.enhance(compiled.classFile(name)).orElseThrow(), name);
        }
    }

    @Test
    void classesWithoutPersistentFields_areLeftAlone() {
        Compiled compiled = Compilation.in(folder)
                .source("shop/package-info", "/** A package. */ package shop;")
                .source("shop/Plain", "package shop; public class Plain { int a; int b() { return a; } }")
                .source("shop/Colour", "package shop; public enum Colour { RED; int a; int b() { return a; } }")
                .source("shop/Point", "package shop; public record Point(int x, int y) { int z() { return x + y; } }")
                .source("shop/Shape", "package shop; public interface Shape { int A = Math.abs(1); }")
                .options("-Xlint:none", "-Xpkginfo:always")
                .compile()
                .checked();
        Enhancer enhancer = enhancer(compiled);
        for (String name : List.of("package-info", "Plain", "Colour", "Point", "Shape")) {
            assertFalse(enhancer.enhance(compiled.classFile("shop/" + name)).isPresent(), name);
        }
    }

    @Test
    void mappedRecordsAndEnums_areLeftAlone() {
        Compiled compiled = Compilation.in(folder)
                .source(
                        "shop/Point",
                        "package shop; @io.athanor.orm.annotation.Entity public record Point(int x) {"
                                + " int y() { return x; } }")
                .source(
                        "shop/Colour",
                        "package shop; @io.athanor.orm.annotation.Entity public enum Colour { RED; int a;"
                                + " int b() { return a; } }")
                .compile()
                .checked();
        assertFalse(enhancer(compiled).enhance(compiled.classFile("shop/Point")).isPresent());
        assertFalse(
                enhancer(compiled).enhance(compiled.classFile("shop/Colour")).isPresent());
    }

    @Test
    void members_areSyntheticAndHaveTheLevelOfTheField() {
        Compiled compiled =
                Compilation.in(folder).source("shop/Levels", """
                        package shop;
                        import io.athanor.orm.annotation.*;
                        @Entity
                        public class Levels {
                            @Id private Integer a;
                            String b;
                            protected final String c = String.valueOf(1);
                            public transient String d;
                            @Transient String e;
                            static String f;
                        }
                        """).compile().checked();
        byte[] file =
                enhancer(compiled).enhance(compiled.classFile("shop/Levels")).orElseThrow();
        Map<String, Integer> added = members(file);
        members(compiled.classFile("shop/Levels")).keySet().forEach(added::remove);
        assertTrue(added.remove("<clinit>()V") == Opcodes.ACC_STATIC);
        added.forEach((name, access) -> assertTrue((access & Opcodes.ACC_SYNTHETIC) != 0, name));
        Map<String, Integer> levels = added.entrySet().stream()
                .filter(entry -> entry.getKey().matches("\\$orm_[gs]et_.*"))
                .collect(Collectors.toMap(
                        entry -> entry.getKey().replaceAll("\\(.*", ""),
                        entry ->
                                entry.getValue() & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED | Opcodes.ACC_PRIVATE)));
        assertEquals(
                Map.of(
                        "$orm_get_a", Opcodes.ACC_PRIVATE,
                        "$orm_set_a", Opcodes.ACC_PRIVATE,
                        "$orm_get_b", 0,
                        "$orm_set_b", 0,
                        "$orm_get_c", Opcodes.ACC_PROTECTED,
                        "$orm_set_c", Opcodes.ACC_PROTECTED),
                levels);
        assertEquals(0, members(file).get("cLjava/lang/String;") & Opcodes.ACC_FINAL);
    }

    @Test
    void writeToThisBeforeTheSuperCall_staysRaw() throws Exception {
        // Java before 25 has no source for that.
        byte[] file = enhancer(name -> null).enhance(flexibleConstructor()).orElseThrow();
        ClassLoader loader = new ClassLoader(getClass().getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) {
                return defineClass(name, file, 0, file.length);
            }
        };
        Instrumented made =
                (Instrumented) loader.loadClass("shop.Early").getConstructor().newInstance();
        RecordingState state = (RecordingState) made.$orm_state();
        assertEquals(List.of("write 0 early -> late"), state.events());
        assertEquals("late", made.$orm_get(0));
    }

    /**
     * A class with the constructor {@code { this.text = "early"; super(); this.text = "late"; }}, its field a
     * relationship.
     */
    private static byte[] flexibleConstructor() {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "shop/Early", null, "java/lang/Object", null);
        AnnotationVisitor entity = writer.visitAnnotation("Lio/athanor/orm/annotation/Entity;", false);
        entity.visitEnd();
        FieldVisitor field = writer.visitField(0, "text", "Ljava/lang/String;", null, null);
        field.visitAnnotation("Lio/athanor/orm/annotation/Relationship;", false).visitEnd();
        field.visitEnd();
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitLdcInsn("early");
        code.visitFieldInsn(Opcodes.PUTFIELD, "shop/Early", "text", "Ljava/lang/String;");
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitLdcInsn("late");
        code.visitFieldInsn(Opcodes.PUTFIELD, "shop/Early", "text", "Ljava/lang/String;");
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(2, 1);
        code.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }

    @Test
    void unmappedClassBetweenMappedOnes_isRefused() {
        Compiled compiled = Compilation.in(folder)
                .source("shop/A", "package shop; @io.athanor.orm.annotation.Entity public class A { }")
                .source("shop/B", "package shop; public class B extends A { }")
                .source("shop/C", "package shop; @io.athanor.orm.annotation.Entity public class C extends B { }")
                .compile()
                .checked();
        EnhancementException thrown = assertThrows(
                EnhancementException.class, () -> enhancer(compiled).enhance(compiled.classFile("shop/C")));
        assertEquals(
                "Class shop.B stands between the mapped classes shop.C and shop.A without a mapping of its own;"
                        + " annotate it with @MappedSuperclass.",
                thrown.getMessage());
    }

    @Test
    void superclassWithoutNoArgumentConstructor_isRefused() {
        Compiled compiled = Compilation.in(folder)
                .source("shop/A", "package shop; public class A { A(int a) { } private A() { } }")
                .source(
                        "shop/B",
                        "package shop; @io.athanor.orm.annotation.Entity public class B extends A {"
                                + " B() { super(1); } }")
                .compile()
                .checked();
        EnhancementException thrown = assertThrows(
                EnhancementException.class, () -> enhancer(compiled).enhance(compiled.classFile("shop/B")));
        assertTrue(thrown.getMessage().startsWith("Superclass shop.A of the mapped class shop.B has no constructor"));
    }

    @Test
    void unknownSuperclass_isRefused() {
        Compiled compiled = Compilation.in(folder)
                .source("shop/A", "package shop; public class A { }")
                .source("shop/B", "package shop; @io.athanor.orm.annotation.Entity public class B extends A { }")
                .compile()
                .checked();
        EnhancementException thrown = assertThrows(
                EnhancementException.class, () -> enhancer(name -> null).enhance(compiled.classFile("shop/B")));
        assertTrue(thrown.getMessage().contains("shop.A") && thrown.getMessage().contains("class path"));
    }

    private static Map<String, Integer> members(byte[] classFile) {
        Map<String, Integer> members = new java.util.TreeMap<>();
        new ClassReader(classFile)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public FieldVisitor visitField(
                                    int access, String name, String descriptor, String signature, Object value) {
                                members.put(name + descriptor, access);
                                return null;
                            }

                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] exceptions) {
                                members.put(name + descriptor, access);
                                return null;
                            }
                        },
                        ClassReader.SKIP_CODE);
        return members;
    }

    private static Enhancer enhancer(Compiled compiled) {
        ClassLoader loader = compiled.loader();
        return new Enhancer(new ClassFileShapes(loader::getResourceAsStream));
    }

    private static Enhancer enhancer(ClassShapes shapes) {
        return new Enhancer(shapes);
    }
}
