package io.athanor.compatibility.graph;

/**
 * A foreign key of a graph.
 *
 * @param from the table that refers
 * @param to the table referred to
 * @param required whether it is NOT NULL
 * @param mapped whether a relationship shows it; else programs set the columns
 */
public record Reference(NodeKind from, NodeKind to, boolean required, boolean mapped) {

    @Override
    public String toString() {
        return from + (mapped ? " -> " : " -by hand-> ") + to + (required ? " NOT NULL" : "");
    }
}
