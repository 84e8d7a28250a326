package io.athanor.sql.type;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type outside the standard ones, with its own name and its own way of carrying values; dialects and users add them.
 * Its {@code equals} is a value's.
 *
 * @param <T> the Java type of the values
 */
public interface VendorType<T> extends SqlType<T> {

    /** The name of the type as DDL says it, with its arguments; text of the program, never input. */
    String ddl();

    /** How values are bound and read. */
    Codec<T> codec();

    /** The names of the dialects that have the type, empty for all; the others refuse it when they compile. */
    default List<String> dialects() {
        return List.of();
    }

    /**
     * The text which, between quotes, the database takes for the value; null if it takes none, so that there are no
     * literals of the type. Quotes within are escaped by the dialect.
     */
    default @Nullable String text(T value) {
        return null;
    }

    @Override
    default <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitVendor(this);
    }
}
