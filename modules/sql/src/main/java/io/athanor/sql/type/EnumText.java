package io.athanor.sql.type;

import java.util.HashMap;
import java.util.Map;

/**
 * The labels of an enumeration's constants. It looks constants up by hash; safe for use by several threads.
 *
 * @param <E> the enum
 */
public final class EnumText<E extends Enum<E>> implements Converter<E, String> {

    private final EnumType<E> type;
    private final Map<String, E> constants = new HashMap<>();

    /** The labels of a type. */
    public EnumText(EnumType<E> type) {
        this.type = type;
        for (E constant : type.javaType().getEnumConstants()) {
            constants.put(type.label(constant), constant);
        }
    }

    @Override
    public String toStored(E value) {
        return type.label(value);
    }

    @Override
    public E fromStored(String stored) {
        E constant = constants.get(stored);
        return constant == null ? type.constant(stored) : constant;
    }
}
