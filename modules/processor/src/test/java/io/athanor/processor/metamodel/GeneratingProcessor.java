package io.athanor.processor.metamodel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Another processor, which writes an enum and an entity in its first round. */
@SupportedAnnotationTypes("*")
final class GeneratingProcessor extends AbstractProcessor {

    private boolean done;

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!done) {
            done = true;
            Map.of(
                            "shop.Generated",
                            "package shop; enum Generated { A }",
                            "shop.GeneratedEntity",
                            "package shop; import io.athanor.orm.annotation.*;"
                                    + " @Entity class GeneratedEntity { @Id int id;"
                                    + " @ForeignKey(\"thing.id\") Integer thing; }")
                    .forEach(this::write);
        }
        return false;
    }

    private void write(String name, String text) {
        try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
            writer.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
