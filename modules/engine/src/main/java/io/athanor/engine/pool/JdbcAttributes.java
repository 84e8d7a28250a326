package io.athanor.engine.pool;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What JDBC lets anybody change who has a connection, but for autocommit: read when the connection is as it should be,
 * and restored later. What a driver does not have is left out. Immutable.
 */
public final class JdbcAttributes {

    private enum Attribute {
        ISOLATION {
            @Override
            Object read(Connection jdbc) throws SQLException {
                return jdbc.getTransactionIsolation();
            }

            @Override
            void write(Connection jdbc, Object value) throws SQLException {
                jdbc.setTransactionIsolation((Integer) value);
            }
        },
        READ_ONLY {
            @Override
            Object read(Connection jdbc) throws SQLException {
                return jdbc.isReadOnly();
            }

            @Override
            void write(Connection jdbc, Object value) throws SQLException {
                jdbc.setReadOnly((Boolean) value);
            }
        },
        CATALOG {
            @Override
            @Nullable Object read(Connection jdbc) throws SQLException {
                return jdbc.getCatalog();
            }

            @Override
            void write(Connection jdbc, Object value) throws SQLException {
                jdbc.setCatalog((String) value);
            }
        },
        SCHEMA {
            @Override
            @Nullable Object read(Connection jdbc) throws SQLException {
                return jdbc.getSchema();
            }

            @Override
            void write(Connection jdbc, Object value) throws SQLException {
                jdbc.setSchema((String) value);
            }
        },
        HOLDABILITY {
            @Override
            Object read(Connection jdbc) throws SQLException {
                return jdbc.getHoldability();
            }

            @Override
            void write(Connection jdbc, Object value) throws SQLException {
                jdbc.setHoldability((Integer) value);
            }
        },
        NETWORK_TIMEOUT {
            @Override
            Object read(Connection jdbc) throws SQLException {
                return jdbc.getNetworkTimeout();
            }

            @Override
            void write(Connection jdbc, Object value) throws SQLException {
                jdbc.setNetworkTimeout(Runnable::run, (Integer) value);
            }
        },
        CLIENT_INFO {
            @Override
            @Nullable Object read(Connection jdbc) throws SQLException {
                Properties live = jdbc.getClientInfo();
                if (live == null) {
                    return null;
                }
                Map<String, String> copy = new HashMap<>();
                for (String name : live.stringPropertyNames()) {
                    if (!live.getProperty(name).isEmpty()) {
                        copy.put(name, live.getProperty(name));
                    }
                }
                return copy;
            }

            @Override
            void write(Connection jdbc, Object value) throws SQLException {
                Properties wanted = new Properties();
                // Some drivers only add what they are given, so that what goes must be told as empty.
                jdbc.getClientInfo().stringPropertyNames().forEach(name -> wanted.setProperty(name, ""));
                wanted.putAll((Map<?, ?>) value);
                jdbc.setClientInfo(wanted);
            }
        },
        TYPE_MAP {
            @Override
            @Nullable Object read(Connection jdbc) throws SQLException {
                Map<String, Class<?>> live = jdbc.getTypeMap();
                return live == null ? null : Map.copyOf(live);
            }

            @Override
            @SuppressWarnings("unchecked") // it was read so
            void write(Connection jdbc, Object value) throws SQLException {
                jdbc.setTypeMap(new HashMap<>((Map<String, Class<?>>) value));
            }
        };

        abstract @Nullable Object read(Connection jdbc) throws SQLException;

        abstract void write(Connection jdbc, Object value) throws SQLException;
    }

    private final Map<Attribute, @Nullable Object> values;

    private JdbcAttributes(Map<Attribute, @Nullable Object> values) {
        this.values = values;
    }

    /** Those of a connection now. Asking the server for them begins a transaction unless autocommit is on. */
    public static JdbcAttributes of(Connection jdbc) throws SQLException {
        Map<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);
        for (Attribute attribute : Attribute.values()) {
            try {
                values.put(attribute, attribute.read(jdbc));
            } catch (SQLFeatureNotSupportedException e) {
                // What the driver does not have cannot be changed either.
                continue;
            }
        }
        return new JdbcAttributes(values);
    }

    /**
     * Gives a connection these attributes where it has others, and forgets its warnings. Autocommit is to be on.
     *
     * @throws SQLException also if one of them cannot be restored, so that the connection must not be used again
     */
    public void restore(Connection jdbc) throws SQLException {
        for (Map.Entry<Attribute, @Nullable Object> entry : values.entrySet()) {
            Attribute attribute = entry.getKey();
            Object wanted = entry.getValue();
            if (Objects.equals(attribute.read(jdbc), wanted)) {
                continue;
            }
            if (wanted == null) {
                throw new SQLException("nothing takes back the " + attribute + " that a connection was given");
            }
            attribute.write(jdbc, wanted);
        }
        jdbc.clearWarnings();
    }
}
