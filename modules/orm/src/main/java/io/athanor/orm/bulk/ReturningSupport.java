package io.athanor.orm.bulk;

/**
 * Whether a database returns the rows that an UPDATE or DELETE changes: found by trying to compile the first one. Safe
 * for use by several threads, which may both try.
 */
public final class ReturningSupport {

    private volatile boolean updateRefused;
    private volatile boolean deleteRefused;

    /** Nothing is known yet. */
    public ReturningSupport() {}

    boolean mayReturn(EntityChange<?> change) {
        return change instanceof EntityUpdate<?> ? !updateRefused : !deleteRefused;
    }

    void refused(EntityChange<?> change) {
        if (change instanceof EntityUpdate<?>) {
            updateRefused = true;
        } else {
            deleteRefused = true;
        }
    }
}
