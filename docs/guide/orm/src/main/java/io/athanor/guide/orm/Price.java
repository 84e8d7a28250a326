package io.athanor.guide.orm;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Embeddable;
import java.math.BigDecimal;

// tag::entity
/** What something costs. */
@Embeddable
public record Price(
        @Column(precision = 8, scale = 2) BigDecimal amount,
        @Column(length = 3) String currency) {}
// end::entity
