package io.athanor.processor.metamodel;

import javax.lang.model.element.RecordComponentElement;
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
 * @param suffix calls behind the factory
 * @param component the only component of the record that the values of the type are kept in, null for none
 */
record ColumnType(
        @Nullable TypeElement javaType,
        String member,
        boolean enumeration,
        @Nullable TypeMirror declared,
        String suffix,
        @Nullable RecordComponentElement component) {

    ColumnType(@Nullable TypeElement javaType, String member, boolean enumeration) {
        this(javaType, member, enumeration, null, "", null);
    }

    /** This type of the component of a record. */
    ColumnType in(RecordComponentElement only) {
        return new ColumnType(javaType, member, enumeration, declared, suffix, only);
    }

    /** The type of the component of a record. */
    ColumnType unwrapped() {
        return new ColumnType(javaType, member, enumeration, declared, suffix, null);
    }

    /** The record of one component that the values of the type are kept in, null for none. */
    @Nullable TypeElement record() {
        return component == null ? null : (TypeElement) component.getEnclosingElement();
    }

    /** Code for a value as code for the value of the field. */
    String wrapped(String value) {
        TypeElement record = record();
        return record == null ? value : "new " + record.getQualifiedName() + "(" + value + ")";
    }
}
