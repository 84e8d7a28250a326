package io.athanor.compatibility.world;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** The one badge of an owner: the side of a one-to-one relationship that has no foreign key. */
@Entity(table = "badges")
@SuppressWarnings("NullAway.Init")
public class Badge {

    @Id
    @Nullable Integer id;

    @Column(length = 20, nullable = false)
    String name;

    @Column(length = 20)
    @Nullable String note;

    @Relationship(backPopulates = "badge")
    @Nullable Owner owner;

    @Relationship
    @Nullable Owner looseOwner;

    Badge(String name) {
        this.name = name;
    }
}
