package io.athanor.compatibility.kennel;

import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** An animal that has a friend, which is a dog as well. */
@Entity(table = "animals")
public class Dog extends Animal {

    @ForeignKey("animals.id")
    private @Nullable Integer friendId;

    @Relationship(foreignKeys = "friendId", remoteSide = "id")
    private @Nullable Dog friend;

    public Dog(String name) {
        super(name);
    }

    public @Nullable Integer getFriendId() {
        return friendId;
    }

    public @Nullable Dog getFriend() {
        return friend;
    }

    public void setFriend(@Nullable Dog friend) {
        this.friend = friend;
    }
}
