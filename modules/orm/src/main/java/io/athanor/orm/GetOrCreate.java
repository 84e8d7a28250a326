package io.athanor.orm;

import io.athanor.engine.Result;
import io.athanor.engine.Row;
import io.athanor.engine.error.IntegrityException;
import io.athanor.orm.mapping.Mapper;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.ForUpdate;
import io.athanor.sql.Sql;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Finds an object by a unique key, or makes it, though others do the same at the same time. */
final class GetOrCreate {

    private final Session session;

    GetOrCreate(Session session) {
        this.session = session;
    }

    <E> E of(Class<E> type, Expression<Boolean> key, Supplier<? extends E> maker) {
        session.flush();
        Optional<E> found = session.query(type).filter(key).oneOrNone();
        if (found.isPresent()) {
            return found.get();
        }
        E made = maker.get();
        if (!type.isInstance(made)) {
            throw new IllegalArgumentException("getOrCreate of a " + type.getSimpleName() + " was given a supplier of "
                    + (made == null ? "null" : made.getClass().getName()) + ". Let it make a new "
                    + type.getSimpleName() + " with the key that was asked for.");
        }
        NestedTransaction attempt = session.beginNested();
        try {
            session.insert(made);
            attempt.commit();
            return made;
        } catch (IntegrityException e) {
            // What another transaction has committed since this one began to read is seen by a read that locks only.
            return locked(type, key).orElseThrow(() -> e);
        } finally {
            if (attempt.isActive()) {
                attempt.close();
            }
        }
    }

    private <E> Optional<E> locked(Class<E> type, Expression<Boolean> key) {
        Mapper mapper = session.mapperOf(type);
        Element[] columns = mapper.primaryKey().columns().stream()
                .map(column -> mapper.descriptor().attributes().get(column.attribute()))
                .toArray(Element[]::new);
        ForUpdate lock = ForUpdate.LOCK.shared();
        try (Result rows = session.execute(Sql.select(columns).where(key).forUpdate(lock))) {
            Row row = rows.all().stream().findFirst().orElse(null);
            return row == null
                    ? Optional.empty()
                    : session.get(
                            type,
                            lock,
                            IntStream.range(0, columns.length)
                                    .mapToObj(row::get)
                                    .toArray());
        }
    }
}
