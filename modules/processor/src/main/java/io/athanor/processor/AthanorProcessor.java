package io.athanor.processor;

import io.athanor.processor.enhance.MappingAnnotations;
import io.athanor.processor.javac.Attachment;
import io.athanor.processor.metamodel.MetamodelGenerator;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * The annotation processor for entity classes: checks them, writes their typed metamodel ({@code User_} beside
 * {@code User}) and instruments their class files as the compiler writes them.
 *
 * <p>The option {@code -Aathanor.instrument=false} leaves class files alone, for builds that run the enhancer in
 * another way.
 */
public final class AthanorProcessor extends AbstractProcessor {

    private @Nullable Attachment attachment;
    private @Nullable MetamodelGenerator generator;
    private boolean instruments = true;
    private boolean warned;

    /** A processor for one compilation; javac calls this. */
    public AthanorProcessor() {}

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        String option = environment.getOptions().getOrDefault(Attachment.OPTION, "true");
        instruments = !option.equals("false");
        if (instruments && !option.equals("true")) {
            environment
                    .getMessager()
                    .printMessage(
                            Diagnostic.Kind.ERROR,
                            "Option -A" + Attachment.OPTION + "=" + option
                                    + " has no meaning: write true, the default, or false.");
        }
        Attachment made = instruments ? Attachment.instrument(environment) : Attachment.observe(environment);
        attachment = made;
        generator = new MetamodelGenerator(environment, made::hasInitializer);
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(MappingAnnotations.PACKAGE + ".*");
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Set.of(Attachment.OPTION);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        MetamodelGenerator metamodels = generator;
        if (metamodels == null || round.processingOver()) {
            return true;
        }
        Set<TypeElement> mapped = new LinkedHashSet<>();
        for (TypeElement annotation : annotations) {
            for (Element annotated : round.getElementsAnnotatedWith(annotation)) {
                if (annotated instanceof PackageElement place) {
                    mapped.addAll(metamodels.tracked(place));
                } else if (annotated instanceof TypeElement type) {
                    mapped.add(type);
                } else {
                    metamodels.checkPlace(annotated);
                }
            }
        }
        metamodels.process(mapped);
        if (!mapped.isEmpty()) {
            warnIfNotAttached();
        }
        return true;
    }

    private void warnIfNotAttached() {
        if (instruments && !warned && attachment != null && !attachment.attached()) {
            warned = true;
            processingEnv
                    .getMessager()
                    .printMessage(
                            Diagnostic.Kind.MANDATORY_WARNING,
                            Attachment.warning(
                                    "the compiler is not javac, or its host (a build tool or an IDE) hides it from"
                                            + " annotation processors"));
        }
    }
}
