package io.athanor.compatibility.figure;

import io.athanor.orm.annotation.Embeddable;
import java.io.Serializable;

/** A place. */
@Embeddable
public record Point(int x, int y) implements Serializable {}
