package io.athanor.sql;

/** How wildcards in a text that is looked for are understood. */
public enum LikeOption {
    /** As plain characters. */
    AUTOESCAPE
}
