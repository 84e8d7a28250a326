package io.athanor.orm.metamodel;

import io.athanor.orm.annotation.VersionGenerator;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The generators that belong to types: counters, which start again below zero after the last number, points in time and
 * random values.
 */
final class VersionGenerators {

    private static final Map<Class<?>, VersionGenerator<?>> BY_TYPE = Map.of(
            Integer.class, (@Nullable Integer current) -> current == null ? 1 : current + 1,
            Long.class, (@Nullable Long current) -> current == null ? 1L : current + 1,
            Short.class, (@Nullable Short current) -> (short) (current == null ? 1 : current + 1),
            UUID.class, current -> UUID.randomUUID(),
            Instant.class, (@Nullable Instant current) -> after(current),
            LocalDateTime.class,
                    (@Nullable LocalDateTime current) -> LocalDateTime.ofInstant(
                            after(current == null ? null : current.toInstant(ZoneOffset.UTC)), ZoneOffset.UTC),
            OffsetDateTime.class,
                    (@Nullable OffsetDateTime current) ->
                            after(current == null ? null : current.toInstant()).atOffset(ZoneOffset.UTC));

    private VersionGenerators() {}

    /** The generator of a type, or null if it has none. */
    static @Nullable VersionGenerator<?> of(Class<?> type) {
        return BY_TYPE.get(type);
    }

    /** This moment, as exactly as databases keep it, and later than the last version. */
    private static Instant after(@Nullable Instant last) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return last == null || now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
    }
}
