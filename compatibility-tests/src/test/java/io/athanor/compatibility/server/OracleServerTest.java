package io.athanor.compatibility.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OracleServerTest {

    @Test
    void urlKeepsItsAddressAndChangesItsUser() {
        OracleServer server = OracleServer.at("jdbc:oracle:thin:system/secret@//h:1521/FREEPDB1");
        assertEquals("jdbc:oracle:thin:U/p@//h:1521/FREEPDB1", server.urlOf("U", "p"));
    }

    @Test
    void urlWithoutCredentialsIsRefusedWithoutRepeatingIt() {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> OracleServer.at("jdbc:oracle:thin:@//hidden:1521/X"))
                .getMessage();
        assertTrue(message.contains(OracleServer.VARIABLE), message);
        assertFalse(message.contains("hidden"), message);
    }
}
