package io.athanor.compatibility.acme;

import io.athanor.compatibility.bed.PostgreSqlBed;
import io.athanor.compatibility.bed.Reach;
import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.RestartableServer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The other dialect, which is found as a third party's is and has no row of the features to show. */
public final class AcmeBed extends PostgreSqlBed {

    /** Called by the service loader. */
    public AcmeBed() {}

    @Override
    public String name() {
        return "acme";
    }

    @Override
    public String title() {
        return "Acme";
    }

    @Override
    public String dialect() {
        return "acme";
    }

    @Override
    public Reach reach() {
        return Reach.DRIVER;
    }

    @Override
    public DatabaseServer server() {
        return new AcmeServer();
    }

    @Override
    public Optional<RestartableServer> restartable() {
        return Optional.empty();
    }

    @Override
    public Map<Requirement, String> unmet() {
        Map<Requirement, String> unmet = new EnumMap<>(super.unmet());
        for (Requirement requirement : new Requirement[] {
            Requirement.ARRAYS,
            Requirement.DISTINCT_ON,
            Requirement.CHANGES_IN_CTE,
            Requirement.FULL_TEXT_WITHOUT_INDEX,
            Requirement.KEY_LOCKS
        }) {
            unmet.put(requirement, "Acme does without");
        }
        unmet.put(Requirement.ENGINE, "Acme leaves it to the other dialect's driver");
        unmet.put(Requirement.SCHEMA, "Acme has the standard's definitions and no catalog");
        return unmet;
    }
}
