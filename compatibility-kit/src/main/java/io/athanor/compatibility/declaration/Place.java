package io.athanor.compatibility.declaration;

import io.athanor.orm.annotation.Embeddable;
import org.jspecify.annotations.Nullable;

/** Where something lies. */
@Embeddable
public record Place(int shelf, @Nullable Integer box) {}
