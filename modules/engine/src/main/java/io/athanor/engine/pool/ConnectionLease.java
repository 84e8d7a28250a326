package io.athanor.engine.pool;

/** A connection while it is in one user's hands. Ending the lease a second time does nothing. */
public interface ConnectionLease {

    /** The connection; to be left alone once the lease has ended. */
    PhysicalConnection connection();

    /**
     * Gives the connection back; it must be without an open transaction and in the state in which it was handed out.
     */
    void release();

    /** Ends the lease by closing the connection, because it is broken or its state is not known. */
    void discard();

    /** Ends the lease as {@link #discard} does, and lets none that was opened before this one broke be used again. */
    void invalidate();

    /** Ends the lease by taking the connection out of the pool; closing it is the caller's business from now on. */
    PhysicalConnection detach();
}
