package io.athanor.compatibility.acme;

import io.athanor.sql.type.FloatType;
import io.athanor.sql.type.StandardTypeSystem;
import io.athanor.sql.type.TemporalType;

/** Types by their standard names, but for dates with times. */
final class AcmeTypes extends StandardTypeSystem {

    @Override
    public String visitTemporal(TemporalType<?> type) {
        return type.kind() == TemporalType.Kind.DATE_TIME ? "TIMESTAMP" : super.visitTemporal(type);
    }

    @Override
    public String visitFloat(FloatType<?> type) {
        return type.isDouble() ? "DOUBLE PRECISION" : "REAL";
    }
}
