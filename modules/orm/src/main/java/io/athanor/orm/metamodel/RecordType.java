package io.athanor.orm.metamodel;

import io.athanor.sql.type.Converter;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.util.function.Function;

/** Types of columns whose values are records of one component, such as a key with a type of its own. */
public final class RecordType {

    private RecordType() {}

    /**
     * The type of a record; generated code calls it.
     *
     * @param stored the type of the component
     * @param constructor makes a record of its component
     * @param component takes the component out of a record
     */
    public static <V, S> SqlType<V> of(
            Class<V> type, SqlType<S> stored, Function<S, V> constructor, Function<V, S> component) {
        return Types.converted(type, stored, new Conversion<>(type, constructor, component));
    }

    /** Equal to any other one of the same record, since there is one way only to make it and take it apart. */
    private static final class Conversion<V, S> implements Converter<V, S> {

        private final Class<V> type;
        private final Function<S, V> constructor;
        private final Function<V, S> component;

        Conversion(Class<V> type, Function<S, V> constructor, Function<V, S> component) {
            this.type = type;
            this.constructor = constructor;
            this.component = component;
        }

        @Override
        public S toStored(V value) {
            return component.apply(value);
        }

        @Override
        public V fromStored(S stored) {
            return constructor.apply(stored);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Conversion<?, ?> conversion && conversion.type == type;
        }

        @Override
        public int hashCode() {
            return type.hashCode();
        }
    }
}
