package io.athanor.compatibility.declaration;

/** A mood under a type of its own. */
public record MoodRecord(Mood mood) {}
