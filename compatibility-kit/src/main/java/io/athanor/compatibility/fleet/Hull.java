package io.athanor.compatibility.fleet;

import io.athanor.orm.annotation.Embeddable;

/** How long and how wide a boat is. */
@Embeddable
public record Hull(int length, int width) {}
