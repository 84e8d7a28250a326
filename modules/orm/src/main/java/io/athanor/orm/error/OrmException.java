package io.athanor.orm.error;

import io.athanor.sql.AthanorException;
import java.util.Locale;

/** The root of the exceptions of the object relational mapper. */
public class OrmException extends AthanorException {

    private static final long serialVersionUID = 1L;

    /** An exception with a message that names the thing, the place and the remedy. */
    public OrmException(String message) {
        super(message);
    }

    /**
     * What happened, as {@code docs/errors.md} explains it: unless an exception says otherwise, the name of its class
     * in words, such as {@code stale-data}.
     */
    public String code() {
        String name = getClass().getSimpleName();
        return name.substring(0, name.length() - "Exception".length())
                .replaceAll("(?<=.)(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
