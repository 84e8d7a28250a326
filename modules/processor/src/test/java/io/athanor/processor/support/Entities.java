package io.athanor.processor.support;

/** Sources that many tests compile. */
public final class Entities {

    /** A user who has addresses. */
    public static final String USER = """
            package shop;

            import io.athanor.orm.annotation.*;
            import java.util.List;

            @Entity(table = "users")
            public class User {
                @Id private Integer id;
                private String name;
                @Relationship(backPopulates = "user") private List<Address> addresses;

                public User(String name) { this.name = name; }
                public String name() { return name; }
                public void name(String name) { this.name = name; }
                public List<Address> addresses() { return addresses; }
            }
            """;

    /** An address of a user. */
    public static final String ADDRESS = """
            package shop;

            import io.athanor.orm.annotation.*;

            @Entity
            public class Address {
                @Id private Integer id;
                private String email;
                @ForeignKey("users.id") private Integer userId;
                @Relationship(backPopulates = "addresses") private User user;

                public Address(String email) { this.email = email; }
                public User user() { return user; }
            }
            """;

    /** Returns what a recording state hears of a user. */
    public static final String SCRIPT = """
            package shop;

            import io.athanor.processor.support.RecordingState;

            public class Script implements java.util.concurrent.Callable<Object> {
                @Override public Object call() {
                    User user = new User("ed");
                    RecordingState state = RecordingState.track(user);
                    user.name("jack");
                    user.addresses();
                    return state.events();
                }
            }
            """;

    /** What the script returns if the user is instrumented. */
    public static final String EVENTS = "[write 1 ed -> jack, read 2]";

    private Entities() {}

    /** Adds all of these to a compilation. */
    public static Compilation addTo(Compilation compilation) {
        return compilation
                .source("shop/User", USER)
                .source("shop/Address", ADDRESS)
                .source("shop/Script", SCRIPT);
    }
}
