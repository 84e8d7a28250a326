package io.athanor.compatibility.bed;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.RestartableServer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Another bed with HikariCP's pool in place of the engine's. */
abstract class HikariBed implements TestBed {

    private final TestBed bed;
    private final String driverDialect;
    private final Map<Requirement, String> unmet;

    /** Another bed, and the dialect that engines are told. */
    HikariBed(TestBed bed, String driverDialect) {
        this.bed = bed;
        this.driverDialect = driverDialect;
        unmet = new EnumMap<>(bed.unmet());
        unmet.remove(Requirement.FOREIGN_POOL);
    }

    @Override
    public final String name() {
        return bed.name() + "-hikari";
    }

    @Override
    public final String title() {
        return bed.title() + ", HikariCP";
    }

    @Override
    public final String dialect() {
        return bed.dialect();
    }

    @Override
    public final Optional<String> absence() {
        return bed.absence();
    }

    @Override
    public final Reach reach() {
        return Reach.POOL;
    }

    @Override
    public final DatabaseServer server() {
        return bed.server();
    }

    @Override
    public final Map<Requirement, String> unmet() {
        return unmet;
    }

    @Override
    public final EnginePool newPool() {
        return new HikariPool(driverDialect);
    }

    @Override
    public final Queries queries() {
        return bed.queries();
    }

    @Override
    public final Sessions sessions() {
        return bed.sessions();
    }

    @Override
    public final Addresses addresses() {
        return bed.addresses();
    }

    @Override
    public final Schemas schemas() {
        return bed.schemas();
    }

    @Override
    public final Optional<RestartableServer> restartable() {
        return bed.restartable();
    }
}
