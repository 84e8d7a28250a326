package io.athanor.compatibility.referee;

import io.athanor.engine.error.DatabaseException;
import io.athanor.engine.error.IntegrityException;
import io.athanor.orm.error.CircularDependencyException;
import io.athanor.orm.error.DetachedInstanceException;
import io.athanor.orm.error.MappingException;
import io.athanor.orm.error.OrmException;
import io.athanor.orm.error.StaleDataException;
import java.util.Map;

/** The exceptions that stand for the recorded kinds of refusal. */
final class Refusals {

    private static final Map<String, Class<? extends RuntimeException>> BY_NAME = Map.of(
            "IntegrityError", IntegrityException.class,
            "ProgrammingError", DatabaseException.class,
            "StaleDataError", StaleDataException.class,
            "ObjectDeletedError", StaleDataException.class,
            "CircularDependencyError", CircularDependencyException.class,
            "DetachedInstanceError", DetachedInstanceException.class,
            "ArgumentError", MappingException.class,
            "InvalidRequestError", OrmException.class,
            "PendingRollbackError", OrmException.class,
            "AssertionError", OrmException.class);

    private Refusals() {}

    static boolean areOfOneKind(String recorded, RuntimeException refusal) {
        Class<? extends RuntimeException> type = BY_NAME.get(recorded.substring(0, recorded.indexOf(':')));
        return type != null && type.isInstance(refusal);
    }
}
