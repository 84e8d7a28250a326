package io.athanor.compatibility.golden.orm.model;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who has addresses and orders. */
@Entity(table = "users")
public class User {

    @Id
    private @Nullable Integer id;

    @Column(length = 30, nullable = false)
    private @Nullable String name;

    @Column(length = 50)
    private @Nullable String fullname;

    @Column(length = 50)
    private @Nullable String nickname;

    private @Nullable Integer age;

    @Relationship(backPopulates = "user", orderBy = "id")
    private List<Address> addresses;

    @Relationship(backPopulates = "user", orderBy = "id")
    private List<Order> orders;

    public User() {}

    public User(String name) {
        this.name = name;
    }

    public User(String name, String fullname) {
        this.name = name;
        this.fullname = fullname;
    }

    public User(Integer id, String name) {
        this.id = id;
        this.name = name;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public void setId(@Nullable Integer id) {
        this.id = id;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getFullname() {
        return fullname;
    }

    public void setFullname(@Nullable String fullname) {
        this.fullname = fullname;
    }

    public @Nullable String getNickname() {
        return nickname;
    }

    public void setNickname(@Nullable String nickname) {
        this.nickname = nickname;
    }

    public @Nullable Integer getAge() {
        return age;
    }

    public void setAge(@Nullable Integer age) {
        this.age = age;
    }

    public List<Address> getAddresses() {
        return addresses;
    }

    public void setAddresses(List<Address> addresses) {
        this.addresses = addresses;
    }

    public List<Order> getOrders() {
        return orders;
    }

    @Override
    public String toString() {
        return "User(" + id + ",)";
    }
}
