package io.athanor.processor.javac;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** An environment that delegates to javac's without having it in a field. */
class HiddenEnvironment implements ProcessingEnvironment {

    private static final Map<Object, ProcessingEnvironment> HIDDEN =
            Collections.synchronizedMap(new IdentityHashMap<>());

    HiddenEnvironment(ProcessingEnvironment inner) {
        HIDDEN.put(this, inner);
    }

    private ProcessingEnvironment inner() {
        return HIDDEN.get(this);
    }

    @Override
    public Map<String, String> getOptions() {
        return inner().getOptions();
    }

    @Override
    public Messager getMessager() {
        return inner().getMessager();
    }

    @Override
    public Filer getFiler() {
        return inner().getFiler();
    }

    @Override
    public Elements getElementUtils() {
        return inner().getElementUtils();
    }

    @Override
    public Types getTypeUtils() {
        return inner().getTypeUtils();
    }

    @Override
    public SourceVersion getSourceVersion() {
        return inner().getSourceVersion();
    }

    @Override
    public Locale getLocale() {
        return inner().getLocale();
    }
}
