package io.athanor.orm.load;

import io.athanor.orm.error.UnsupportedQueryException;
import io.athanor.orm.mapping.Mappings;
import io.athanor.orm.mapping.RowFilter;
import io.athanor.sql.Alias;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Delete;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.FromClause;
import io.athanor.sql.Select;
import io.athanor.sql.Statement;
import io.athanor.sql.Structure;
import io.athanor.sql.Update;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Lets changes of tables that a program asks for meet only those rows that its session is to see. */
final class FilteredChanges {

    private final Set<FromClause> tables = new LinkedHashSet<>();

    private FilteredChanges() {}

    static Statement of(Statement statement, Mappings mappings) {
        if (statement instanceof Select) {
            return statement;
        }
        FilteredChanges found = new FilteredChanges();
        found.visit(statement.element());
        List<Expression<Boolean>> criteria = new ArrayList<>();
        EntityCriteria rows = EntityCriteria.of(List.of());
        found.tables.forEach(table -> rows.addOfTables(criteria, table, mappings));
        if (criteria.isEmpty()) {
            return statement;
        }
        if (statement instanceof Update update) {
            refuseTenant(update, mappings);
            return update.where(CriteriaScope.array(criteria));
        }
        if (statement instanceof Delete delete) {
            RowFilter filter = mappings.filter(delete.table());
            if (filter != null && filter.deleted() != null) {
                throw refused(
                        filter,
                        "would let rows go that are only marked deleted",
                        "Delete by BulkStatements.delete(...), with purging() if the rows are to go");
            }
            return delete.where(CriteriaScope.array(criteria));
        }
        RowFilter filter = mappings.filter(found.tables.stream()
                .filter(table -> mappings.filter(table) != null)
                .findFirst()
                .orElseThrow());
        throw refused(
                java.util.Objects.requireNonNull(filter),
                "has no place for what its rows must meet",
                "Add objects to the session, or write rows by bulk()");
    }

    private static void refuseTenant(Update update, Mappings mappings) {
        RowFilter filter = mappings.filter(update.table());
        if (filter != null
                && filter.tenant() != null
                && update.assignments().stream()
                        .anyMatch(set -> set.column() == filter.tenant().column())) {
            throw refused(filter, "sets the tenant of its rows", "Leave that column out");
        }
    }

    private static UnsupportedQueryException refused(RowFilter filter, String reason, String remedy) {
        return new UnsupportedQueryException("The statement about the table \""
                + filter.table().name() + "\" is refused: it " + reason + ", and a session sees only some of them. "
                + remedy + ".");
    }

    private void visit(Element element) {
        if (element instanceof Select select && Resolved.is(select)) {
            return;
        }
        if (element instanceof ColumnClause<?> column) {
            FromClause table = column.table();
            tables.addAll(table == null ? Set.of() : Collections.singleton(table));
            return;
        }
        if (element instanceof FromClause clause && !(element instanceof Alias)) {
            tables.add(clause);
        }
        element.describe(Structure.visiting(this::visit));
    }
}
