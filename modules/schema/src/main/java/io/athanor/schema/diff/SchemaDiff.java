package io.athanor.schema.diff;

import io.athanor.schema.DdlConnection;
import io.athanor.schema.DdlStatement;
import io.athanor.schema.DdlTarget;
import io.athanor.schema.ForeignKey;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.MetaData;
import io.athanor.schema.RebuildTable;
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
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The changes that make one schema of another, in an order in which they can be made. Immutable.
 *
 * <p>Definitions are compared as a database keeps them: what it writes in other words is no difference, nor is the name
 * that it gives to a constraint without one. A renamed table or column is one that is dropped and one that is added.
 * The queries of views and options of storage are not compared.
 */
public final class SchemaDiff {

    private final List<SchemaChange> changes;
    private final List<TablePair> pairs;

    private SchemaDiff(List<SchemaChange> changes, List<TablePair> pairs) {
        this.changes = List.copyOf(changes);
        this.pairs = List.copyOf(pairs);
    }

    private static SchemaDiff of(SchemaComparison comparison) {
        return new SchemaDiff(comparison.changes(), comparison.pairs());
    }

    /** The changes, in order. */
    public List<SchemaChange> changes() {
        return changes;
    }

    /** The changes that make the second schema of the first one, as a database of a dialect sees them. */
    public static SchemaDiff between(MetaData before, MetaData after, Dialect dialect) {
        return of(new SchemaComparison(
                SchemaSide.of(before, dialect), SchemaSide.of(after, dialect), dialect, null, name -> name));
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
            found.add(of(new SchemaComparison(present, wanted, dialect, reader.defaultSchema(), reader::comparable)));
        });
        return found.get(0);
    }

    /** Whether there is no difference. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** The changes that a predicate accepts. */
    public SchemaDiff only(Predicate<? super SchemaChange> wanted) {
        return new SchemaDiff(changes.stream().filter(wanted).toList(), pairs);
    }

    /** The changes that undo these, in an order in which they can be made. */
    public SchemaDiff reversed() {
        List<SchemaChange> all = new ArrayList<>();
        changes.forEach(change -> all.add(change.reversed()));
        Collections.reverse(all);
        return new SchemaDiff(all, pairs.stream().map(TablePair::reversed).toList());
    }

    /**
     * Makes the changes in one transaction, which is undone where the database can do so if one of them fails.
     *
     * @param database an engine, or a connection without a transaction
     * @throws io.athanor.sql.compiler.CompileException if the dialect cannot say one of them
     * @throws io.athanor.schema.SchemaException if no statement makes one of the changes, or tables have to be rebuilt
     *     in a transaction in which they cannot be
     */
    public void apply(DdlTarget database) {
        Consumer<DdlConnection> work = connection -> {
            Dialect dialect = connection.dialect().facet(SchemaFacet.class).dialectOf(connection);
            List<String> texts = new ArrayList<>();
            statements(dialect).forEach(statement -> texts.addAll(statement.texts(dialect)));
            texts.forEach(connection::execute);
        };
        SchemaFacet facet = database.dialect().facet(SchemaFacet.class);
        if (statements(database.dialect()).stream().anyMatch(RebuildTable.class::isInstance)) {
            facet.runRebuilding(database, work);
        } else {
            database.runDdl(work);
        }
    }

    /**
     * The statements that make the changes. Foreign keys between tables that are added and refer to each other are
     * added after them, where the database can do so. Where it cannot make a change of a table, the table is rebuilt.
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
        Set<SchemaChange> rebuilt = new HashSet<>();
        int last = -1;
        for (SchemaChange change : changes) {
            TablePair pair = facet.rebuildsTables() ? pairOf(change) : null;
            if (pair != null && (rebuilt.contains(change) || pair.isRebuilt(facet, changes))) {
                if (rebuilt.addAll(pair.changes())) {
                    all.add(pair.rebuild(changes));
                }
            } else if (change instanceof TableChange.Add add) {
                all.addAll(add.statements(facet, constraintsOf(add.table(), waiting)));
                last = all.size();
            } else {
                all.addAll(change.statements(facet));
            }
        }
        all.addAll(Math.max(last, 0), later);
        return List.copyOf(all);
    }

    private @Nullable TablePair pairOf(SchemaChange change) {
        for (TablePair pair : pairs) {
            if (pair.changes().contains(change)) {
                return pair;
            }
        }
        return null;
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
     * The texts of the statements. Where tables are rebuilt, the settings that this needs are the first and the last of
     * them; they have no effect in a transaction that has begun, in which the rebuilding then refuses to go on.
     *
     * @throws io.athanor.sql.compiler.CompileException if the dialect cannot say one of them
     * @throws io.athanor.schema.SchemaException if no statement makes one of the changes
     */
    public List<String> ddl(Dialect dialect) {
        List<DdlStatement> all = statements(dialect);
        List<String> texts = new ArrayList<>();
        all.forEach(statement -> texts.addAll(statement.texts(dialect)));
        return all.stream().anyMatch(RebuildTable.class::isInstance)
                ? dialect.facet(SchemaFacet.class).rebuildingScript(texts)
                : List.copyOf(texts);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SchemaDiff diff && changes.equals(diff.changes);
    }

    @Override
    public int hashCode() {
        return changes.hashCode();
    }

    /** The changes in words. */
    @Override
    public String toString() {
        return changes.toString();
    }
}
