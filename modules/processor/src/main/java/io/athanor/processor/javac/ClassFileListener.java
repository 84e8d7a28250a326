package io.athanor.processor.javac;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import io.athanor.processor.enhance.EnhancementException;
import io.athanor.processor.enhance.Enhancer;
import io.athanor.processor.enhance.MappingAnnotations;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Messager;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Rewrites each class file right after javac has written it. */
final class ClassFileListener implements TaskListener {

    private final Elements elements;
    private final Messager messager;
    private final ClassOutput output;
    private final LocalClasses localClasses;
    private final Map<String, Enhancer> enhancers = new HashMap<>();
    private @Nullable Boolean mappingInUse;
    private boolean warned;

    ClassFileListener(Elements elements, Messager messager, ClassOutput output, Trees trees) {
        this.elements = elements;
        this.messager = messager;
        this.output = output;
        this.localClasses = new LocalClasses(trees, elements);
    }

    @Override
    public void started(TaskEvent event) {
        if (concerns(event, TaskEvent.Kind.GENERATE)) {
            output.starting(event.getTypeElement(), event.getSourceFile());
        }
    }

    @Override
    public void finished(TaskEvent event) {
        if (concerns(event, TaskEvent.Kind.ANALYZE)) {
            localClasses.collect(event.getTypeElement());
        } else if (concerns(event, TaskEvent.Kind.GENERATE)) {
            rewrite(event);
        }
    }

    private boolean concerns(TaskEvent event, TaskEvent.Kind kind) {
        TypeElement type = event.getTypeElement();
        return event.getKind() == kind && type != null && !isDescriptor(type) && mappingInUse();
    }

    private boolean isDescriptor(TypeElement type) {
        String name = elements.getBinaryName(type).toString();
        return name.endsWith("module-info") || name.endsWith("package-info");
    }

    /** Whether this compilation can see the mapping annotations; without them there is nothing to do. */
    private boolean mappingInUse() {
        if (mappingInUse == null) {
            mappingInUse =
                    !elements.getAllTypeElements(MappingAnnotations.ENTITY).isEmpty();
        }
        return mappingInUse;
    }

    private void rewrite(TaskEvent event) {
        TypeElement type = event.getTypeElement();
        try {
            ClassOutputFile file = output.written(type, event.getSourceFile());
            if (file == null) {
                warnOfMissingFile(type);
                return;
            }
            Optional<byte[]> enhanced = enhancerFor(type).enhance(file.read());
            if (enhanced.isPresent()) {
                file.write(enhanced.get());
            }
        } catch (EnhancementException e) {
            messager.printMessage(Diagnostic.Kind.ERROR, e.getMessage(), type);
        } catch (IOException | RuntimeException e) {
            messager.printMessage(
                    Diagnostic.Kind.ERROR,
                    "Class file of " + elements.getBinaryName(type) + " cannot be rewritten: " + e,
                    type);
        }
    }

    private Enhancer enhancerFor(TypeElement type) {
        ModuleElement module = elements.getModuleOf(type);
        String name = module == null ? "" : module.getQualifiedName().toString();
        return enhancers.computeIfAbsent(
                name,
                key -> new Enhancer(
                        new ElementShapes(elements, new BinaryNames(elements, module, localClasses.byBinaryName()))));
    }

    private void warnOfMissingFile(TypeElement type) {
        if (!warned && ElementShapes.isMapped(type)) {
            warned = true;
            messager.printMessage(
                    Diagnostic.Kind.MANDATORY_WARNING,
                    Attachment.warning("the compiler's host keeps class files in memory; that of "
                            + elements.getBinaryName(type) + " is not on disk"));
        }
    }
}
