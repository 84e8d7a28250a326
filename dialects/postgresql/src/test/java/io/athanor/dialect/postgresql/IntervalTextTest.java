package io.athanor.dialect.postgresql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class IntervalTextTest {

    @Test
    void serverText_isRead() {
        assertEquals(Duration.ZERO, IntervalText.parse("00:00:00"));
        assertEquals(Duration.parse("PT3H4M5.5S"), IntervalText.parse("03:04:05.5"));
        assertEquals(Duration.parse("-PT1S"), IntervalText.parse("-00:00:01"));
        assertEquals(Duration.ofHours(100), IntervalText.parse("100:00:00"));
        assertEquals(Duration.ofDays(-2).plusHours(3), IntervalText.parse("-2 days +03:00:00"));
        assertEquals(Duration.ofDays(30 + 1), IntervalText.parse("1 mon 1 day"));
        assertEquals(Duration.ofHours(8766).plusDays(60), IntervalText.parse("1 year 2 mons"));
        assertEquals(Duration.parse("PT1M"), IntervalText.parse("PT1M"));
    }
}
