package io.athanor.compatibility.identity;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Inheritance;
import io.athanor.orm.annotation.InheritanceStrategy;
import io.athanor.orm.annotation.KeyRecord;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A line in the account of a member. */
@Entity(table = "account_lines")
@KeyRecord(LineKey.class)
@Inheritance(strategy = InheritanceStrategy.JOINED)
public class AccountLine {

    @Id
    @ForeignKey("members.id")
    private @Nullable MemberId memberId;

    @Id
    private int number;

    @Column(length = 20)
    private String text;

    @Relationship
    private @Nullable Member member;

    public AccountLine(Member member, int number, String text) {
        this.member = member;
        this.number = number;
        this.text = text;
    }

    public @Nullable MemberId getMemberId() {
        return memberId;
    }

    public int getNumber() {
        return number;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public @Nullable Member getMember() {
        return member;
    }
}
