package io.athanor.schema.diff;

import io.athanor.schema.DdlStatement;
import io.athanor.schema.DdlTarget;
import io.athanor.schema.ForeignKey;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.MetaData;
import io.athanor.schema.SchemaFacet;
import io.athanor.schema.Table;
import io.athanor.schema.TableOrder;
import io.athanor.schema.reflect.InspectionFacet;
import io.athanor.sql.dialect.Dialect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The changes that make one schema of another, in an order in which they can be made. Immutable.
 *
 * <p>Definitions are compared as a database keeps them: what it writes in other words is no difference, nor is the name
 * that it gives to a constraint without one. A renamed table or column is one that is dropped and one that is added.
 * The queries of views and options of storage are not compared.
 *
 * @param changes the changes, in order
 */
public record SchemaDiff(List<SchemaChange> changes) {

    /** Changes; the list is copied. */
    public SchemaDiff {
        changes = List.copyOf(changes);
    }

    /** The changes that make the second schema of the first one, as a database of a dialect sees them. */
    public static SchemaDiff between(MetaData before, MetaData after, Dialect dialect) {
        return new SchemaDiff(
                new SchemaComparison(SchemaSide.of(before, dialect), SchemaSide.of(after, dialect), dialect, null)
                        .changes());
    }

    /**
     * The changes that make a database as a schema describes it. Read are the schema's own schemas: those of its
     * tables, and the connection's own if one of them names none.
     *
     * @param database an engine or a connection
     */
    public static SchemaDiff between(DdlTarget database, MetaData after) {
        List<SchemaDiff> found = new ArrayList<>(1);
        database.runDdl(connection -> {
            Dialect dialect = connection.dialect();
            SchemaSide wanted = SchemaSide.of(after, dialect);
            var reader = dialect.facet(InspectionFacet.class).reader(connection);
            SchemaSide present = SchemaSide.of(connection, reader, wanted.schemas());
            found.add(new SchemaDiff(new SchemaComparison(present, wanted, dialect, reader.defaultSchema()).changes()));
        });
        return found.get(0);
    }

    /** Whether there is no difference. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** The changes that a predicate accepts. */
    public SchemaDiff only(Predicate<? super SchemaChange> wanted) {
        return new SchemaDiff(changes.stream().filter(wanted).toList());
    }

    /** The changes that undo these, in an order in which they can be made. */
    public SchemaDiff reversed() {
        List<SchemaChange> all = new ArrayList<>();
        changes.forEach(change -> all.add(change.reversed()));
        Collections.reverse(all);
        return new SchemaDiff(all);
    }

    /**
     * The statements that make the changes. Foreign keys between tables that are added and refer to each other are
     * added after them, where the database can do so.
     *
     * @throws io.athanor.schema.SchemaException if no statement makes one of the changes
     */
    public List<DdlStatement> statements(Dialect dialect) {
        SchemaFacet facet = dialect.facet(SchemaFacet.class);
        Set<ForeignKey> waiting = new HashSet<>();
        List<DdlStatement> later = new ArrayList<>();
        if (facet.altersConstraints()) {
            TableOrder order = TableOrder.of(addedTables());
            waiting.addAll(order.cyclic());
            waiting.addAll(order.byAlter());
            waiting.forEach(key -> later.add(new DdlStatement.AddConstraint(key.table(), key.constraint())));
        }
        List<DdlStatement> all = new ArrayList<>();
        int last = -1;
        for (SchemaChange change : changes) {
            if (change instanceof TableChange.Add add) {
                all.addAll(add.statements(facet, constraintsOf(add.table(), waiting)));
                last = all.size();
            } else {
                all.addAll(change.statements(facet));
            }
        }
        all.addAll(Math.max(last, 0), later);
        return List.copyOf(all);
    }

    private List<Table> addedTables() {
        return changes.stream()
                .filter(TableChange.Add.class::isInstance)
                .map(change -> ((TableChange.Add) change).table())
                .toList();
    }

    private static Set<ForeignKeyConstraint> constraintsOf(Table table, Set<ForeignKey> keys) {
        Set<ForeignKeyConstraint> own = new HashSet<>();
        keys.stream().filter(key -> key.table() == table).forEach(key -> own.add(key.constraint()));
        return own;
    }

    /**
     * The texts of the statements.
     *
     * @throws io.athanor.sql.compiler.CompileException if the dialect cannot say one of them
     * @throws io.athanor.schema.SchemaException if no statement makes one of the changes
     */
    public List<String> ddl(Dialect dialect) {
        return statements(dialect).stream()
                .map(statement -> statement.sql(dialect))
                .toList();
    }

    /** The changes in words. */
    @Override
    public String toString() {
        return changes.toString();
    }
}
