package io.athanor.compatibility.identity;

/** The key of a line, in another order than the table's. */
public record LineKey(int number, MemberId memberId) {}
