package io.athanor.schema;

import io.athanor.sql.type.ArrayType;
import io.athanor.sql.type.SqlType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the sequences and types that the columns of tables use and the database keeps by themselves. */
final class UsedObjects {

    private UsedObjects() {}

    static Set<Sequence> sequences(SchemaFacet facet, List<Table> tables, List<Sequence> loose) {
        Set<Sequence> all = new LinkedHashSet<>(loose);
        for (Table table : tables) {
            for (Column<?> column : table.columnList()) {
                Sequence sequence = column.sequence();
                if (sequence != null) {
                    all.add(sequence);
                }
            }
        }
        all.removeIf(sequence -> !facet.creates(sequence));
        return all;
    }

    static Set<EnumeratedType> enumeratedTypes(SchemaFacet facet, List<Table> tables) {
        Set<EnumeratedType> all = new LinkedHashSet<>();
        for (Table table : tables) {
            for (Column<?> column : table.columnList()) {
                EnumeratedType type = facet.enumeratedType(elementOf(column.type()));
                if (type != null) {
                    all.add(type);
                }
            }
        }
        return all;
    }

    private static SqlType<?> elementOf(SqlType<?> type) {
        return type instanceof ArrayType<?> array ? elementOf(array.element()) : type;
    }

    static Set<Domain<?>> domains(List<Table> tables) {
        Set<Domain<?>> all = new LinkedHashSet<>();
        for (Table table : tables) {
            for (Column<?> column : table.columnList()) {
                if (column.type() instanceof Domain<?> domain) {
                    all.add(domain);
                }
            }
        }
        return all;
    }
}
