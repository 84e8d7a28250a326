package io.athanor.compatibility.property;

import io.athanor.sql.Expression;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A random expression and what it must evaluate to.
 *
 * @param expression the expression
 * @param value its value for a row of columns by name; null is NULL, or unknown
 * @param <T> the Java type of the value: Long, String or Boolean
 */
record Generated<T>(Expression<T> expression, Function<Map<String, @Nullable Object>, @Nullable T> value) {}
