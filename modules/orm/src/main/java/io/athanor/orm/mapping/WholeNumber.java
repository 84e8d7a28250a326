package io.athanor.orm.mapping;

/** Whole numbers of one type taken as another where nothing is lost. */
public final class WholeNumber {

    private WholeNumber() {}

    /** The value as an instance of the type if both are whole numbers and it fits, else the value itself. */
    public static Object as(Class<?> type, Object value) {
        boolean whole =
                value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte;
        if (!whole || type.isInstance(value)) {
            return value;
        }
        long number = ((Number) value).longValue();
        if (type == Long.class) {
            return number;
        }
        if (type == Integer.class && number == (int) number) {
            return (int) number;
        }
        if (type == Short.class && number == (short) number) {
            return (short) number;
        }
        return type == Byte.class && number == (byte) number ? (Object) (byte) number : value;
    }
}
