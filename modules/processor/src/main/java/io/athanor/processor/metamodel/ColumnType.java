package io.athanor.processor.metamodel;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * The SQL type of a column in terms of {@code io.athanor.sql.type.Types}, or by the name of a constant.
 *
 * @param javaType the class of the values, null for {@code byte[]} and for a constant
 * @param member the constant or the factory with its arguments; without those if the argument is {@code javaType}
 * @param enumeration whether the member is a factory that takes the class
 * @param declared the type of the field if the member is the complete name of a constant, or null
 */
record ColumnType(
        @Nullable TypeElement javaType,
        String member,
        boolean enumeration,
        @Nullable TypeMirror declared) {

    ColumnType(@Nullable TypeElement javaType, String member, boolean enumeration) {
        this(javaType, member, enumeration, null);
    }
}
