package io.athanor.engine.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Thrown when a row violates a rule of its table. */
public final class IntegrityException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final @Nullable String constraint;
    private final @Nullable String table;

    /** The kinds of rules. */
    public enum Kind {
        /** A unique or primary key. */
        UNIQUE,
        /** A foreign key. */
        FOREIGN_KEY,
        /** NOT NULL. */
        NOT_NULL,
        /** CHECK. */
        CHECK,
        /** Any other, or one that the driver does not tell. */
        OTHER
    }

    /** An exception about a rule, whose name or columns and whose table may be known. */
    public IntegrityException(
            ErrorCode code, ErrorDetails details, @Nullable String constraint, @Nullable String table) {
        super(code, details);
        this.kind = switch (code) {
            case UNIQUE_VIOLATION -> Kind.UNIQUE;
            case FOREIGN_KEY_VIOLATION -> Kind.FOREIGN_KEY;
            case NOT_NULL_VIOLATION -> Kind.NOT_NULL;
            case CHECK_VIOLATION -> Kind.CHECK;
            default -> Kind.OTHER;
        };
        this.constraint = constraint;
        this.table = table;
    }

    /** The kind of rule. */
    public Kind kind() {
        return kind;
    }

    /**
     * The constraint's name as far as the database tells it; SQLite tells the columns instead, as in
     * {@code users.name}.
     */
    public Optional<String> constraint() {
        return Optional.ofNullable(constraint);
    }

    /**
     * The name of the table whose rule is violated: the one that the database tells, or else the one that the statement
     * changes; empty if neither is known.
     */
    public Optional<String> table() {
        return Optional.ofNullable(table);
    }
}
