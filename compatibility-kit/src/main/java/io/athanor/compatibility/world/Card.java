package io.athanor.compatibility.world;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** The one card of an owner: the side of a one-to-one relationship that has the foreign key. */
@Entity(table = "cards")
@SuppressWarnings("NullAway.Init")
public class Card {

    @Id
    @Nullable Integer id;

    @Column(length = 20, nullable = false)
    String name;

    @Column(length = 20)
    @Nullable String note;

    @ForeignKey("owners.id")
    @Column(unique = true)
    @Nullable Integer ownerId;

    @Relationship
    @Nullable Owner anyOwner;

    @Relationship(backPopulates = "card")
    @Nullable Owner owner;

    @Relationship(backPopulates = "ownedCard")
    @Nullable Owner owningOwner;

    Card(String name) {
        this.name = name;
    }
}
