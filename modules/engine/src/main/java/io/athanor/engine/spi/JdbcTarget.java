package io.athanor.engine.spi;

import java.util.Map;

/**
 * One way to reach a database: a driver, and what it is to be told.
 *
 * @param driverClass the driver's class
 * @param coordinates the driver's Maven coordinates, without a version, for the message when it is missing
 * @param url the JDBC URL; it must not hold a password
 * @param properties the driver's properties, password included
 */
public record JdbcTarget(String driverClass, String coordinates, String url, Map<String, String> properties) {

    /** Copies the properties. */
    public JdbcTarget {
        properties = Map.copyOf(properties);
    }

    /** Without the properties, which may hold a password. */
    @Override
    public String toString() {
        return driverClass;
    }
}
