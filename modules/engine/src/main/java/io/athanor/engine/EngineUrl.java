package io.athanor.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is: {@code dialect[+driver]://user:password@host:port/database?option=value}, or a plain
 * {@code jdbc:} URL.
 *
 * <p>Characters with a meaning of their own are percent-encoded. The string form never shows the password;
 * {@link #render} does. Immutable.
 */
public final class EngineUrl {

    private final String scheme;
    private final @Nullable String jdbcUrl;
    private final @Nullable String driver;
    private final @Nullable String username;
    private final @Nullable String password;
    private final @Nullable String host;
    private final int port;
    private final @Nullable String database;
    private final Map<String, List<String>> options;

    private EngineUrl(Builder builder, @Nullable String jdbcUrl) {
        this.scheme = builder.scheme;
        this.jdbcUrl = jdbcUrl;
        this.driver = builder.driver;
        this.username = builder.username;
        this.password = builder.password;
        this.host = builder.host;
        this.port = builder.port;
        this.database = builder.database;
        Map<String, List<String>> copy = new LinkedHashMap<>();
        builder.options.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        this.options = Collections.unmodifiableMap(copy);
    }

    /**
     * The URL of a text.
     *
     * @throws EngineUrlException if the text is no URL; the message names the part that is wrong and never a password
     */
    public static EngineUrl parse(String text) {
        if (text.regionMatches(true, 0, "jdbc:", 0, 5)) {
            return ofJdbc(text);
        }
        return new EngineUrlParser(text).parse();
    }

    /** A URL put together from its parts, none of them encoded. */
    public static Builder builder(String dialect) {
        return new Builder(dialect);
    }

    private static EngineUrl ofJdbc(String text) {
        int end = text.indexOf(':', 5);
        if (end <= 5) {
            throw new EngineUrlException("a JDBC URL must name its kind of database, as in jdbc:database://host/name");
        }
        Builder builder = new Builder(text.substring(5, end).toLowerCase(Locale.ROOT));
        JdbcUrlOptions.read(text, builder.options);
        return new EngineUrl(builder, text);
    }

    /** The name of the dialect. */
    public String dialect() {
        return scheme;
    }

    /** The complete URL if it was given in JDBC's form; then only dialect and options are told separately. */
    public Optional<String> jdbcUrl() {
        return Optional.ofNullable(jdbcUrl);
    }

    /** The driver named after the dialect, as in {@code mysql+mariadb}. */
    public Optional<String> driver() {
        return Optional.ofNullable(driver);
    }

    /** The user. */
    public Optional<String> username() {
        return Optional.ofNullable(username);
    }

    /** The password; take care of where it goes. */
    public Optional<String> password() {
        return Optional.ofNullable(password);
    }

    /** The host; an IPv6 address is without brackets. */
    public Optional<String> host() {
        return Optional.ofNullable(host);
    }

    /** The port. */
    public OptionalInt port() {
        return port < 0 ? OptionalInt.empty() : OptionalInt.of(port);
    }

    /** The name of the database, or the file. */
    public Optional<String> database() {
        return Optional.ofNullable(database);
    }

    /** The options, in order; an option may be given more than once. */
    public Map<String, List<String>> options() {
        return options;
    }

    /** The last value of an option. */
    public Optional<String> option(String name) {
        List<String> values = options.get(name);
        return values == null ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    /** The URL as text that {@link #parse} reads again, with the password. */
    public String render() {
        return jdbcUrl != null ? jdbcUrl : EngineUrlText.render(this, true);
    }

    /** The URL with {@code ***} in place of every password. */
    @Override
    public String toString() {
        return jdbcUrl != null ? JdbcUrlOptions.hidePasswords(jdbcUrl) : EngineUrlText.render(this, false);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EngineUrl url
                && scheme.equals(url.scheme)
                && Objects.equals(jdbcUrl, url.jdbcUrl)
                && Objects.equals(driver, url.driver)
                && Objects.equals(username, url.username)
                && Objects.equals(password, url.password)
                && Objects.equals(host, url.host)
                && port == url.port
                && Objects.equals(database, url.database)
                && options.equals(url.options);
    }

    @Override
    public int hashCode() {
        return Objects.hash(scheme, jdbcUrl, driver, username, password, host, port, database, options);
    }

    /** Puts a URL together. Not safe for use by several threads. */
    public static final class Builder {

        private final String scheme;
        private @Nullable String driver;
        private @Nullable String username;
        private @Nullable String password;
        private @Nullable String host;
        private int port = -1;
        private @Nullable String database;
        private final Map<String, List<String>> options = new LinkedHashMap<>();

        private Builder(String scheme) {
            this.scheme = EngineUrlText.checkName("dialect", scheme).toLowerCase(Locale.ROOT);
        }

        /** With a driver of the dialect. */
        public Builder driver(String driver) {
            this.driver = EngineUrlText.checkName("driver", driver).toLowerCase(Locale.ROOT);
            return this;
        }

        /** With a user. */
        public Builder username(String username) {
            this.username = username;
            return this;
        }

        /** With a password; it needs a user. */
        public Builder password(String password) {
            this.password = password;
            return this;
        }

        /** With a host name or address. */
        public Builder host(String host) {
            this.host = host;
            return this;
        }

        /** With a port; it needs a host. */
        public Builder port(int port) {
            if (port < 0 || port > 65535) {
                throw new EngineUrlException("a port must be between 0 and 65535, not " + port);
            }
            this.port = port;
            return this;
        }

        /** With a database or file. */
        public Builder database(String database) {
            this.database = database;
            return this;
        }

        /** With one more value of an option. */
        public Builder option(String name, String value) {
            if (name.isEmpty()) {
                throw new EngineUrlException("an option must have a name");
            }
            options.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
            return this;
        }

        /**
         * The URL.
         *
         * @throws EngineUrlException if a part lacks the one that it needs
         */
        public EngineUrl build() {
            if (password != null && username == null) {
                throw new EngineUrlException("a password needs a user before it");
            }
            if (port >= 0 && host == null) {
                throw new EngineUrlException("a port needs a host before it");
            }
            return new EngineUrl(this, null);
        }
    }
}
