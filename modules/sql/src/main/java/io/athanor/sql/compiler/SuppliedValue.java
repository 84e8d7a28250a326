package io.athanor.sql.compiler;

import io.athanor.sql.RowValues;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Stands among the values of a statement for one that is to be asked for.
 *
 * @param supplier is asked once for each row
 * @param row the row that the value belongs to
 */
record SuppliedValue(Function<RowValues, ? extends @Nullable Object> supplier, RowParameters row) {}
