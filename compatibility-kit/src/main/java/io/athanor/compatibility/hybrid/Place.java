package io.athanor.compatibility.hybrid;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Embeddable;
import org.jspecify.annotations.Nullable;

/** Where something is. */
@Embeddable
public record Place(
        @Column(length = 20) @Nullable String city,
        @Nullable Integer floor) {}
