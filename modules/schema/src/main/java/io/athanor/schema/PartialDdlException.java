package io.athanor.schema;

import java.util.List;

/**
 * A statement of a schema's creation or drop failed, in a database that cannot roll back those before it. The message
 * names what stands; the cause tells why the statement failed.
 */
public final class PartialDdlException extends SchemaException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> executed;
    private final String failed;

    PartialDdlException(List<String> executed, String failed, RuntimeException cause) {
        super(message(executed, failed));
        initCause(cause);
        this.executed = List.copyOf(executed);
        this.failed = failed;
    }

    private static String message(List<String> executed, String failed) {
        StringBuilder message = new StringBuilder("the statement\n  ")
                .append(failed.strip())
                .append("\nfailed, and the database keeps what was done before it:");
        executed.forEach(statement -> message.append("\n  ").append(firstLine(statement)));
        return message.append("\nRemove the cause and do it again: what is there already is left as it is.")
                .toString();
    }

    private static String firstLine(String statement) {
        return statement.strip().lines().findFirst().orElse("").strip();
    }

    /** The statements that were executed and are not undone, in order. */
    public List<String> executed() {
        return executed;
    }

    /** The statement that failed. */
    public String failed() {
        return failed;
    }
}
