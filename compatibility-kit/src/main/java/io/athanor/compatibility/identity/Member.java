package io.athanor.compatibility.identity;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A member, whose key is of a type of its own, and who may have been brought in by another one. */
@Entity(table = "members")
public class Member {

    @Id
    private @Nullable MemberId id;

    @Column(length = 20)
    private String name;

    @ForeignKey("members.id")
    private @Nullable MemberId sponsorId;

    @Relationship(backPopulates = "brought", remoteSide = "id")
    private @Nullable Member sponsor;

    @Relationship(backPopulates = "sponsor", orderBy = "name")
    private List<Member> brought = new ArrayList<>();

    @Relationship(backPopulates = "member", orderBy = "label")
    private List<Card> cards = new ArrayList<>();

    public Member(String name) {
        this.name = name;
    }

    public @Nullable MemberId getId() {
        return id;
    }

    public void setId(MemberId id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable MemberId getSponsorId() {
        return sponsorId;
    }

    public @Nullable Member getSponsor() {
        return sponsor;
    }

    public void setSponsor(@Nullable Member sponsor) {
        this.sponsor = sponsor;
    }

    public List<Member> getBrought() {
        return brought;
    }

    public List<Card> getCards() {
        return cards;
    }
}
