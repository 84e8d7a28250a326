package io.athanor.processor.metamodel;

import io.athanor.processor.metamodel.AttributeModel.Column;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;

/**
 * An embeddable class as its metamodel describes it.
 *
 * @param components the components, in the order in which they are columns
 * @param arguments the places of the components that the constructor takes, in its order
 */
record EmbeddableModel(MappedClass type, String packageName, List<Component> components, List<Integer> arguments) {

    /** One component, and the method that tells it. */
    sealed interface Component {

        String name();

        String accessor();
    }

    /** A component that is a column. */
    record ColumnComponent(Column column, String accessor) implements Component {

        @Override
        public String name() {
            return column.name();
        }
    }

    /** A component that is an embedded value of its own. */
    record EmbeddedComponent(
            String name,
            TypeElement type,
            String prefix,
            String accessor,
            boolean required,
            Map<String, String> columns)
            implements Component {}
}
