package io.athanor.sql.type;

/**
 * A type outside the standard ones, with its own name and its own way of carrying values; dialects and users add them.
 *
 * @param <T> the Java type of the values
 */
public interface VendorType<T> extends SqlType<T> {

    /** The name of the type as DDL says it, with its arguments. */
    String ddl();

    /** How values are bound and read. */
    Codec<T> codec();

    @Override
    default <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitVendor(this);
    }
}
