package io.athanor.generator;

import io.athanor.schema.Column;
import io.athanor.schema.EnumeratedType;
import io.athanor.schema.SchemaFacet;
import io.athanor.schema.Table;
import io.athanor.sql.dialect.Dialect;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The enums for the enumerated types that the columns of tables have. */
final class EnumSources {

    private final @Nullable Dialect dialect;
    private final Map<EnumeratedType, EnumSource> byType = new LinkedHashMap<>();

    /**
     * Finds the types.
     *
     * @param taken the names of classes that there are already; those of the enums are added
     */
    EnumSources(@Nullable Dialect dialect, Collection<Table> tables, List<String> taken) {
        this.dialect = dialect;
        for (Table table : tables) {
            for (Column<?> column : table.columnList()) {
                EnumeratedType type = typeOf(column);
                if (type != null && !byType.containsKey(type)) {
                    byType.put(type, new EnumSource(type, FreeNames.take(JavaText.className(type.name()), taken)));
                }
            }
        }
    }

    /** The enumerated type whose labels a column has as strings, or null. */
    private @Nullable EnumeratedType typeOf(Column<?> column) {
        return dialect == null || column.type().javaType() != String.class
                ? null
                : dialect.facet(SchemaFacet.class).enumeratedType(column.type());
    }

    /** The enum of a column's values, or null if they are of another class. */
    @Nullable EnumSource of(Column<?> column) {
        EnumeratedType type = typeOf(column);
        return type == null ? null : byType.get(type);
    }

    Collection<EnumSource> all() {
        return byType.values();
    }
}
