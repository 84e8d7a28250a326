package io.athanor.processor.metamodel;

import java.util.List;

/**
 * A constraint or an index as the metamodel describes it; the empty string stands for what is not given.
 *
 * @param annotation the annotation that says it: {@code UniqueKey}, {@code Index} or {@code Check}
 * @param name the name
 * @param attributes the attributes that it is about
 * @param text the condition of a check
 * @param unique whether an index is unique
 * @param deferral the constant of {@code Deferral}
 */
record ConstraintModel(
        String annotation, String name, List<String> attributes, String text, boolean unique, String deferral) {}
