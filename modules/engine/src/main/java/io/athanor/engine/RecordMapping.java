package io.athanor.engine;

import io.athanor.sql.type.Types;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Records filled by the names of columns. The caller's lookup gives access to the constructor, which is what keeps the
 * caller's packages closed.
 */
final class RecordMapping {

    private final Class<?> type;
    private final List<Component> components;

    private RecordMapping(Class<?> type, List<Component> components) {
        this.type = type;
        this.components = components;
    }

    /** A component and the class of its values, never a primitive one. */
    private record Component(String name, Class<?> valueType, boolean primitive) {}

    static <T extends Record> RowMapping<T> of(MethodHandles.Lookup lookup, Class<T> type) {
        List<Component> components = Arrays.stream(type.getRecordComponents())
                .map(component -> new Component(
                        component.getName(),
                        MethodType.methodType(component.getType()).wrap().returnType(),
                        component.getType().isPrimitive()))
                .toList();
        RecordMapping mapping = new RecordMapping(type, components);
        MethodHandle constructor = constructor(lookup, type);
        return new RowMapping<>(mapping::positions, row -> mapping.create(constructor, row));
    }

    private static MethodHandle constructor(MethodHandles.Lookup lookup, Class<? extends Record> type) {
        Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                .map(component -> component.getType())
                .toArray(Class<?>[]::new);
        try {
            return lookup.findConstructor(type, MethodType.methodType(void.class, parameters))
                    .asType(MethodType.genericMethodType(parameters.length))
                    .asSpreader(Object[].class, parameters.length);
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw new RowMappingException(
                    "the constructor of " + type.getName() + " cannot be called from "
                            + lookup.lookupClass().getName()
                            + ": pass MethodHandles.lookup() of a class that can call it",
                    e);
        }
    }

    private int[] positions(RowMetadata metadata) {
        int[] positions = new int[components.size()];
        for (int i = 0; i < positions.length; i++) {
            Component component = components.get(i);
            int position = position(component, metadata.names());
            if (position < 0) {
                throw new RowMappingException("no column is named as the component " + component.name() + " of "
                        + type.getName() + "; the rows have " + metadata.names() + ": label the one that is meant");
            }
            check(component, metadata, position);
            positions[i] = position;
        }
        return positions;
    }

    private static int position(Component component, List<String> names) {
        int position = only(component.name(), component, names);
        return position >= 0 ? position : only(snakeCase(component.name()), component, names);
    }

    private static int only(String name, Component component, List<String> names) {
        int position = names.indexOf(name);
        if (position != names.lastIndexOf(name)) {
            throw new RowMappingException("several columns are named \"" + name + "\", so it is not clear which fills"
                    + " the component " + component.name() + ": label the others");
        }
        return position;
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    private void check(Component component, RowMetadata metadata, int position) {
        Class<?> columnType = metadata.type(position).javaType();
        if (!metadata.type(position).equals(Types.UNKNOWN)
                && !component.valueType().isAssignableFrom(columnType)) {
            throw new RowMappingException("the column \"" + metadata.names().get(position) + "\" is of "
                    + columnType.getName() + ", but the component " + component.name() + " of " + type.getName()
                    + " of " + component.valueType().getName());
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the handle constructs a T
    private <T> T create(MethodHandle constructor, @Nullable Object[] row) {
        for (int i = 0; i < row.length; i++) {
            check(components.get(i), row[i]);
        }
        try {
            return (T) constructor.invoke(row);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new RowMappingException("the constructor of " + type.getName() + " threw an exception", e);
        }
    }

    private void check(Component component, @Nullable Object value) {
        if (value == null ? component.primitive() : !component.valueType().isInstance(value)) {
            throw new RowMappingException("the component " + component.name() + " of " + type.getName() + " takes a "
                    + component.valueType().getName()
                    + (component.primitive() ? " that is not null" : "")
                    + ", but the row has "
                    + (value == null ? "NULL" : "a " + value.getClass().getName()));
        }
    }
}
