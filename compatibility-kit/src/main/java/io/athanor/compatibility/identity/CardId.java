package io.athanor.compatibility.identity;

import java.util.UUID;

/** The key of a card. */
public record CardId(UUID value) {}
