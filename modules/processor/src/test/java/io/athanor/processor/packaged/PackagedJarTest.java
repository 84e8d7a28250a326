package io.athanor.processor.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.processor.AthanorProcessor;
import io.athanor.processor.support.ClassPath;
import io.athanor.processor.support.Compilation;
import io.athanor.processor.support.Compiled;
import io.athanor.processor.support.Entities;
import io.athanor.processor.support.Jvm;
import io.athanor.processor.support.ModularApplication;
import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it is shipped, in each of its roles. */
class PackagedJarTest {

    private static final Path JAR = Path.of(System.getProperty("athanor.processor.jar"));

    @TempDir
    Path folder;

    @Test
    void asm_isInsideUnderAnotherName() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            List<String> names = jar.stream().map(ZipEntry::getName).toList();
            assertTrue(names.contains("io/athanor/processor/shaded/asm/ClassReader.class"));
            assertTrue(names.contains("META-INF/LICENSE-asm.txt"));
            assertEquals(
                    List.of(),
                    names.stream().filter(name -> name.startsWith("org/")).toList());
        }
    }

    @Test
    void module_hasTheServicesAndTheRelocatedPackages() {
        ModuleDescriptor module =
                ModuleFinder.of(JAR).find("io.athanor.processor").orElseThrow().descriptor();
        assertEquals(
                Set.of("javax.annotation.processing.Processor", "com.sun.source.util.Plugin"),
                module.provides().stream()
                        .map(ModuleDescriptor.Provides::service)
                        .collect(Collectors.toSet()));
        assertTrue(module.packages().contains("io.athanor.processor.shaded.asm.commons"));
        assertEquals(
                Set.of("java.base", "java.compiler", "jdk.compiler"),
                module.requires().stream()
                        .filter(each -> !each.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
                        .map(ModuleDescriptor.Requires::name)
                        .collect(Collectors.toSet()));
    }

    @Test
    void processorPath_instruments() throws Exception {
        assertInstruments("-processorpath");
    }

    @Test
    void processorModulePath_instruments() throws Exception {
        assertInstruments("--processor-module-path");
    }

    private void assertInstruments(String option) throws Exception {
        Compiled compiled = Entities.addTo(Compilation.in(folder))
                .options("-Werror", option, JAR.toString())
                .compile()
                .withoutWarnings();
        assertEquals(Entities.EVENTS, compiled.call("shop.Script").toString());
    }

    @Test
    void command_instrumentsAModule() throws Exception {
        Compiled compiled = uninstrumented();
        List<String> printed =
                Jvm.run("-jar", JAR.toString(), compiled.classes().toString());
        assertEquals(
                List.of(
                        "instrumented app" + File.separator + "entity" + File.separator + "Address.class",
                        "instrumented app" + File.separator + "entity" + File.separator + "User.class",
                        "2 of 8 class files instrumented in " + compiled.classes()),
                printed);
        assertEquals(List.of(ModularApplication.OUTPUT), Jvm.run(ModularApplication.arguments(compiled)));
    }

    @Test
    void agent_instrumentsAModule() throws Exception {
        List<String> arguments = new ArrayList<>(List.of(ModularApplication.arguments(uninstrumented())));
        arguments.add(0, "-javaagent:" + JAR);
        assertEquals(List.of(ModularApplication.OUTPUT), Jvm.run(arguments.toArray(String[]::new)));
    }

    @Test
    void agent_instrumentsAClassPath() throws Exception {
        Compiled compiled = uninstrumented();
        assertEquals(
                List.of(ModularApplication.OUTPUT
                        .replace("app instrumented", "null instrumented")
                        .replace("false", "true")),
                Jvm.run(
                        "-javaagent:" + JAR,
                        "-classpath",
                        compiled.classes() + File.pathSeparator + ClassPath.ofApplications(),
                        "app.Main"));
    }

    private Compiled uninstrumented() {
        return ModularApplication.in(folder)
                .options("-Aathanor.instrument=false")
                .processor(new AthanorProcessor())
                .compile()
                .withoutWarnings();
    }
}
