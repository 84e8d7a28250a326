package io.athanor.orm.load;

/** Whom a load tells of the objects that it makes and fills again. */
public interface LoadListener {

    /** Rows have become a new object, which is complete. */
    void loaded(Object entity);

    /** An object that was in memory was filled again. */
    void refreshed(Object entity);
}
