package io.athanor.processor.javac;

import io.athanor.processor.AthanorProcessor;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Runs the processor as build tools do that wrap what a processor sees. */
final class WrappingProcessor extends AbstractProcessor {

    private final AthanorProcessor processor = new AthanorProcessor();
    private final UnaryOperator<ProcessingEnvironment> wrapper;

    WrappingProcessor(UnaryOperator<ProcessingEnvironment> wrapper) {
        this.wrapper = wrapper;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        processor.init(wrapper.apply(environment));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return processor.getSupportedAnnotationTypes();
    }

    @Override
    public Set<String> getSupportedOptions() {
        return processor.getSupportedOptions();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return processor.getSupportedSourceVersion();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return processor.process(annotations, round);
    }
}
