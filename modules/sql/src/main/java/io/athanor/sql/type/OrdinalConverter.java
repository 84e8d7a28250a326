package io.athanor.sql.type;

/**
 * An enumeration's constants by their positions.
 *
 * @param type the enum
 * @param <E> the enum
 */
record OrdinalConverter<E extends Enum<E>>(Class<E> type) implements Converter<E, Short> {

    @Override
    public Short toStored(E value) {
        return (short) value.ordinal();
    }

    @Override
    public E fromStored(Short stored) {
        E[] constants = type.getEnumConstants();
        if (stored < 0 || stored >= constants.length) {
            throw new IllegalArgumentException("a row holds the position " + stored + ", but " + type.getName()
                    + " has " + constants.length + " constants, counted from 0");
        }
        return constants[stored];
    }
}
