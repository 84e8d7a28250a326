package io.athanor.sql.compiler;

import io.athanor.sql.AthanorException;

/** Thrown when the parts of a statement are nested more deeply than the thread's stack can follow. */
public final class NestingException extends AthanorException {

    private static final long serialVersionUID = 1L;

    NestingException(StackOverflowError cause) {
        super(
                "The statement is nested too deeply to be walked through with this thread's stack: join many criteria"
                        + " by one and() or or() each instead of nesting them, look for many values by in(), or run"
                        + " with a larger stack (-Xss).",
                cause);
    }

    /**
     * Does work that follows the parts of a statement. It must only build what nobody else sees, so that it may be
     * broken off anywhere.
     *
     * @throws NestingException if the stack does not suffice
     */
    static void guard(Runnable work) {
        try {
            work.run();
        } catch (StackOverflowError e) {
            throw new NestingException(e);
        }
    }
}
