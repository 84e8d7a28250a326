package io.athanor.orm.load;

import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Mappings;
import io.athanor.orm.mapping.RowFilter;
import io.athanor.orm.option.LoaderCriteria;
import io.athanor.orm.option.Visibility;
import io.athanor.sql.Alias;
import io.athanor.sql.Expression;
import io.athanor.sql.FromClause;
import io.athanor.sql.Join;
import io.athanor.sql.StatementOption;
import java.util.ArrayList;
import java.util.List;

/** The criteria that all objects of some classes must meet in one statement. Immutable. */
final class EntityCriteria {

    private static final EntityCriteria NONE = new EntityCriteria(List.of(), false);

    private final List<LoaderCriteria.Entry> entries;
    private final boolean deletedToo;

    private EntityCriteria(List<LoaderCriteria.Entry> entries, boolean deletedToo) {
        this.entries = entries;
        this.deletedToo = deletedToo;
    }

    /** Those of a statement's options. */
    static EntityCriteria of(List<? extends StatementOption> options) {
        return NONE.and(options);
    }

    /** These, and those of the options of a query within the statement. */
    EntityCriteria and(List<? extends StatementOption> options) {
        List<LoaderCriteria.Entry> more = null;
        boolean all = deletedToo;
        for (StatementOption option : options) {
            if (option instanceof LoaderCriteria criteria) {
                more = more == null ? new ArrayList<>(entries) : more;
                for (LoaderCriteria.Entry entry : criteria.entries()) {
                    if (!more.contains(entry)) {
                        more.add(entry);
                    }
                }
            }
            all |= option instanceof Visibility visibility && visibility.isOfDeleted();
        }
        return more == null && all == deletedToo
                ? this
                : new EntityCriteria(more == null ? entries : List.copyOf(more), all);
    }

    /** No criteria but those that the mapping has: for what a criterion itself says of other objects. */
    EntityCriteria ofMapping() {
        return new EntityCriteria(List.of(), deletedToo);
    }

    boolean isEmpty(Mappings mappings) {
        return entries.isEmpty() && !mappings.isFiltered();
    }

    /** Whether there are any for a class. */
    boolean areAbout(Mapper mapper) {
        return mapper.rowFilter() != null || entries.stream().anyMatch(entry -> isAbout(entry, mapper));
    }

    private static boolean isAbout(LoaderCriteria.Entry entry, Mapper mapper) {
        return entry.entity().javaType().isAssignableFrom(mapper.type());
    }

    /** Adds what the rows of a table must meet that statements see, and of all tables of a join. */
    void addOfTables(List<Expression<Boolean>> into, FromClause clause, Mappings mappings) {
        if (!mappings.isFiltered()) {
            return;
        }
        if (clause instanceof Join join) {
            addOfTables(into, join.left(), mappings);
            addOfTables(into, join.right(), mappings);
            return;
        }
        RowFilter filter = mappings.filter(clause instanceof Alias alias ? alias.original() : clause);
        if (filter != null) {
            filter.addTo(into, clause, deletedToo);
        }
    }

    /** Adds those of a class, about the columns of what its objects are selected from. */
    void addTo(List<Expression<Boolean>> into, Mapper mapper, FromClause clause, EntitySources sources) {
        for (LoaderCriteria.Entry entry : entries) {
            if (isAbout(entry, mapper)) {
                into.add(sources.about(entry.entity(), clause, entry.criterion()));
            }
        }
    }
}
