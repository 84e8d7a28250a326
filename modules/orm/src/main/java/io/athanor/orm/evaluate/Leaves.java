package io.athanor.orm.evaluate;

import io.athanor.sql.Element;
import org.jspecify.annotations.Nullable;

/** What the attributes in an expression are for an object. */
@FunctionalInterface
public interface Leaves {

    /**
     * The evaluation of an element that stands for an attribute, or null if it does not.
     *
     * @throws NotEvaluable if the attribute has no value in memory
     */
    @Nullable Evaluation of(Element element);
}
