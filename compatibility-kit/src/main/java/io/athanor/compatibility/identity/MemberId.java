package io.athanor.compatibility.identity;

import java.io.Serializable;

/** The key of a member. */
public record MemberId(long value) implements Serializable {}
