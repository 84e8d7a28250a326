package io.athanor.compatibility.golden.orm.model;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node of a tree. */
@Entity(table = "nodes")
public class Node {

    @Id
    private @Nullable Integer id;

    @ForeignKey("nodes.id")
    private @Nullable Integer parentId;

    @Column(length = 30)
    private @Nullable String data;

    @Relationship(backPopulates = "parent", orderBy = "id")
    private List<Node> children;

    @Relationship(backPopulates = "children", remoteSide = "id")
    private @Nullable Node parent;

    public Node(String data) {
        this.data = data;
    }

    public Node(Integer id) {
        this.id = id;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable Integer getParentId() {
        return parentId;
    }

    public @Nullable String getData() {
        return data;
    }

    public List<Node> getChildren() {
        return children;
    }

    public @Nullable Node getParent() {
        return parent;
    }

    public void setParent(@Nullable Node parent) {
        this.parent = parent;
    }

    @Override
    public String toString() {
        return "Node(" + id + ",)";
    }
}
