package io.athanor.processor.enhance;

/** Thrown when a class file cannot be instrumented; the message names the class, the problem and the remedy. */
public final class EnhancementException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EnhancementException(String message) {
        super(message);
    }

    EnhancementException(String message, Throwable cause) {
        super(message, cause);
    }
}
