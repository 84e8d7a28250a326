package io.athanor.compatibility.declaration;

/** How somebody feels. */
public enum Mood {
    /** Badly. */
    LOW,
    /** Well. */
    HIGH
}
