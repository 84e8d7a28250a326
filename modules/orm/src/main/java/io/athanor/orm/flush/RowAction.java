package io.athanor.orm.flush;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.ColumnPair;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.MappedVersion;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.RowFilter;
import io.athanor.orm.session.PersistenceContext;
import io.athanor.orm.state.EntityState;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a flush does with one object's row. Holds the object strongly. */
final class RowAction {

    /** What is done. */
    enum Kind {
        INSERT,
        UPDATE,
        DELETE
    }

    /**
     * A foreign key that gets the key of a row which has none yet.
     *
     * @param parent the object referred to
     * @param pairs its attributes, local, with those of the row, remote
     */
    record KeyCopy(RowAction parent, List<ColumnPair> pairs) {}

    private static final Object NO_VERSION = new Object();

    final EntityState state;
    final Instrumented entity;
    final Mapper mapper;
    private final boolean isNew;
    private Kind kind;
    private @Nullable RowAction replaced;
    private @Nullable List<KeyCopy> copies;
    private @Nullable BitSet postponed;
    private @Nullable BitSet rewritten;
    private @Nullable Object rowVersion;

    RowAction(EntityState state, Instrumented entity, Mapper mapper, Kind kind) {
        this.state = state;
        this.entity = entity;
        this.mapper = mapper;
        this.kind = kind;
        this.isNew = state.isWithoutRow();
    }

    /** Whether a relationship has something to be written: it was changed, or the object is new. */
    boolean writes(int attribute) {
        return state.isLoaded(attribute)
                && (isNew || state.isChanged(attribute) && state.committed(attribute) != entity.$orm_get(attribute));
    }

    Kind kind() {
        return kind;
    }

    boolean isDelete() {
        return kind == Kind.DELETE;
    }

    /** Whether the row does not exist before this action. */
    boolean isInsert() {
        return kind == Kind.INSERT;
    }

    /** Lets a new object take over the row of one that was to be deleted. */
    void replace(RowAction deletion) {
        kind = Kind.UPDATE;
        replaced = deletion;
    }

    /** The deletion whose row this object takes over, or null. */
    @Nullable RowAction replaced() {
        return replaced;
    }

    /** The foreign keys to be filled once their parents have rows. */
    List<KeyCopy> copies() {
        List<KeyCopy> known = copies;
        return known == null ? List.of() : known;
    }

    void copyLater(KeyCopy copy) {
        List<KeyCopy> known = copies;
        if (known == null) {
            known = new ArrayList<>(2);
            copies = known;
        }
        known.add(copy);
    }

    /** Writes columns though they are not changed, because an earlier statement released them. */
    void rewrite(BitSet columns) {
        rewritten().or(columns);
    }

    /** Writes a column though it is not changed, because what it holds must go. */
    void rewrite(MappedColumn column) {
        rewritten().set(column.slot());
    }

    private BitSet rewritten() {
        BitSet known = rewritten;
        if (known == null) {
            known = new BitSet();
            rewritten = known;
        }
        return known;
    }

    /** Adds the columns that are written though they are not changed. */
    void addRewritten(BitSet columns) {
        if (rewritten != null) {
            columns.or(rewritten);
        }
    }

    /** Leaves a column NULL for now; a later statement writes it. */
    void postpone(MappedColumn column) {
        BitSet known = postponed;
        if (known == null) {
            known = new BitSet();
            postponed = known;
        }
        known.set(column.slot());
    }

    /** Takes note that what was left NULL is written now. */
    void arrive() {
        postponed = null;
    }

    boolean isPostponed(MappedColumn column) {
        return postponed != null && postponed.get(column.slot());
    }

    /** The value that a column gets now. */
    @Nullable Object value(MappedColumn column) {
        return isPostponed(column) ? null : column.get(entity);
    }

    /** The key by which the row is found, which is the one it had before. */
    Object rowKey() {
        RowAction former = replaced;
        return java.util.Objects.requireNonNull(former == null ? state.key() : former.state.key());
    }

    /** The version that the row has now, as far as this session knows: null, or unknown, where it was not read. */
    @Nullable Object rowVersion(MappedVersion version) {
        if (rowVersion != null) {
            return rowVersion == NO_VERSION ? null : rowVersion;
        }
        RowAction former = replaced == null ? this : replaced;
        int attribute = version.column().attribute();
        return former.state.isUnknown(attribute)
                ? EntityState.UNKNOWN
                : former.state.isChanged(attribute)
                        ? former.state.committed(attribute)
                        : version.column().get(former.entity);
    }

    /** Whether the row is marked deleted, as far as this session knows, or is to go and not only to be marked. */
    boolean isOfMarked(RowFilter filter, PersistenceContext objects) {
        if (isDelete()) {
            return objects.isPurged(state);
        }
        MappedColumn column = filter.deleted();
        RowAction former = replaced == null ? this : replaced;
        if (column == null || former.isNew || former.state.isUnknown(column.attribute())) {
            return false;
        }
        return filter.isMark(
                former.state.isChanged(column.attribute())
                        ? former.state.committed(column.attribute())
                        : column.get(former.entity));
    }

    /** Whether the row stays when its object is deleted, being only marked. */
    boolean isMarking(PersistenceContext objects) {
        RowFilter filter = mapper.rowFilter();
        return isDelete() && filter != null && filter.deleted() != null && !objects.isPurged(state);
    }

    /** Takes note of the version that the row has, since its object is about to get another one, or has got it. */
    void expect(@Nullable Object version) {
        rowVersion = version == null ? NO_VERSION : version;
    }

    @Override
    public String toString() {
        return kind + " " + state;
    }
}
