package io.athanor.compatibility.declaration;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Embeddable;
import org.jspecify.annotations.Nullable;

/** A text in a language, each of which may be missing. */
@Embeddable
public record Note(
        @Column(length = 20) @Nullable String text,
        @Column(length = 5) @Nullable String language) {}
