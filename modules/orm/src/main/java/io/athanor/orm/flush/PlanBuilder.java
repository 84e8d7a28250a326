package io.athanor.orm.flush;

import io.athanor.orm.mapping.ForeignKeyReference;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.mapping.UniqueKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes the plan of a flush from its rows. Rows are grouped by table first: of each table the updates, then the
 * inserts, in the order of the tables' dependencies; then the association rows; then the deletes, in the opposite
 * order. What foreign keys and unique values demand beyond that is an edge between groups; only groups in a circle are
 * split into their rows. Used once.
 */
final class PlanBuilder {

    private final FlushContext context;
    private final FlushWork work;
    private final KeyChanges keyChanges;
    private final Map<Mapper, TableGroup> saves = new IdentityHashMap<>();
    private final Map<Mapper, TableGroup> deletes = new IdentityHashMap<>();
    private final List<TableGroup> groups = new ArrayList<>();
    private final List<UniqueConflicts.Conflict> conflicts = new ArrayList<>();
    private final List<FlushStep> steps = new ArrayList<>();
    private final List<FlushPlan.Reason> reasons = new ArrayList<>();

    PlanBuilder(FlushContext context, FlushWork work, KeyChanges keyChanges) {
        this.context = context;
        this.work = work;
        this.keyChanges = keyChanges;
    }

    FlushPlan build() {
        group();
        for (TableGroup group : List.copyOf(groups)) {
            Mapper mapper = group.mapper;
            if (mapper != null) {
                sort(group);
                connectForeignKeys(group, mapper);
            }
        }
        saves.forEach((mapper, group) -> connectUniqueValues(mapper, group));
        for (TableGroup group : groups) {
            for (TableGroup.Edge edge : group.edges) {
                reasons.add(new FlushPlan.Reason(group, edge.to(), edge.cause()));
            }
        }
        releaseReferrers();
        for (List<TableGroup> component : ActionGraph.sort(groups)) {
            TableGroup first = component.get(0);
            boolean circle = component.size() > 1 || first.edges.stream().anyMatch(edge -> edge.to() == first);
            if (circle) {
                new RowGraph(context, work, component, conflicts, steps, reasons).sort();
            } else {
                step(first);
            }
        }
        return new FlushPlan(steps, reasons, work, keyChanges);
    }

    /** Rows that must not refer to a key while it changes let go of it before all else, table by table. */
    private void releaseReferrers() {
        Map<Mapper, List<ColumnsOfRow>> byMapper = new LinkedHashMap<>();
        for (ColumnsOfRow release : keyChanges.releases()) {
            byMapper.computeIfAbsent(release.action().mapper.base(), mapper -> new ArrayList<>())
                    .add(release);
        }
        byMapper.forEach((mapper, rows) -> {
            rows.sort((first, second) -> mapper.primaryKey()
                    .compare(first.action().rowKey(), second.action().rowKey()));
            steps.add(new FlushStep.Release(mapper, rows));
        });
    }

    private void group() {
        Map<Mapper, List<RowAction>> saved = new IdentityHashMap<>();
        Map<Mapper, List<RowAction>> deleted = new IdentityHashMap<>();
        for (RowAction action : work.all()) {
            (action.isDelete() ? deleted : saved)
                    .computeIfAbsent(action.mapper.base(), m -> new ArrayList<>())
                    .add(action);
        }
        List<Mapper> order = context.mappings().order();
        int tables = order.size();
        int rank = 0;
        for (Mapper mapper : order) {
            add(TableGroup.Part.SAVE, rank, mapper, saved.get(mapper), saves);
            rank++;
        }
        for (LinkChanges.OfTable links : work.links().all()) {
            TableGroup unlink = new TableGroup(TableGroup.Part.UNLINK, rank++, null, links);
            TableGroup link = new TableGroup(TableGroup.Part.LINK, rank++, null, links);
            groups.add(unlink);
            groups.add(link);
        }
        for (int i = tables - 1; i >= 0; i--) {
            add(TableGroup.Part.DELETE, rank++, order.get(i), deleted.get(order.get(i)), deletes);
        }
        for (TableGroup group : groups) {
            if (group.links != null) {
                connectLinks(group, group.links);
            }
        }
    }

    private void add(
            TableGroup.Part part,
            int rank,
            Mapper mapper,
            @org.jspecify.annotations.Nullable List<RowAction> actions,
            Map<Mapper, TableGroup> into) {
        if (actions != null) {
            TableGroup group = new TableGroup(part, rank, mapper, null);
            actions.forEach(group::add);
            groups.add(group);
            into.put(mapper, group);
        }
    }

