package io.athanor.engine;

/** Functions of the values of a row, for {@link RowMapping}; of one and two values those of the JDK serve. */
public final class RowFunction {

    private RowFunction() {}

    /** A function of three values, any of which may be null. */
    @FunctionalInterface
    public interface Of3<A, B, C, T> {
        /** What is made of the values. */
        T apply(A first, B second, C third);
    }

    /** A function of four values, any of which may be null. */
    @FunctionalInterface
    public interface Of4<A, B, C, D, T> {
        /** What is made of the values. */
        T apply(A first, B second, C third, D fourth);
    }

    /** A function of five values, any of which may be null. */
    @FunctionalInterface
    public interface Of5<A, B, C, D, E, T> {
        /** What is made of the values. */
        T apply(A first, B second, C third, D fourth, E fifth);
    }

    /** A function of six values, any of which may be null. */
    @FunctionalInterface
    public interface Of6<A, B, C, D, E, F, T> {
        /** What is made of the values. */
        T apply(A first, B second, C third, D fourth, E fifth, F sixth);
    }

    /** A function of seven values, any of which may be null. */
    @FunctionalInterface
    public interface Of7<A, B, C, D, E, F, G, T> {
        /** What is made of the values. */
        T apply(A first, B second, C third, D fourth, E fifth, F sixth, G seventh);
    }

    /** A function of eight values, any of which may be null. */
    @FunctionalInterface
    public interface Of8<A, B, C, D, E, F, G, H, T> {
        /** What is made of the values. */
        T apply(A first, B second, C third, D fourth, E fifth, F sixth, G seventh, H eighth);
    }

    /** A function of nine values, any of which may be null. */
    @FunctionalInterface
    public interface Of9<A, B, C, D, E, F, G, H, I, T> {
        /** What is made of the values. */
        T apply(A first, B second, C third, D fourth, E fifth, F sixth, G seventh, H eighth, I ninth);
    }

    /** A function of ten values, any of which may be null. */
    @FunctionalInterface
    public interface Of10<A, B, C, D, E, F, G, H, I, J, T> {
        /** What is made of the values. */
        T apply(A first, B second, C third, D fourth, E fifth, F sixth, G seventh, H eighth, I ninth, J tenth);
    }
}
