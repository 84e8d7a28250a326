package io.athanor.orm.bulk;

import io.athanor.orm.error.UnsupportedQueryException;
import io.athanor.orm.mapping.ColumnSource;
import io.athanor.orm.mapping.EntityFrom;
import io.athanor.orm.mapping.Inheritance;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.MappedVersion;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.RowFilter;
import io.athanor.schema.Table;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Element;
import io.athanor.sql.Predicate;
import io.athanor.sql.Select;
import io.athanor.sql.Structure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a change of many rows has to heed because its class is in a hierarchy: rows of other classes in the same table
 * are left alone, and what the one table of the statement does not have is refused.
 */
final class HierarchyChange {

    private static final String REMEDY = " Query the objects and change them, or execute a statement about the table.";

    private final Mapper mapper;
    private final @Nullable Inheritance inheritance;

    private HierarchyChange(Mapper mapper) {
        this.mapper = mapper;
        this.inheritance = mapper.inheritance();
    }

    /** The change of a class's rows, or null if the class is in no hierarchy. */
    static @Nullable HierarchyChange of(Mapper mapper) {
        boolean isAlone = mapper.inheritance() == null
                && mapper.parent() == null
                && mapper.children().isEmpty();
        return isAlone ? null : new HierarchyChange(mapper);
    }

    /**
     * The criterion that tells the class's rows from those of others in its table, or null if there are no others.
     *
     * @throws UnsupportedQueryException if the column that tells them apart is in another table
     */
    @Nullable Predicate restriction() {
        if (inheritance != null && mapper.sharesTable() && mapper.parts().size() > 1) {
            throw refused("the rows of " + mapper.name() + " are told from others in \""
                    + mapper.table().name() + "\" by the column \""
                    + inheritance.discriminator().name() + "\" of another table, \""
                    + inheritance.root().table().name() + "\".");
        }
        return EntityFrom.restriction(mapper, ColumnSource.of(mapper.table()));
    }

    /** Refuses rows whose tenant or mark of deletion is in another table than the one of the statement. */
    void requireTable(RowFilter filter) {
        if (filter.table() != mapper.table()) {
            throw refused("which of its rows are seen is told by the table \""
                    + filter.table().name() + "\", and the statement is about the table \""
                    + mapper.table().name() + "\".");
        }
    }

    /** Refuses to delete rows that have a part in another table, which would stay behind. */
    void requireWholeRows() {
        for (Mapper below : mapper.withDescendants()) {
            if (below.parts().size() > 1) {
                throw refused("the rows of " + below.name() + " are in several tables, and a DELETE would leave"
                        + " something of them behind.");
            }
        }
    }

    /** Refuses to let rows become those of another class. */
    void requireOtherColumn(ColumnClause<?> set) {
        if (inheritance != null && set == inheritance.discriminator()) {
            throw refused(
                    "\"" + set.name() + "\" tells the class of a row, and objects in memory cannot become others.");
        }
    }

    /** Refuses a version that would have to be counted in another table. */
    void requireVersion(MappedVersion version) {
        if (version.column().column().table() != mapper.table()) {
            throw refused(
                    "its version is the column \"" + version.column().column().name() + "\" of another table.");
        }
    }

    /** Refuses what refers to another of the class's tables than the one of the statement. */
    void requireOneTable(Element statement) {
        Set<Table> others = new HashSet<>();
        mapper.parts().forEach(part -> others.add(part.table()));
        others.remove(mapper.table());
        if (!others.isEmpty()) {
            visit(statement, others);
        }
    }

    private void visit(Element element, Set<Table> others) {
        if (element instanceof ColumnClause<?> column) {
            if (column.table() instanceof Table table && others.contains(table)) {
                MappedColumn mapped = mapper.findColumn(column);
                throw refused(
                        "the statement is about the table \"" + mapper.table().name() + "\", and "
                                + (mapped == null ? column.name() : mapper.name() + "." + mapped.name()) + " is in \""
                                + table.name() + "\".");
            }
        } else {
            Set<Table> foreign = element instanceof Select query ? outside(query, others) : others;
            element.describe(Structure.visiting(part -> visit(part, foreign)));
        }
    }

    /** The tables that a query in the statement does not select from itself. */
    private static Set<Table> outside(Select query, Set<Table> others) {
        Set<Table> foreign = new HashSet<>(others);
        List<Element> own = new ArrayList<>(query.resultColumns());
        own.addAll(query.from());
        query.joins().forEach(step -> own.add(step.target()));
        own.forEach(element -> removeTables(element, foreign));
        return foreign;
    }

    private static void removeTables(Element element, Set<Table> tables) {
        if (element instanceof ColumnClause<?> column) {
            tables.removeIf(table -> table == column.table());
        } else if (element instanceof Table table) {
            tables.remove(table);
        } else {
            element.describe(Structure.visiting(part -> removeTables(part, tables)));
        }
    }

    /** Refuses to make objects of the rows of one of several tables. */
    void requireWholeObjects() {
        if (mapper.parts().size() > 1) {
            throw refused("it returns objects, and their rows are in several tables.");
        }
    }

    private UnsupportedQueryException refused(String reason) {
        return new UnsupportedQueryException(
                "Rows of " + mapper.name() + " cannot be changed by one statement: " + reason + REMEDY);
    }
}
