package io.athanor.processor.metamodel;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A hybrid attribute as the metamodel describes it.
 *
 * @param method the method that is annotated
 * @param type the type of the values, no primitive one
 * @param expression the name of a constant or of a method, null if the method itself gives the expression
 * @param update the method that says what the attributes get, null for none
 * @param comparison the method that compares it, null for none
 */
record HybridModel(
        String name,
        ExecutableElement method,
        TypeMirror type,
        @Nullable String expression,
        @Nullable ExecutableElement update,
        @Nullable ExecutableElement comparison) {

    List<? extends VariableElement> parameters() {
        return method.getParameters();
    }

    /** Whether the metamodel could not have the other one beside it. */
    boolean replaces(HybridModel other) {
        return name.equals(other.name)
                && parameters().stream()
                        .map(parameter -> parameter.asType().toString())
                        .toList()
                        .equals(other.parameters().stream()
                                .map(parameter -> parameter.asType().toString())
                                .toList());
    }

    boolean hasArguments() {
        return !parameters().isEmpty();
    }
}
