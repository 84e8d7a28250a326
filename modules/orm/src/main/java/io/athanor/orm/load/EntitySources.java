package io.athanor.orm.load;

import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Mappings;
import io.athanor.orm.metamodel.EntityAlias;
import io.athanor.orm.metamodel.EntityReference;
import io.athanor.sql.Alias;
import io.athanor.sql.FromClause;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The from clause of each mapped class and alias of one statement. */
final class EntitySources {

    private final Mappings mappings;
    private final Map<EntityReference<?>, FromClause> clauses = new IdentityHashMap<>();

    EntitySources(Mappings mappings) {
        this.mappings = mappings;
    }

    Mappings mappings() {
        return mappings;
    }

    Mapper mapper(EntityReference<?> reference) {
        return mappings.mapper(reference.descriptor().javaType());
    }

    FromClause clause(EntityReference<?> reference) {
        return clauses.computeIfAbsent(reference, this::make);
    }

    /** Lets a reference stand for another clause; what it stood for before, or null. */
    @Nullable FromClause replace(EntityReference<?> reference, @Nullable FromClause clause) {
        return clause == null ? clauses.remove(reference) : clauses.put(reference, clause);
    }

    private FromClause make(EntityReference<?> reference) {
        Mapper mapper = mapper(reference);
        if (reference instanceof EntityAlias<?> alias) {
            FromClause subquery = alias.subquery();
            return subquery != null ? subquery : new Alias(mapper.table(), alias.aliasName());
        }
        return mapper.table();
    }
}
