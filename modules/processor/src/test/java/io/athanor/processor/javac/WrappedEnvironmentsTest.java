package io.athanor.processor.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.util.JavacTask;
import io.athanor.processor.AthanorPlugin;
import io.athanor.processor.support.Compilation;
import io.athanor.processor.support.Compiled;
import io.athanor.processor.support.Entities;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import org.jetbrains.jps.javac.APIWrappers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Build tools that show the processor something else than javac's own environment. */
class WrappedEnvironmentsTest {

    @TempDir
    Path folder;

    @Test
    void environmentInAField_isFound() throws Exception {
        assertInstruments(InField::new);
    }

    @Test
    void environmentInAFieldOfAFieldOfASuperclass_isFound() throws Exception {
        assertInstruments(environment -> new InField(new InField(environment) {}) {});
    }

    @Test
    void environmentBehindAProxy_isFound() throws Exception {
        assertInstruments(environment -> proxy(new Handler(environment)));
    }

    @Test
    void environmentBehindAProxyWithALambda_isFound() throws Exception {
        assertInstruments(environment -> proxy((proxy, method, arguments) -> method.invoke(environment, arguments)));
    }

    @Test
    void environmentWrappedByIntelliJ_isUnwrapped() throws Exception {
        assertInstruments(environment -> APIWrappers.wrapped(new HiddenEnvironment(environment), environment));
    }

    @Test
    void filerThatRefusesResources_isNotUsed() throws Exception {
        assertInstruments(RefusingFiler::new);
    }

    @Test
    void hiddenEnvironment_isFoundByThePlugin() throws Exception {
        assertInstruments(environment -> {
            new AthanorPlugin().init(JavacTask.instance(environment));
            return new HiddenEnvironment(environment);
        });
    }

    @Test
    void foreignEnvironment_isWarnedOf() {
        Compiled compiled = compile(Foreign::new).checked();
        List<String> warnings = compiled.messages(Diagnostic.Kind.MANDATORY_WARNING);
        assertEquals(1, warnings.size(), warnings::toString);
        for (String part : List.of(
                "the compiler is not javac, or its host (a build tool or an IDE) hides it",
                "'java -jar athanor-processor.jar <classes folder>'",
                "'-javaagent:athanor-processor.jar'",
                "-Aathanor.instrument=false")) {
            assertTrue(warnings.get(0).contains(part), warnings.get(0));
        }
        assertTrue(Files.exists(compiled.classes().resolve("shop/User_.class")));
        assertThrows(ClassCastException.class, () -> compiled.call("shop.Script"));
    }

    @Test
    void foreignEnvironment_withoutEntities_isNotWarnedOf() {
        Compilation.in(folder)
                .source("shop/Plain", "package shop; class Plain {}")
                .processor(new WrappingProcessor(Foreign::new))
                .compile()
                .withoutWarnings();
    }

    @Test
    void foreignEnvironment_withInstrumentationSwitchedOff_isNotWarnedOf() {
        Entities.addTo(Compilation.in(folder))
                .options("-Aathanor.instrument=false")
                .processor(new WrappingProcessor(Foreign::new))
                .compile()
                .withoutWarnings();
    }

    private void assertInstruments(UnaryOperator<ProcessingEnvironment> wrapper) throws Exception {
        Compiled compiled = compile(wrapper).withoutWarnings();
        assertEquals(Entities.EVENTS, compiled.call("shop.Script").toString());
    }

    private Compiled compile(UnaryOperator<ProcessingEnvironment> wrapper) {
        return Entities.addTo(Compilation.in(folder))
                .processor(new WrappingProcessor(wrapper))
                .compile();
    }

    private static ProcessingEnvironment proxy(InvocationHandler handler) {
        return (ProcessingEnvironment) Proxy.newProxyInstance(
                WrappedEnvironmentsTest.class.getClassLoader(), new Class<?>[] {ProcessingEnvironment.class}, handler);
    }

    /** Shares nothing with javac's environment that could be recognized. */
    private static final class Foreign extends HiddenEnvironment {

        Foreign(ProcessingEnvironment inner) {
            super(inner);
        }

        @Override
        public Elements getElementUtils() {
            Elements elements = super.getElementUtils();
            return (Elements) Proxy.newProxyInstance(
                    Foreign.class.getClassLoader(),
                    new Class<?>[] {Elements.class},
                    (proxy, method, arguments) -> method.invoke(elements, arguments));
        }
    }

    private static class InField extends HiddenEnvironment {

        private final ProcessingEnvironment delegate;

        InField(ProcessingEnvironment delegate) {
            super(delegate);
            this.delegate = delegate;
        }

        @Override
        public String toString() {
            return "around " + delegate;
        }
    }

    private record Handler(Object delegateTo) implements InvocationHandler {

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            return method.invoke(delegateTo, arguments);
        }
    }

    /** As Gradle's for incremental processors. */
    private static final class RefusingFiler extends InField implements Filer {

        private final Filer filer;

        RefusingFiler(ProcessingEnvironment environment) {
            super(environment);
            filer = environment.getFiler();
        }

        @Override
        public Filer getFiler() {
            return this;
        }

        @Override
        public JavaFileObject createSourceFile(CharSequence name, Element... elements) throws IOException {
            return filer.createSourceFile(name, elements);
        }

        @Override
        public JavaFileObject createClassFile(CharSequence name, Element... elements) throws IOException {
            return filer.createClassFile(name, elements);
        }

        @Override
        public FileObject createResource(
                JavaFileManager.Location location, CharSequence folder, CharSequence name, Element... elements) {
            throw new UnsupportedOperationException("incremental processors may not create resources");
        }

        @Override
        public FileObject getResource(JavaFileManager.Location location, CharSequence folder, CharSequence name) {
            throw new UnsupportedOperationException("incremental processors may not read resources");
        }
    }
}
