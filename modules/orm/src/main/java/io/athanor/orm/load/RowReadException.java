package io.athanor.orm.load;

import io.athanor.engine.error.DatabaseException;
import io.athanor.engine.spi.RowCursor;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Property;
import io.athanor.sql.type.Codec;

/** Carries out of generated code what reading one attribute threw; never leaves this package. */
final class RowReadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Exception failure;
    private final String place;
    private final transient Codec<?> codec;

    RowReadException(Exception failure, Mapper mapper, int attribute, Codec<?> codec) {
        super(failure);
        this.failure = failure;
        this.place = place(mapper, attribute);
        this.codec = codec;
    }

    /** An attribute and its column, for people. */
    static String place(Mapper mapper, int attribute) {
        MappedColumn column = attribute < 0 ? null : mapper.columnOf(attribute);
        Property property = attribute < 0 ? null : mapper.property(attribute);
        return column == null
                ? property == null ? mapper.name() : property.name()
                : mapper.name() + "." + column.name() + " (column \""
                        + mapper.table().name() + "." + column.column().name() + "\")";
    }

    /** What is to be thrown instead. */
    DatabaseException named(RowCursor cursor) {
        return cursor.failure(failure, place, codec);
    }
}
