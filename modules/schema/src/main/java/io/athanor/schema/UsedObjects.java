package io.athanor.schema;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
                EnumeratedType type = facet.enumeratedType(Domain.baseOf(column.type()));
                if (type != null) {
                    all.add(type);
                }
            }
        }
        return all;
    }

    /** The domains, each after those that it is made of. */
    static Set<Domain<?>> domains(List<Table> tables) {
        Map<String, Domain<?>> all = new LinkedHashMap<>();
        for (Table table : tables) {
            for (Column<?> column : table.columnList()) {
                Domain.within(column.type()).forEach(domain -> collect(domain, all));
            }
        }
        return new LinkedHashSet<>(all.values());
    }

    private static void collect(Domain<?> domain, Map<String, Domain<?>> all) {
        Domain<?> known = all.putIfAbsent(domain.fullName(), domain);
        if (known != null && !known.base().equals(domain.base())) {
            throw new DuplicateDefinitionException("there are two domains \"" + domain.fullName() + "\", of "
                    + known.base() + " and of " + domain.base() + "; give them two names");
        }
    }
}
