package io.athanor.processor.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.processor.AthanorProcessor;
import io.athanor.processor.support.ClassPath;
import io.athanor.processor.support.Compilation;
import io.athanor.processor.support.Compiled;
import io.athanor.processor.support.Entities;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.tools.Diagnostic;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways to run javac. */
class CompilerHostsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-g:none",
                "-parameters -Werror -g",
                "--release 17",
                "-implicit:none",
                "-XDcompilePolicy=simple",
                "-XDcompilePolicy=byfile"
            })
    void options_doNotMatter(String options) throws Exception {
        Compiled compiled = Entities.addTo(Compilation.in(folder))
                .options(options.isEmpty() ? new String[0] : options.split(" "))
                .processor(new AthanorProcessor())
                .compile()
                .withoutWarnings();
        assertEquals(Entities.EVENTS, compiled.call("shop.Script").toString());
    }

    @Test
    void processorPath_startsProcessorAndPlugin() throws Exception {
        Compiled compiled = Entities.addTo(Compilation.in(folder))
                .options("-Werror", "-processorpath", ClassPath.ofProcessor())
                .compile()
                .withoutWarnings();
        assertEquals(Entities.EVENTS, compiled.call("shop.Script").toString());
    }

    @Test
    void classPathWithTheProcessor_startsIt() throws Exception {
        Compilation compilation = Entities.addTo(Compilation.in(folder));
        for (String entry : ClassPath.ofProcessor().split(File.pathSeparator)) {
            compilation.classPath(Path.of(entry));
        }
        Compiled compiled = compilation.withProcessorsOfTheClassPath().compile().checked();
        assertEquals(Entities.EVENTS, compiled.call("shop.Script").toString());
    }

    @Test
    void noOutputFolder_rewritesBesideTheSource() throws Exception {
        Compiled compiled = Entities.addTo(Compilation.in(folder))
                .withoutOutputFolder()
                .options("-s", folder.toString())
                .processor(new AthanorProcessor())
                .compile()
                .withoutWarnings();
        assertEquals(Entities.EVENTS, compiled.call("shop.Script", folder).toString());
    }

    @Test
    void secondBuild_instrumentsAgain() throws Exception {
        for (int i = 0; i < 2; i++) {
            Compiled compiled = Entities.addTo(Compilation.in(folder))
                    .processor(new AthanorProcessor())
                    .compile()
                    .withoutWarnings();
            assertEquals(Entities.EVENTS, compiled.call("shop.Script").toString());
        }
    }

    @Test
    void oneClassCompiledAgain_isInstrumentedByWhatTheOthersClassFilesSay() throws Exception {
        Compiled first = Entities.addTo(Compilation.in(folder))
                .processor(new AthanorProcessor())
                .compile()
                .withoutWarnings();
        Compiled again = Compilation.in(folder)
                .classPath(first.classes())
                .source("shop/Address", Entities.ADDRESS.replace("private String email", "String email"))
                .source("shop/Reader", """
                        package shop;
                        import io.athanor.processor.support.RecordingState;
                        public class Reader implements java.util.concurrent.Callable<Object> {
                            @Override public Object call() {
                                Address address = new Address("a@b");
                                RecordingState state = RecordingState.track(address);
                                return address.email + state.events();
                            }
                        }
                        """)
                .processor(new AthanorProcessor())
                .compile()
                .withoutWarnings();
        assertEquals("a@b[read 1]", again.call("shop.Reader"));
        Compiled reader = Compilation.in(folder)
                .classPath(first.classes())
                .source("shop/Later", """
                        package shop;
                        import io.athanor.processor.support.RecordingState;
                        public class Later implements java.util.concurrent.Callable<Object> {
                            @Override public Object call() {
                                Address address = new Address("c@d");
                                RecordingState state = RecordingState.track(address);
                                return address.email + state.events();
                            }
                        }
                        """)
                .processor(new AthanorProcessor())
                .compile()
                .withoutWarnings();
        assertEquals("c@d[read 1]", reader.call("shop.Later"));
    }

    @Test
    void moduleSourcePath_instrumentsEveryModule() throws Exception {
        Path sources = folder.resolve("src");
        Compilation compilation = Compilation.in(folder)
                .withoutClassPath()
                .options("--module-source-path", sources.toString(), "--module-path", ClassPath.ofApplications())
                .source("base/module-info", "module base { requires transitive io.athanor.orm; exports base; }")
                .source("base/base/Base", """
                        package base;
                        import io.athanor.orm.annotation.*;
                        @MappedSuperclass
                        public class Base {
                            @Id protected Integer id;
                            protected String text;
                            protected Base() {}
                        }
                        """)
                .source("app/module-info", "module app { requires base; }")
                .source("app/app/Sub", """
                        package app;
                        import io.athanor.orm.annotation.*;
                        @Entity
                        class Sub extends base.Base {
                            private String own;
                            String all() { return text + own; }
                        }
                        """)
                .processor(new AthanorProcessor());
        Compiled compiled = compilation.compile().withoutWarnings();
        assertTrue(Files.exists(compiled.classes().resolve("app/app/Sub_.class")));
        for (String file : List.of("base/base/Base", "app/app/Sub")) {
            assertTrue(new String(compiled.classFile(file), StandardCharsets.ISO_8859_1).contains("$orm_count"), file);
        }
    }

    @Test
    void outputThatIsNoFile_isRewrittenThroughTheFileManager() throws Exception {
        Path archive = folder.resolve("classes.jar");
        Compilation compilation =
                Entities.addTo(Compilation.in(folder)).withoutOutputFolder().processor(new AthanorProcessor());
        try (FileSystem zip =
                        FileSystems.newFileSystem(URI.create("jar:" + archive.toUri()), Map.of("create", "true"));
                StandardJavaFileManager files =
                        ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(zip.getPath("/")));
            compilation.compile(files, files).withoutWarnings();
        }
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {archive.toUri().toURL()}, getClass().getClassLoader())) {
            Callable<?> script = (Callable<?>)
                    loader.loadClass("shop.Script").getConstructor().newInstance();
            assertEquals(Entities.EVENTS, script.call().toString());
        }
    }

    @Test
    void classFilesKeptInMemory_areWarnedOf() throws IOException {
        Compilation compilation = Entities.addTo(Compilation.in(folder)).processor(new AthanorProcessor());
        try (StandardJavaFileManager files =
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            Compiled compiled =
                    compilation.compile(files, new MemoryClassFiles(files)).checked();
            List<String> warnings = compiled.messages(Diagnostic.Kind.MANDATORY_WARNING);
            assertEquals(1, warnings.size(), warnings::toString);
            assertTrue(warnings.get(0).contains("keeps class files in memory"));
            assertTrue(warnings.get(0).contains("java -jar athanor-processor.jar"));
        }
    }

    @Test
    void optionFalse_switchesInstrumentationOff() {
        Compiled compiled = Entities.addTo(Compilation.in(folder))
                .options("-Aathanor.instrument=false")
                .processor(new AthanorProcessor())
                .compile()
                .withoutWarnings();
        assertTrue(Files.exists(compiled.classes().resolve("shop/User_.class")));
        assertThrows(ClassCastException.class, () -> compiled.call("shop.Script"));
    }

    @Test
    void optionWithAnotherValue_isRefused() {
        Compiled compiled = Entities.addTo(Compilation.in(folder))
                .options("-Aathanor.instrument=no")
                .processor(new AthanorProcessor())
                .compile();
        assertFalse(compiled.success());
        assertEquals(
                List.of("Option -Aathanor.instrument=no has no meaning: write true, the default, or false."),
                compiled.errors());
    }

    @Test
    void compilationWithoutAthanor_isNotTouched() throws Exception {
        Compiled compiled = Compilation.in(folder)
                .source(
                        "plain/Plain",
                        "package plain; public class Plain implements java.util.concurrent.Callable<Object> {"
                                + " int a = 1; @Override public Object call() { return a; } }")
                .options("-processorpath", ClassPath.ofProcessor(), "-Werror")
                .withoutClassPath()
                .compile()
                .withoutWarnings();
        assertEquals(1, compiled.call("plain.Plain"));
    }

    @Test
    void moduleAndPackageDescriptors_areSkipped() {
        Compilation compilation = Compilation.in(folder)
                .withoutClassPath()
                .options("--module-path", ClassPath.ofApplications(), "-Xpkginfo:always", "-Werror")
                .source("module-info", "module shop { requires io.athanor.orm; }")
                .source("shop/package-info", "/** Sells. */ package shop;")
                .source("shop/User", Entities.USER)
                .source("shop/Address", Entities.ADDRESS)
                .processor(new AthanorProcessor());
        Compiled compiled = compilation.compile().withoutWarnings();
        assertTrue(Files.exists(compiled.classes().resolve("module-info.class")));
        assertTrue(Files.exists(compiled.classes().resolve("shop/package-info.class")));
    }
}
