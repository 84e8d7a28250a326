package io.athanor.tutorial.basic;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** An email address of a user. */
@Entity(table = "addresses")
public class Address {

    @Id
    private @Nullable Integer id;

    @Column(nullable = false)
    private String emailAddress;

    @ForeignKey("users.id")
    private @Nullable Integer userId;

    @Relationship(backPopulates = "addresses")
    private @Nullable User user;

    /** An address that is nobody's yet. */
    public Address(String emailAddress) {
        this.emailAddress = emailAddress;
    }

    /** The key, which the database generates; null until then. */
    public @Nullable Integer getId() {
        return id;
    }

    /** The address itself. */
    public String getEmailAddress() {
        return emailAddress;
    }

    /** The key of the user, or null if it is nobody's. */
    public @Nullable Integer getUserId() {
        return userId;
    }

    /** Whose it is, or null if it is nobody's. */
    public @Nullable User getUser() {
        return user;
    }

    @Override
    public String toString() {
        return "<Address(email_address='" + emailAddress + "')>";
    }
}
