package io.athanor.orm.flush;

import io.athanor.orm.mapping.Mapper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one table that are written in one way: a node of the graph that a flush is sorted by. */
final class TableGroup {

    /** What is done with the rows. */
    enum Part {
        SAVE,
        DELETE,
        UNLINK,
        LINK
    }

    /**
     * A group that has to wait for another one.
     *
     * @param to the group that waits
     * @param cause why
     */
    record Edge(TableGroup to, Object cause) {}

    final Part part;
    final int rank;
    final @Nullable Mapper mapper;
    final LinkChanges.@Nullable OfTable links;
    final List<RowAction> actions = new ArrayList<>();
    final List<Edge> edges = new ArrayList<>();
    boolean hasNewKeys;
    boolean hasUpdates;

    /** A group whose place is the rank where nothing else is demanded. */
    TableGroup(Part part, int rank, @Nullable Mapper mapper, LinkChanges.@Nullable OfTable links) {
        this.part = part;
        this.rank = rank;
        this.mapper = mapper;
        this.links = links;
    }

    void before(TableGroup later, Object cause) {
        edges.add(new Edge(later, cause));
    }

    void add(RowAction action) {
        actions.add(action);
        hasNewKeys |= action.isInsert() || KeyChanges.isChanged(action);
        hasUpdates |= action.kind() == RowAction.Kind.UPDATE;
    }

    @Override
    public String toString() {
        String table = mapper != null ? mapper.table().name() : links == null ? "" : links.table.name();
        return part.name().toLowerCase(java.util.Locale.ROOT) + " " + table;
    }
}
