package io.athanor.example.modular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.example.launch.ModularProgram;
import io.athanor.example.launch.Outcome;
import io.athanor.feature.Feature;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Runs the example with {@code java -p ... -m ...}. */
class ModulePathTest {

    @Test
    @Feature({"ORM-A-12", "ORM-A-13"})
    void example_onTheModulePath_tracksAndLoadsItsObjects() throws Exception {
        Outcome outcome = Example.program().run();

        assertEquals("", outcome.errors());
        assertEquals(Example.expected(), outcome.output());
        assertEquals(0, outcome.status());
    }

    @Test
    @Feature("ORM-A-12")
    void example_whereNoAgentCanAttach_doesTheSame() throws Exception {
        ModularProgram program = Example.program();
        ModularProgram sealed = new ModularProgram(
                program.path(),
                program.module(),
                program.mainClass(),
                List.of(program.options().get(0), "-XX:+DisableAttachMechanism"));

        assertEquals(Example.expected(), sealed.run().output());
    }

    @Test
    @Feature("ORM-A-13")
    void module_exportsAndOpensNothing() {
        ModuleDescriptor module = ModuleFinder.of(Example.path().toArray(Path[]::new))
                .find(Example.MODULE)
                .orElseThrow()
                .descriptor();

        assertTrue(module.packages().contains(Example.MODULE + ".library"), module::toNameAndVersion);
        assertEquals(Set.of(), module.exports());
        assertEquals(Set.of(), module.opens());
        assertFalse(module.isOpen());
        assertFalse(module.isAutomatic());
    }
}
