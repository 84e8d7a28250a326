package io.athanor.schema.diff;

import io.athanor.schema.Domain;
import io.athanor.schema.EnumeratedType;
import io.athanor.schema.Sequence;
import io.athanor.schema.Table;
import io.athanor.schema.TableOrder;
import io.athanor.schema.UnresolvedReferenceException;
import io.athanor.schema.View;
import io.athanor.schema.reflect.InspectionFacet;
import io.athanor.schema.reflect.StoredForms;
import io.athanor.sql.dialect.Dialect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Finds the differences between two schemas, and puts them in an order in which they can be made. For one use. */
final class SchemaComparison {

    private final SchemaSide before;
    private final SchemaSide after;
    private final StoredForms forms;
    private final @Nullable String defaultSchema;
    private final UnaryOperator<String> comparable;
    private final List<TablePair> pairs = new ArrayList<>();
    private final List<SchemaChange> viewDrops = new ArrayList<>();
    private final List<SchemaChange> keyDrops = new ArrayList<>();
    private final List<SchemaChange> partDrops = new ArrayList<>();
    private final List<SchemaChange> columnDrops = new ArrayList<>();
    private final List<SchemaChange> objectAdditions = new ArrayList<>();
    private final List<SchemaChange> columnAdditions = new ArrayList<>();
    private final List<SchemaChange> columnChanges = new ArrayList<>();
    private final List<SchemaChange> partAdditions = new ArrayList<>();
    private final List<SchemaChange> keyAdditions = new ArrayList<>();
    private final List<SchemaChange> objectDrops = new ArrayList<>();
    private final List<SchemaChange> viewAdditions = new ArrayList<>();

    /**
     * Of two schemas.
     *
     * @param comparable what the database compares names of tables and schemas by
     */
    SchemaComparison(
            SchemaSide before,
            SchemaSide after,
            Dialect dialect,
            @Nullable String defaultSchema,
            UnaryOperator<String> comparable) {
        this.before = before;
        this.after = after;
        this.forms = dialect.facet(InspectionFacet.class).storedForms();
        this.defaultSchema = defaultSchema;
        this.comparable = comparable;
    }

    List<SchemaChange> changes() {
        compareSequences();
        compareTypes();
        compareDomains();
        compareViews();
        Map<String, Table> old = byName(before.tables());
        Map<String, Table> wanted = byName(after.tables());
        old.forEach((name, table) -> {
            Table counterpart = wanted.get(name);
            if (counterpart != null) {
                compare(table, counterpart);
            }
        });
        List<SchemaChange> all = new ArrayList<>(viewDrops);
        all.addAll(keyDrops);
        all.addAll(partDrops);
        List<Table> dropped = inOrder(without(before.tables(), wanted));
        Collections.reverse(dropped);
        dropped.forEach(table -> all.add(new TableChange.Drop(table)));
        all.addAll(columnDrops);
        all.addAll(objectAdditions);
        inOrder(without(after.tables(), old)).forEach(table -> all.add(new TableChange.Add(table)));
        all.addAll(columnAdditions);
        all.addAll(columnChanges);
        all.addAll(partAdditions);
        all.addAll(keyAdditions);
        all.addAll(objectDrops);
        all.addAll(viewAdditions);
        return all;
    }

    private String nameOf(@Nullable String schema, String name) {
        String known = schema == null ? defaultSchema : schema;
        return comparable.apply(known == null ? name : known + "." + name);
    }

    private <T extends Table> Map<String, T> byName(List<T> tables) {
        Map<String, T> named = new LinkedHashMap<>();
        tables.forEach(table -> named.put(nameOf(table.schema(), table.name()), table));
        return named;
    }

    private <T extends Table> List<T> without(List<T> tables, Map<String, ?> others) {
        return tables.stream()
                .filter(table -> !others.containsKey(nameOf(table.schema(), table.name())))
                .toList();
    }

