package io.athanor.processor.metamodel;

import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The SQL type of a column in terms of {@code io.athanor.sql.type.Types}.
 *
 * @param javaType the class of the values, null for {@code byte[]}
 * @param member the constant or the factory with its arguments; without those if the argument is {@code javaType}
 */
record ColumnType(@Nullable TypeElement javaType, String member, boolean enumeration) {}
