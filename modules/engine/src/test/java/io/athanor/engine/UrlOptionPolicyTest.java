package io.athanor.engine;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlOptionPolicyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://h/d?socketFactory=evil.Factory",
                "postgresql://h/d?sslfactory=evil.Factory",
                "postgresql://h/d?sslrootcert=/etc/passwd",
                "postgresql://h/d?authenticationPluginClassName=evil.Plugin",
                "mysql://h/d?autoDeserialize=true",
                "mysql://h/d?queryInterceptors=evil.Interceptor",
                "mysql://h/d?allowLoadLocalInfile=true",
                "mariadb://h/d?keyStore=/etc/key",
                "sqlite:///f?enable_load_extension=true",
                "jdbc:postgresql://h/d?user=u&loggerFile=/tmp/x",
                "jdbc:mysql://h/d?trustCertificateKeyStoreUrl=file:/x",
                "jdbc:oracle:thin:@h:1521/s?oracle.net.wallet_location=/x",
                "jdbc:h2:mem:x;INIT=RUNSCRIPT FROM 'x'",
            })
    void option_thatLoadsSomething_isRefused(String text) {
        EngineUrlException e =
                assertThrows(EngineUrlException.class, () -> UrlOptionPolicy.check(EngineUrl.parse(text), Set.of()));
        assertTrue(e.getMessage().contains("EngineOption.driverProperty"), e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://u:p@h/d?sslmode=require&ApplicationName=x&currentSchema=s&connectTimeout=3",
                "mysql://h/d?useSSL=false&serverTimezone=UTC&characterEncoding=utf8&rewriteBatchedStatements=true",
                "sqlite:///f?foreign_keys=true&journal_mode=WAL&busy_timeout=5000&transaction_mode=IMMEDIATE",
            })
    void option_ofEverydayUse_isAllowed(String text) {
        assertDoesNotThrow(() -> UrlOptionPolicy.check(EngineUrl.parse(text), Set.of()));
    }

    @Test
    void option_refused_messageHidesThePassword() {
        EngineUrl url = EngineUrl.parse("postgresql://u:s3cret@h/d?socketFactory=x");
        EngineUrlException e = assertThrows(EngineUrlException.class, () -> UrlOptionPolicy.check(url, Set.of()));
        assertFalse(e.getMessage().contains("s3cret"), e.getMessage());
    }

    @Test
    void option_harmlessToTheDialect_isAllowed() {
        EngineUrl url = EngineUrl.parse("mysql://h/d?profileSQL=true");
        assertThrows(EngineUrlException.class, () -> UrlOptionPolicy.check(url, Set.of()));
        assertDoesNotThrow(() -> UrlOptionPolicy.check(url, Set.of("profilesql")));
    }
}
