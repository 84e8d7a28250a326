package io.athanor.compatibility.sql;

import io.athanor.compatibility.server.DatabaseServer;
import java.util.Set;

/**
 * Where the suites run: a source of empty databases, and what these databases lack.
 *
 * @param server makes a database for each suite
 * @param missing what its databases cannot do
 */
public record SqlTarget(DatabaseServer server, Set<SqlCapability> missing) {

    /** A target with a copy of the set. */
    public SqlTarget {
        missing = Set.copyOf(missing);
    }

    /** A target whose databases lack the given capabilities. */
    public static SqlTarget of(DatabaseServer server, SqlCapability... missing) {
        return new SqlTarget(server, Set.of(missing));
    }

    /** Whether the databases can do something. */
    public boolean can(SqlCapability capability) {
        return !missing.contains(capability);
    }
}
