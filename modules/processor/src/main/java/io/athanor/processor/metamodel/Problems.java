package io.athanor.processor.metamodel;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/**
 * The compile errors and warnings about mapped classes; each is reported once, however many entities inherit its cause.
 */
public final class Problems {

    private final Messager messager;
    private final Set<List<Object>> reported = new HashSet<>();

    /** Problems that go to {@code messager}. */
    public Problems(Messager messager) {
        this.messager = messager;
    }

    /** Fails the compilation. */
    public void error(Element element, String message) {
        report(Diagnostic.Kind.ERROR, element, message);
    }

    /** Warns, unless the element or one around it has {@code @SuppressWarnings("athanor")}. */
    public void warning(Element element, String message) {
        if (!isSuppressed(element)) {
            report(Diagnostic.Kind.WARNING, element, message + " (@SuppressWarnings(\"athanor\") silences this.)");
        }
    }

    private void report(Diagnostic.Kind kind, Element element, String message) {
        if (reported.add(List.of(element, message))) {
            messager.printMessage(kind, message, element);
        }
    }

    private static boolean isSuppressed(Element element) {
        for (Element place = element; place != null; place = place.getEnclosingElement()) {
            SuppressWarnings annotation = place.getAnnotation(SuppressWarnings.class);
            if (annotation != null && List.of(annotation.value()).contains("athanor")) {
                return true;
            }
        }
        return false;
    }
}
