package io.athanor.orm.mapping;

import io.athanor.orm.error.MappingException;
import io.athanor.schema.Column;
import io.athanor.sql.ColumnClause;
import java.util.HashSet;
import java.util.Set;

/** Refuses classes of which no row could be inserted, for a column demands a value and no attribute is mapped to it. */
final class UnmappedColumns {

    private UnmappedColumns() {}

    static void check(Mapper mapper) {
        if (mapper.sharesTable()) {
            return; // it is checked with the class whose table it is
        }
        Set<ColumnClause<?>> mapped = new HashSet<>();
        addShared(mapper, mapped);
        for (Column<?> column : mapper.table().columnList()) {
            boolean demands = !column.isNullable() && !isMade(column);
            if (demands
                    && !mapped.contains(column)
                    && !mapper.described().excludedColumns().contains(column.key())) {
                throw new MappingException(
                        "unmapped-column",
                        "The column " + mapper.table().name() + "." + column.name() + " is NOT NULL and has no default,"
                                + " but no attribute of " + mapper.name()
                                + " is mapped to it, so no row could be inserted. Map an attribute to it, give it a"
                                + " default, or leave it out if another program inserts the rows:"
                                + " mapping.exclude(table.c(\"" + column.key() + "\")).");
            }
        }
    }

    private static void addShared(Mapper mapper, Set<ColumnClause<?>> mapped) {
        mapper.columns().forEach(column -> mapped.add(column.column()));
        Inheritance inheritance = mapper.inheritance();
        if (inheritance != null) {
            mapped.add(inheritance.discriminator());
        }
        for (Mapper child : mapper.children()) {
            if (child.sharesTable()) {
                addShared(child, mapped);
            }
        }
    }

    private static boolean isMade(Column<?> column) {
        return column.insertDefault() != null
                || column.defaultValue() != null
                || column.sequence() != null
                || column.isServerGenerated()
                || column.identity() != null
                || column.computed() != null
                || column.isSystem()
                || column == column.table().autoincrementColumn();
    }
}
