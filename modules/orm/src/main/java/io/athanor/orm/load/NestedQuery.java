package io.athanor.orm.load;

import io.athanor.sql.CompoundSelect;
import io.athanor.sql.Element;
import io.athanor.sql.ElementVisitor;
import io.athanor.sql.Select;
import io.athanor.sql.Structure;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A query that another one selects from, or several combined by a set operation, so that its classes and attributes
 * mean, in that other one, the columns that it results in. Of several it is the first one's that give the names.
 */
public final class NestedQuery extends Element {

    private final CompoundSelect.@Nullable Kind kind;
    private final List<Select> members;

    /** A query to select from. */
    public NestedQuery(Select select) {
        this.kind = null;
        this.members = List.of(select);
    }

    /** Queries combined, to select from. */
    public NestedQuery(CompoundSelect.Kind kind, List<Select> members) {
        this.kind = kind;
        this.members = List.copyOf(members);
    }

    /** The set operation, or null if there is but one query. */
    CompoundSelect.@Nullable Kind kind() {
        return kind;
    }

    /** The queries, whose classes are still to be replaced by their columns. */
    List<Select> members() {
        return members;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitUnresolved(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.identity(this);
        structure.attribute(kind);
        structure.parts(members);
    }

    @Override
    public String toString() {
        return "(" + members.stream().map(Select::toString).collect(Collectors.joining(" " + kind + " ")) + ")";
    }
}
