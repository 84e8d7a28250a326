package io.athanor.example.modular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;

/** Reads the class files of the example, and of all of Athanor that it runs with. */
class NoReflectionTest {

    @Test
    void athanorAndTheExample_useNoReflection() throws IOException {
        List<String> found = new ArrayList<>();
        int modules = 0;
        for (ModuleReference module :
                ModuleFinder.of(Example.path().toArray(Path[]::new)).findAll()) {
            if (module.descriptor().name().startsWith("io.athanor.")) {
                modules++;
                found.addAll(ReflectiveReferences.in(module));
            }
        }

        assertEquals(6, modules, "sql, schema, engine, orm, the dialect and the example");
        assertTrue(found.removeIf(NoReflectionTest::isNameOfRecordComponent));
        assertEquals(List.of(), found);
    }

    /**
     * Records can be filled by name: once per mapping it asks for names and types, and the caller hands in the access.
     */
    private static boolean isNameOfRecordComponent(String reference) {
        return reference.startsWith("io/athanor/engine/RecordMapping.class: ") && reference.contains("RecordComponent");
    }

    @Test
    void setAccessible_isFound() throws IOException {
        assertFinds("setAccessible", SetsAccessible.class);
    }

    @Test
    void setAccessible_byMethodReference_isFound() throws IOException {
        assertFinds("setAccessible", RefersToSetAccessible.class);
    }

    @Test
    void fieldLookup_isFound() throws IOException {
        assertFinds("getDeclaredField", LooksUpFields.class);
    }

    @Test
    void privateLookup_isFound() throws IOException {
        assertFinds("privateLookupIn", LooksUpPrivately.class);
    }

    private static void assertFinds(String method, Class<?> type) throws IOException {
        List<String> found = ReflectiveReferences.in(new ClassReader(type.getName()));
        assertTrue(found.stream().anyMatch(reference -> reference.contains("." + method + " ")), found::toString);
    }

    static final class SetsAccessible {
        void open(Field field) {
            field.setAccessible(true);
        }
    }

    static final class RefersToSetAccessible {
        BiConsumer<AccessibleObject, Boolean> opener() {
            return AccessibleObject::setAccessible;
        }
    }

    static final class LooksUpFields {
        Object find(Class<?> type) throws NoSuchFieldException {
            return type.getDeclaredField("name");
        }
    }

    static final class LooksUpPrivately {
        Object find(Class<?> type) throws IllegalAccessException {
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        }
    }
}
