package io.athanor.compatibility.graph;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.MappedSuperclass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An object of a graph: a name, and a foreign key for each class of nodes. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init")
public abstract class Node {

    @Column(length = 20, nullable = false)
    String name;

    @Nullable Integer aId;

    @Nullable Integer bId;

    @Nullable Integer cId;

    @Nullable Integer dId;

    @Nullable Integer eId;

    @Nullable Integer fId;

    @Nullable Integer gPart;

    @Nullable Integer gNumber;

    @Nullable Integer hPart;

    @Nullable Integer hNumber;

    Node(String name) {
        this.name = name;
    }

    /** The name, which never changes. */
    public final String name() {
        return name;
    }

    /** The primary key, in the order of the table's columns. */
    public abstract List<@Nullable Integer> key();

    /** Refers to another node by a relationship, or to nothing. */
    public abstract void refer(NodeKind to, @Nullable Node target);

    /** Refers to another node by its key alone, or to nothing. */
    public final void referByKey(NodeKind to, @Nullable Node target) {
        Integer first = target == null ? null : target.key().get(0);
        Integer second =
                target == null || target.key().size() == 1 ? null : target.key().get(1);
        switch (to) {
            case A -> aId = first;
            case B -> bId = first;
            case C -> cId = first;
            case D -> dId = first;
            case E -> eId = first;
            case F -> fId = first;
            case G -> {
                gPart = first;
                gNumber = second;
            }
            case H -> {
                hPart = first;
                hNumber = second;
            }
        }
    }
}