    /** Rows that exist are written in the order of their keys, so that the same flush is the same from run to run. */
    private static void sort(TableGroup group) {
        group.actions.sort((first, second) -> {
            boolean firstIsNew = first.isInsert();
            boolean secondIsNew = second.isInsert();
            if (firstIsNew || secondIsNew) {
                return Boolean.compare(firstIsNew, secondIsNew);
            }
            return first.mapper.primaryKey().compare(first.rowKey(), second.rowKey());
        });
    }

    private void connectForeignKeys(TableGroup group, Mapper mapper) {
        for (ForeignKeyReference reference : references(mapper)) {
            TableGroup parentDelete = deletes.get(reference.target().base());
            if (group.part == TableGroup.Part.DELETE) {
                if (parentDelete != null) {
                    group.before(parentDelete, reference);
                }
                continue;
            }
            TableGroup parentSave = saves.get(reference.target().base());
            if (parentSave != null && parentSave.hasNewKeys) {
                parentSave.before(group, reference);
            }
            if (parentDelete != null && group.hasUpdates) {
                group.before(parentDelete, reference);
            }
            if (reference.postUpdate() && PostUpdates.any(context, group.actions, reference)) {
                // Among the rows of a circle single columns can wait.
                group.before(group, PostUpdates.CAUSE);
                if (parentSave != null && parentSave != group && parentSave.hasNewKeys) {
                    group.before(parentSave, PostUpdates.CAUSE);
                }
            }
        }
    }

    /** The foreign keys of all classes of a hierarchy. */
    private static Collection<ForeignKeyReference> references(Mapper base) {
        if (base.children().isEmpty()) {
            return base.references();
        }
        Set<ForeignKeyReference> all = new LinkedHashSet<>();
        base.withDescendants().forEach(mapper -> all.addAll(mapper.references()));
        return all;
    }

    private void connectLinks(TableGroup group, LinkChanges.OfTable links) {
        Set<Mapper> ends = new LinkedHashSet<>();
        links.added.forEach(link -> addEnds(ends, link.relationship()));
        links.removed.forEach(link -> addEnds(ends, link.relationship()));
        String cause = "the rows of " + links.table.name() + " refer to it";
        for (Mapper end : ends) {
            TableGroup save = saves.get(end);
            TableGroup delete = deletes.get(end);
            if (group.part == TableGroup.Part.LINK && save != null) {
                save.before(group, cause);
            }
            if (group.part == TableGroup.Part.UNLINK && delete != null) {
                group.before(delete, cause);
            }
            if (group.part == TableGroup.Part.UNLINK
                    && save != null
                    && save.actions.stream().anyMatch(KeyChanges::isChanged)) {
                group.before(save, cause);
            }
        }
        for (TableGroup other : groups) {
            if (group.part == TableGroup.Part.UNLINK && other.part == TableGroup.Part.LINK && other.links == links) {
                group.before(other, "a row may come back");
            }
        }
    }

    private static void addEnds(Set<Mapper> ends, Relationship relationship) {
        ends.add(relationship.source().base());
        ends.add(relationship.target().base());
    }

    private void connectUniqueValues(Mapper mapper, TableGroup save) {
        TableGroup delete = deletes.get(mapper);
        List<UniqueConflicts.Conflict> found =
                UniqueConflicts.of(context, save.actions, delete == null ? List.of() : delete.actions);
        conflicts.addAll(found);
        UniqueKey fromDelete = null;
        UniqueKey fromUpdate = null;
        for (UniqueConflicts.Conflict conflict : found) {
            if (conflict.releasing().isDelete()) {
                fromDelete = conflict.key();
            } else if (!conflict.occupying().isInsert()) {
                fromUpdate = conflict.key();
            }
        }
        if (fromDelete != null && delete != null) {
            delete.before(save, "another row takes over its " + fromDelete);
        }
        if (fromUpdate != null) {
            save.before(save, "one row takes over the " + fromUpdate + " of another one");
        }
    }

    private void step(TableGroup group) {
        Mapper mapper = group.mapper;
        LinkChanges.OfTable links = group.links;
        if (mapper != null) {
            steps.add(
                    group.part == TableGroup.Part.SAVE
                            ? new FlushStep.Save(mapper, group.actions)
                            : new FlushStep.Delete(mapper, group.actions));
        } else if (links != null) {
            steps.add(group.part == TableGroup.Part.UNLINK ? new FlushStep.Unlink(links) : new FlushStep.Link(links));
        }
    }
}
