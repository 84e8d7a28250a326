package io.athanor.processor.metamodel;

import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;

/** Names of elements as messages show them. */
final class Names {

    private Names() {}

    /** A field with its class: {@code User.name}. */
    static String of(VariableElement field) {
        Element owner = field.getEnclosingElement();
        return (owner == null ? "" : owner.getSimpleName() + ".") + field.getSimpleName();
    }
}
