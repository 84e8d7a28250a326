package io.athanor.tutorial.basic;

import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody with a name. */
@Entity(table = "users")
public class User {

    @Id
    private @Nullable Integer id;

    private String name;
    private String fullname;
    private String nickname;

    @Relationship(backPopulates = "user", orderBy = "id")
    private List<Address> addresses = List.of();

    /** A user who is in no database yet. */
    public User(String name, String fullname, String nickname) {
        this.name = name;
        this.fullname = fullname;
        this.nickname = nickname;
    }

    /** The key, which the database generates; null until then. */
    public @Nullable Integer getId() {
        return id;
    }

    /** The short name. */
    public String getName() {
        return name;
    }

    /** Changes the short name. */
    public void setName(String name) {
        this.name = name;
    }

    /** The whole name. */
    public String getFullname() {
        return fullname;
    }

    /** What friends say. */
    public String getNickname() {
        return nickname;
    }

    /** Changes what friends say. */
    public void setNickname(String nickname) {
        this.nickname = nickname;
    }

    /** The addresses, sorted by their keys. */
    public List<Address> getAddresses() {
        return addresses;
    }

    /** Replaces the addresses. */
    public void setAddresses(List<Address> addresses) {
        this.addresses = addresses;
    }

    @Override
    public String toString() {
        return "<User(name='" + name + "', fullname='" + fullname + "', nickname='" + nickname + "')>";
    }
}
