package io.athanor.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngineUrlTest {

    @Test
    void parse_everyPart() {
        EngineUrl url = EngineUrl.parse("PostgreSQL+fast://user:pw@db.example:5433/shop?sslmode=require&a=1&a=2");
        assertEquals("postgresql", url.dialect());
        assertEquals(Optional.of("fast"), url.driver());
        assertEquals(Optional.of("user"), url.username());
        assertEquals(Optional.of("pw"), url.password());
        assertEquals(Optional.of("db.example"), url.host());
        assertEquals(OptionalInt.of(5433), url.port());
        assertEquals(Optional.of("shop"), url.database());
        assertEquals(Map.of("sslmode", List.of("require"), "a", List.of("1", "2")), url.options());
        assertEquals(Optional.of("2"), url.option("a"));
    }

    @ParameterizedTest
    @CsvSource({
        "sqlite://, ''",
        "sqlite:///, ''",
        "sqlite:///:memory:, :memory:",
        "sqlite:///relative.db, relative.db",
        "sqlite:////abs/file.db, /abs/file.db",
        "sqlite:///C:\\\\path\\\\file.db, C:\\\\path\\\\file.db",
        "sqlite:///with%20space.db?mode=ro, with space.db",
    })
    void parse_file(String text, String database) {
        EngineUrl url = EngineUrl.parse(text);
        assertEquals(database, url.database().orElse(""));
        assertEquals(Optional.empty(), url.host());
        assertEquals(Optional.empty(), url.username());
    }

    @Test
    void parse_encodedCredentials() {
        EngineUrl url = EngineUrl.parse("postgresql://us%3Aer:p%40ss%2Fw%C3%B6rd%25@h/db");
        assertEquals(Optional.of("us:er"), url.username());
        assertEquals(Optional.of("p@ss/wörd%"), url.password());
    }

    @Test
    void parse_slashInPassword_isForgiven() {
        EngineUrl url = EngineUrl.parse("postgresql://user:pa/ss@host:1/db");
        assertEquals(Optional.of("pa/ss"), url.password());
        assertEquals(Optional.of("host"), url.host());
        assertEquals(Optional.of("db"), url.database());
    }

    @Test
    void parse_atInTheDatabase_isNoUser() {
        EngineUrl url = EngineUrl.parse("postgresql://host:5432/db@x");
        assertEquals(Optional.of("host"), url.host());
        assertEquals(Optional.of("db@x"), url.database());
        assertEquals(Optional.empty(), url.username());
    }

    @Test
    void parse_ipv6() {
        EngineUrl url = EngineUrl.parse("postgresql://u@[2001:db8::1]:5433/db");
        assertEquals(Optional.of("2001:db8::1"), url.host());
        assertEquals(OptionalInt.of(5433), url.port());
        assertEquals("postgresql://u@[2001:db8::1]:5433/db", url.toString());
        assertEquals(
                Optional.of("::1"), EngineUrl.parse("postgresql://[::1]/db").host());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "file.db",
                "://host",
                "post gres://host",
                "postgresql:/host/db",
                "postgresql://user:s3cret@host:port/db",
                "postgresql://user:s3cret@host:99999/db",
                "postgresql://user:s3cret@host:/db",
                "postgresql://user:s3cret@::1/db",
                "postgresql://user:s3cret@[::1/db",
                "postgresql://user:s3cret%ff@host/db",
                "postgresql://user:s3cret",
                "jdbc:",
                "jdbc:nothing",
            })
    void parse_wrong_isRefusedWithoutTellingThePassword(String text) {
        EngineUrlException e = assertThrows(EngineUrlException.class, () -> EngineUrl.parse(text));
        assertFalse(e.getMessage().contains("s3cret"), e.getMessage());
    }

    @Test
    void toString_hidesEveryPassword() {
        for (String text : List.of(
                "postgresql://user:s3cret@host/db",
                "postgresql://user@host/db?sslpassword=s3cret&x=1",
                "jdbc:postgresql://host/db?user=u&password=s3cret&ssl=true",
                "jdbc:mysql://user:s3cret@host/db",
                "jdbc:mariadb://host/db?password=s3cret",
                "jdbc:oracle:thin:scott/s3cret@//host:1521/service",
                "jdbc:other://host;password=s3cret;x=1")) {
            String shown = EngineUrl.parse(text).toString();
            assertFalse(shown.contains("s3cret"), shown);
            assertTrue(shown.contains("***"), shown);
            assertEquals(text, EngineUrl.parse(text).render());
        }
    }

    @Test
    void parse_jdbc_tellsDialectAndOptions() {
        EngineUrl url = EngineUrl.parse("jdbc:postgresql://host/db?ssl=true&user=u");
        assertEquals("postgresql", url.dialect());
        assertEquals(Optional.of("jdbc:postgresql://host/db?ssl=true&user=u"), url.jdbcUrl());
        assertEquals(Optional.of("true"), url.option("ssl"));
    }

    @Test
    void builder_incomplete_isRefused() {
        assertThrows(
                EngineUrlException.class,
                () -> EngineUrl.builder("postgresql").password("x").build());
        assertThrows(
                EngineUrlException.class,
                () -> EngineUrl.builder("postgresql").port(1).build());
        assertThrows(EngineUrlException.class, () -> EngineUrl.builder("post gres"));
        assertThrows(
                EngineUrlException.class, () -> EngineUrl.builder("postgresql").port(70000));
    }

    @Test
    void render_anyParts_parseBackToTheSame() {
        Random random = new Random(20261121);
        for (int round = 0; round < 20_000; round++) {
            EngineUrl.Builder builder = EngineUrl.builder("postgresql");
            if (random.nextBoolean()) {
                builder.username(text(random));
                if (random.nextBoolean()) {
                    builder.password(text(random));
                }
            }
            if (random.nextBoolean()) {
                builder.host("h" + text(random));
                if (random.nextBoolean()) {
                    builder.port(random.nextInt(65536));
                }
            }
            if (random.nextBoolean()) {
                builder.database("d" + text(random));
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                builder.option("o" + text(random), text(random));
            }
            EngineUrl url = builder.build();
            assertEquals(url, EngineUrl.parse(url.render()), url.render());
        }
    }

    @Test
    void parse_anyText_isReadOrRefused() {
        Random random = new Random(46);
        int refused = 0;
        for (int round = 0; round < 20_000; round++) {
            String text = "postgresql://user:s3cret@" + text(random) + text(random);
            try {
                EngineUrl url = EngineUrl.parse(text);
                assertFalse(url.toString().contains("s3cret"), url.toString());
            } catch (EngineUrlException e) {
                refused++;
                assertFalse(e.getMessage().contains("s3cret"), e.getMessage());
            }
        }
        assertTrue(refused > 100, "refused " + refused);
    }

    private static String text(Random random) {
        String alphabet = "ab0:/@?&=%+#[]. ö€\"'\\;,~-_|*";
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            out.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return out.toString();
    }
}
