package io.athanor.compatibility.identity;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.GeneratedId;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.IdStrategy;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A card of a member, whose key the program makes in the order of time. */
@Entity(table = "cards")
public class Card {

    @Id
    @GeneratedId(IdStrategy.TIME_ORDERED_UUID)
    private @Nullable CardId id;

    @Column(length = 20)
    private String label;

    @ForeignKey("members.id")
    private @Nullable MemberId memberId;

    @Relationship(backPopulates = "cards")
    private @Nullable Member member;

    public Card(String label) {
        this.label = label;
    }

    public @Nullable CardId getId() {
        return id;
    }

    public String getLabel() {
        return label;
    }

    public @Nullable MemberId getMemberId() {
        return memberId;
    }

    public @Nullable Member getMember() {
        return member;
    }

    public void setMember(@Nullable Member member) {
        this.member = member;
    }
}