    /** In the order of the foreign keys, unless they refer to tables of schemas that are not compared. */
    private static List<Table> inOrder(List<Table> tables) {
        try {
            return new ArrayList<>(TableOrder.of(tables).tables());
        } catch (UnresolvedReferenceException e) {
            return new ArrayList<>(tables);
        }
    }

    private void compareViews() {
        List<View> dropped = without(before.views(), byName(after.views()));
        dropped.forEach(view -> viewDrops.add(new ObjectChange.DropView(view)));
        without(after.views(), byName(before.views()))
                .forEach(view -> viewAdditions.add(new ObjectChange.AddView(view)));
    }

    private void compareSequences() {
        before.sequences().forEach((name, old) -> {
            Sequence wanted = after.sequences().get(name);
            if (wanted == null) {
                objectDrops.add(new ObjectChange.DropSequence(old));
            } else if (!forms.counting(old.counting()).equals(forms.counting(wanted.counting()))) {
                objectAdditions.add(new ObjectChange.ChangeSequence(old, wanted));
            }
        });
        after.sequences().forEach((name, wanted) -> {
            if (!before.sequences().containsKey(name)) {
                objectAdditions.add(new ObjectChange.AddSequence(wanted));
            }
        });
    }

    private void compareTypes() {
        before.types().forEach((name, old) -> {
            EnumeratedType wanted = after.types().get(name);
            if (wanted == null) {
                objectDrops.add(new ObjectChange.DropType(old));
            } else if (!old.labels().equals(wanted.labels())) {
                objectAdditions.add(new ObjectChange.ChangeType(old, wanted));
            }
        });
        after.types().forEach((name, wanted) -> {
            if (!before.types().containsKey(name)) {
                objectAdditions.add(new ObjectChange.AddType(wanted));
            }
        });
    }

    private void compareDomains() {
        List<SchemaChange> drops = new ArrayList<>();
        before.domains().forEach((name, old) -> {
            Domain<?> wanted = after.domains().get(name);
            if (wanted == null) {
                drops.add(new DomainDifference.Drop(old));
            } else {
                DomainComparison comparison = new DomainComparison(forms, old, wanted);
                comparison.change().ifPresent(objectAdditions::add);
            }
        });
        after.domains().forEach((name, wanted) -> {
            if (!before.domains().containsKey(name)) {
                objectAdditions.add(new DomainDifference.Add(wanted));
            }
        });
        // In front of the types that they are made of, and each in front of those that it is made of.
        Collections.reverse(drops);
        objectDrops.addAll(0, drops);
    }

    private void compare(Table old, Table wanted) {
        List<SchemaChange> own = new ArrayList<>();
        ColumnComparison columns = new ColumnComparison(forms, old, wanted);
        note(columns.drops(), columnDrops, own);
        note(columns.additions(), columnAdditions, own);
        note(columns.changes(), columnChanges, own);
        if (forms.keepsComments() && !StoredForms.equalComments(old.comment(), wanted.comment())) {
            note(List.of(new TableChange.Comment(old, wanted)), columnChanges, own);
        }
        PartComparison parts = new PartComparison(
                new TableParts(forms, old, this::nameOf).all(), new TableParts(forms, wanted, this::nameOf).all());
        for (TablePart part : parts.dropped()) {
            note(List.of(part.drop(old)), part.isForeignKey() ? keyDrops : partDrops, own);
        }
        for (TablePart part : parts.added()) {
            note(List.of(part.add(wanted)), part.isForeignKey() ? keyAdditions : partAdditions, own);
        }
        pairs.add(new TablePair(old, wanted, own, before.triggers().getOrDefault(old.fullName(), List.of())));
    }

    private static void note(List<SchemaChange> found, List<SchemaChange> inOrder, List<SchemaChange> own) {
        inOrder.addAll(found);
        own.addAll(found);
    }

    /** The tables that are on both sides; there are none before {@link #changes()}. */
    List<TablePair> pairs() {
        return pairs;
    }
}
