package io.athanor.compatibility.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Tests that need a MySQL server; without one they are skipped, which the gate reports as a missing database. */
@EnabledIfEnvironmentVariable(
        named = MySqlServer.VARIABLE,
        matches = ".+",
        disabledReason = "no MySQL server: compatibility-tests/servers/mysql starts one")
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OnMySql {}
