package io.athanor.compatibility.figure;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Embeddable;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A line with a name, which may have no end. */
@Embeddable
public record Line(
        @Column(name = "title", length = 20) @Nullable String name,
        @Nullable Point begin,
        @Nullable Point end) implements Serializable {}
