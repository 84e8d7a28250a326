package io.athanor.orm;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes objects without keeping any: each goes out with its batch and is forgotten, so that streams of any length pass
 * through. No relationships, no cascades, no identity map. The first write begins a transaction; closing rolls back
 * what was not committed. Confined to one thread at a time.
 */
public final class StatelessSession implements AutoCloseable {

    private static final int BATCH = 1000;

    private final Session session;
    private final int batch;

    StatelessSession(Session session) {
        this(session, BATCH);
    }

    private StatelessSession(Session session, int batch) {
        this.session = session;
        this.batch = batch;
    }

    /**
     * The same session with so many objects to a batch.
     *
     * @throws IllegalArgumentException if the number is below one
     */
    public StatelessSession batchesOf(int objects) {
        if (objects < 1) {
            throw new IllegalArgumentException("a batch has at least one object, not " + objects);
        }
        return new StatelessSession(session, objects);
    }

    /**
     * Inserts a new object, which gets the key that the database makes and is detached from then on.
     *
     * @throws io.athanor.orm.error.SessionStateException if it has a row already, or is in a session
     */
    public void insert(Object object) {
        session.bulk().insertNew(List.of(object));
    }

    /** Inserts new objects in batches as they come, as {@link #insert}. The number of rows. */
    public long insertAll(Stream<?> objects) {
        return inBatches(objects, portion -> session.bulk().insertNew(portion));
    }

    /**
     * Writes the changes of a detached object.
     *
     * @throws io.athanor.orm.error.SessionStateException if it is new, or in a session
     * @throws io.athanor.orm.error.StaleDataException if its row is gone, or has another version
     */
    public void update(Object object) {
        session.bulk().updateDetached(List.of(object));
    }

    /** Writes the changes of detached objects in batches as they come, as {@link #update}. The number of rows. */
    public long updateAll(Stream<?> objects) {
        return inBatches(objects, portion -> session.bulk().updateDetached(portion));
    }

    /** Deletes the row of an object. */
    public void delete(Object object) {
        session.bulk().delete(List.of(object));
    }

    /** Deletes the rows of objects in batches as they come. The number of rows. */
    public long deleteAll(Stream<?> objects) {
        return inBatches(objects, portion -> session.bulk().delete(portion));
    }

    @FunctionalInterface
    private interface Portion {
        int write(List<Object> objects);
    }

    private long inBatches(Stream<?> objects, Portion writer) {
        long count = 0;
        try (objects) {
            List<Object> portion = new ArrayList<>(batch);
            for (Iterator<?> all = objects.iterator(); all.hasNext(); ) {
                portion.add(all.next());
                if (portion.size() == batch) {
                    count += writer.write(portion);
                    portion.clear();
                }
            }
            return portion.isEmpty() ? count : count + writer.write(portion);
        }
    }

    /** Commits what was written. */
    public void commit() {
        session.commit();
    }

    /** Takes back what was written since the last commit. */
    public void rollback() {
        session.rollback();
    }

    /** Rolls back what was not committed. Closing again does nothing. */
    @Override
    public void close() {
        session.close();
    }
}
