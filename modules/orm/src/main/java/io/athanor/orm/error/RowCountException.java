package io.athanor.orm.error;

/**
 * Thrown when the driver does not tell how many rows each statement of a batch changed, so that versions cannot be
 * verified.
 */
public final class RowCountException extends OrmException {

    private static final long serialVersionUID = 1L;

    private RowCountException(String message) {
        super(message);
    }

    /** The exception for the rows of a class. */
    public static RowCountException of(String entity) {
        return new RowCountException("The driver did not tell how many rows each statement of a batch changed, so the"
                + " versions of " + entity + " are not verified. Switch off the driver's rewriting of batches, or open"
                + " sessions with SessionOption.NO_BATCH_ROW_COUNTS, which sends such rows one by one.");
    }
}
