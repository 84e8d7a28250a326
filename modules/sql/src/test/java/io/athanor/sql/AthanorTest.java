package io.athanor.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AthanorTest {

    @Test
    void version_isThatOfTheBuild() {
        assertEquals(System.getProperty("athanor.version"), Athanor.version());
    }
}
