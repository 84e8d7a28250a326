package io.athanor.compatibility.golden.orm.model;

import io.athanor.orm.annotation.Embeddable;

/** A place. */
@Embeddable
public record Point(Integer x, Integer y) {}
