package io.athanor.compatibility.letter;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Lazy;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A letter from one address to another. */
@Entity(table = "letters")
public class Letter {

    @Id
    private @Nullable Integer id;

    @Column(length = 30, nullable = false)
    private String subject;

    @ForeignKey("addresses.id")
    private @Nullable Integer senderId;

    @ForeignKey("addresses.id")
    private @Nullable Integer recipientId;

    @Relationship(foreignKeys = "senderId", lazy = Lazy.JOINED)
    private @Nullable Address sender;

    @Relationship(foreignKeys = "recipientId", lazy = Lazy.JOINED)
    private @Nullable Address recipient;

    public Letter(String subject) {
        this.subject = subject;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public @Nullable Integer getSenderId() {
        return senderId;
    }

    public @Nullable Integer getRecipientId() {
        return recipientId;
    }

    public @Nullable Address getSender() {
        return sender;
    }

    public void setSender(@Nullable Address sender) {
        this.sender = sender;
    }

    public @Nullable Address getRecipient() {
        return recipient;
    }

    public void setRecipient(@Nullable Address recipient) {
        this.recipient = recipient;
    }
}
