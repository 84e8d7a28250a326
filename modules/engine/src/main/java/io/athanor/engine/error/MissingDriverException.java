package io.athanor.engine.error;

import io.athanor.sql.AthanorException;

/** Thrown when the JDBC driver of a dialect is not on the path. */
public final class MissingDriverException extends AthanorException {

    private static final long serialVersionUID = 1L;

    private final String driverClass;
    private final String coordinates;

    /**
     * For a driver that is not there.
     *
     * @param dialect the dialect's name
     * @param driverClass the driver's class
     * @param coordinates its Maven coordinates, without a version
     */
    public MissingDriverException(String dialect, String driverClass, String coordinates) {
        super("The JDBC driver of the dialect \"" + dialect + "\", " + driverClass + ", is not on the path. Add "
                + coordinates + " as a run time dependency (in a jlink image: name its module in --add-modules).");
        this.driverClass = driverClass;
        this.coordinates = coordinates;
    }

    /** The driver's class. */
    public String driverClass() {
        return driverClass;
    }

    /** The driver's Maven coordinates, without a version. */
    public String coordinates() {
        return coordinates;
    }
}
