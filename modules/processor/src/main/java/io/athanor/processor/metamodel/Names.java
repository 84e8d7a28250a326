package io.athanor.processor.metamodel;

import java.util.Locale;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.PrimitiveType;

/** Names of elements as messages show them. */
final class Names {

    private Names() {}

    /** A field with its class: {@code User.name}. */
    static String of(VariableElement field) {
        Element owner = field.getEnclosingElement();
        return (owner == null ? "" : owner.getSimpleName() + ".") + field.getSimpleName();
    }

    /** A method with its class: {@code User.fullName}. */
    static String of(ExecutableElement method) {
        return Objects.requireNonNull(method.getEnclosingElement()).getSimpleName() + "." + method.getSimpleName();
    }

    /** A primitive type as it is written. */
    static String of(PrimitiveType type) {
        return type.getKind().name().toLowerCase(Locale.ROOT);
    }
}
