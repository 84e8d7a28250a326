package io.athanor.compatibility.golden.orm.model;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** An address of a user. */
@Entity(table = "addresses")
public class Address {

    @Id
    private @Nullable Integer id;

    @ForeignKey("users.id")
    private @Nullable Integer userId;

    @Column(length = 50, nullable = false)
    private @Nullable String emailAddress;

    @Relationship(backPopulates = "addresses")
    private @Nullable User user;

    public Address(String emailAddress) {
        this.emailAddress = emailAddress;
    }

    public Address(String emailAddress, User user) {
        this.emailAddress = emailAddress;
        this.user = user;
    }

    public Address(Integer id, String emailAddress) {
        this.id = id;
        this.emailAddress = emailAddress;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable Integer getUserId() {
        return userId;
    }

    public void setUserId(@Nullable Integer userId) {
        this.userId = userId;
    }

    public @Nullable String getEmailAddress() {
        return emailAddress;
    }

    public void setEmailAddress(@Nullable String emailAddress) {
        this.emailAddress = emailAddress;
    }

    public @Nullable User getUser() {
        return user;
    }

    public void setUser(@Nullable User user) {
        this.user = user;
    }

    @Override
    public String toString() {
        return "Address(" + id + ",)";
    }
}
