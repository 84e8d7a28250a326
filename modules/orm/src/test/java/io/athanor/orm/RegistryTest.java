package io.athanor.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.orm.error.MappingException;
import io.athanor.orm.instrument.UninstrumentedClassException;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.schema.MetaData;
import io.athanor.sql.type.Types;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegistryTest {

    /** A class that no processor has seen. */
    private static final class Plain {}

    @Test
    void of_classThatIsNotInstrumented_isRefusedWithEveryRemedy() {
        EntityDescriptor.Builder<Plain> builder =
                EntityDescriptor.of(Plain.class).table("plain");
        builder.column("id", Types.INTEGER).id().add();
        EntityDescriptor<Plain> plain = builder.build();
        MetaData metadata = new MetaData();
        String message = assertThrows(UninstrumentedClassException.class, () -> Registry.of(metadata, plain))
                .getMessage();
        assertTrue(message.startsWith("Class " + Plain.class.getName() + " is not instrumented"), message);
        assertTrue(message.contains("compile it with athanor-processor on the processor path"), message);
        assertTrue(message.contains("java -jar athanor-processor.jar"), message);
        assertTrue(message.contains("-javaagent:athanor-processor.jar"), message);
        assertEquals(List.of(), metadata.tables());
    }

    @Test
    void of_classWithoutKey_isRefusedWithARemedy() {
        EntityDescriptor.Builder<Plain> builder =
                EntityDescriptor.of(Plain.class).table("plain");
        builder.column("name", Types.STRING).add();
        EntityDescriptor<Plain> plain = builder.build();
        String message =
                assertThrows(MappingException.class, () -> Registry.of(plain)).getMessage();
        assertEquals(
                "Class " + Plain.class.getName() + " has no primary key, so its objects cannot be told apart."
                        + " Put @Id on the field or fields that identify a row.",
                message);
    }

    @Test
    void forClass_classThatIsNotInstrumented_isRefused() {
        assertThrows(UninstrumentedClassException.class, () -> EntityDescriptor.forClass(List.class));
    }
}
