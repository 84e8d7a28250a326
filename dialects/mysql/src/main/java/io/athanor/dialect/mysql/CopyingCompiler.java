package io.athanor.dialect.mysql;

import io.athanor.sql.Alias;
import io.athanor.sql.Delete;
import io.athanor.sql.Element;
import io.athanor.sql.FromClause;
import io.athanor.sql.Insert;
import io.athanor.sql.Subquery;
import io.athanor.sql.TableClause;
import io.athanor.sql.Update;
import io.athanor.sql.compiler.SqlCompiler;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.IdentifierRules;
import io.athanor.sql.type.TypeSystem;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets subqueries read the tables that their statement changes, which the server refuses: in their place stands a
 * derived table, which the server makes before it changes anything.
 */
abstract class CopyingCompiler extends SqlCompiler {

    /** The tables that the statement changes, as far as the server does not read them in a subquery. */
    private Set<FromClause> changed = Set.of();

    /** Those of them that the queries around what is written read copies of, which have no schema. */
    private Set<FromClause> copied = Set.of();

    private boolean reading;

    CopyingCompiler(Dialect dialect, TypeSystem types, IdentifierRules identifiers) {
        super(dialect, types, identifiers);
    }

    /** Whether the server reads a table in a subquery of the statement that changes it. */
    boolean readsWhatItChanges(Element statement) {
        return false;
    }

    private void changing(Element statement, Set<FromClause> tables, Runnable writing) {
        Set<FromClause> before = changed;
        changed = readsWhatItChanges(statement) ? Set.of() : tables;
        writing.run();
        changed = before;
    }

    private static Set<FromClause> changedBy(Update update) {
        Set<FromClause> tables = new HashSet<>();
        tables.add(unaliased(update.table()));
        update.otherAssignments()
                .forEach(assignment -> tables.add(unaliased(assignment.column().table())));
        return tables;
    }

    private static @Nullable FromClause unaliased(@Nullable FromClause clause) {
        return clause instanceof Alias alias ? alias.original() : clause;
    }

    @Override
    public void visitUpdate(Update update) {
        changing(update, changedBy(update), () -> super.visitUpdate(update));
    }

    @Override
    public void visitDelete(Delete delete) {
        changing(delete, Set.of(delete.table()), () -> super.visitDelete(delete));
    }

    @Override
    public void visitInsert(Insert insert) {
        Set<FromClause> tables = insert.query() == null ? Set.of(insert.table()) : Set.of();
        changing(insert, tables, () -> super.visitInsert(insert));
    }

    @Override
    protected void reading(Set<FromClause> from, Runnable writing) {
        if (changed.isEmpty()) {
            writing.run();
            return;
        }
        boolean before = reading;
        Set<FromClause> copiedBefore = copied;
        Set<FromClause> copies = new HashSet<>(copied);
        from.stream().filter(changed::contains).forEach(copies::add);
        copied = copies;
        reading = true;
        writing.run();
        reading = before;
        copied = copiedBefore;
    }

    private void writeCopy(String name, Runnable original) {
        write("(SELECT * FROM ");
        original.run();
        write(")");
        writeAs(name);
    }

    @Override
    public void visitTable(TableClause table) {
        if (reading && changed.contains(table)) {
            writeCopy(table.name(), () -> super.visitTable(table));
        } else {
            super.visitTable(table);
        }
    }

    @Override
    public void visitAlias(Alias alias) {
        if (reading && changed.contains(alias.original())) {
            Set<FromClause> before = changed;
            String name = nameOf(alias);
            writeCopy(name, () -> {
                changed = Set.of();
                super.visitAlias(alias);
                changed = before;
            });
        } else {
            super.visitAlias(alias);
        }
    }

    @Override
    protected void writeQualifierOf(TableClause table) {
        if (copied.contains(table)) {
            writeName(table.name());
        } else {
            super.writeQualifierOf(table);
        }
    }

    @Override
    public void visitSubquery(Subquery subquery) {
        Set<FromClause> changedBefore = changed;
        Set<FromClause> copiedBefore = copied;
        changed = Set.of();
        copied = subquery.lateral() ? copied : Set.of();
        super.visitSubquery(subquery);
        changed = changedBefore;
        copied = copiedBefore;
    }
}
