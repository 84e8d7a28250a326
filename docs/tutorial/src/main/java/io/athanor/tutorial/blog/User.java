package io.athanor.tutorial.blog;

import io.athanor.orm.DynamicCollection;
import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Lazy;
import io.athanor.orm.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who writes posts; the addresses are deleted along with the user. */
@Entity(table = "users")
public class User {

    @Id
    private @Nullable Integer id;

    private String name;
    private String fullname;
    private String nickname;

    @Relationship(
            backPopulates = "user",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private List<Address> addresses = List.of();

    @Relationship(backPopulates = "author", lazy = Lazy.DYNAMIC)
    private DynamicCollection<BlogPost> posts;

    /** A user who is in no database yet. */
    @SuppressWarnings("NullAway.Init") // the collection of posts exists from the first access
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

    /** The addresses. */
    public List<Address> getAddresses() {
        return addresses;
    }

    /** Replaces the addresses. */
    public void setAddresses(List<Address> addresses) {
        this.addresses = addresses;
    }

    /** The posts, which are queried and never loaded all at once. */
    public DynamicCollection<BlogPost> getPosts() {
        return posts;
    }

    @Override
    public String toString() {
        return "<User(name='" + name + "', fullname='" + fullname + "', nickname='" + nickname + "')>";
    }
}
