package io.athanor.compatibility.fleet;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Embeddable;

/** Where a craft lies. */
@Embeddable
public record Mooring(@Column(length = 20) String harbour, int pier) {}
