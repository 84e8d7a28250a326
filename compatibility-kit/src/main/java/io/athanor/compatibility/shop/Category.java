package io.athanor.compatibility.shop;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of the shop, in a tree of such parts. */
@Entity(table = "categories")
@SuppressWarnings("NullAway.Init")
public class Category implements Serializable {

    @Id
    private @Nullable Integer id;

    @Column(length = 30)
    private String name;

    @ForeignKey("categories.id")
    private @Nullable Integer parentId;

    @Relationship(backPopulates = "children", remoteSide = "id")
    private @Nullable Category parent;

    @Relationship(backPopulates = "parent", orderBy = "name", cascade = Cascade.ALL)
    private List<Category> children;

    public Category(String name, Category... children) {
        this.name = name;
        this.children = List.of(children);
    }

    public @Nullable Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable Integer getParentId() {
        return parentId;
    }

    public @Nullable Category getParent() {
        return parent;
    }

    public void setParent(@Nullable Category parent) {
        this.parent = parent;
    }

    public List<Category> getChildren() {
        return children;
    }
}
