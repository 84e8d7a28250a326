package io.athanor.orm.metamodel;

import io.athanor.orm.annotation.VersionGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What the annotations of a version's field say.
 *
 * @param source who makes the versions
 * @param generator what makes them where the flush does, null elsewhere, and where the type has none
 */
public record VersionDescription(Source source, @Nullable VersionGenerator<?> generator) {

    /** Who makes the versions of rows. */
    public enum Source {
        /** The flush that writes the row. */
        FLUSH,
        /** The database. */
        SERVER,
        /** The program. */
        PROGRAM
    }

    /** Whether what makes the versions belongs to their type. */
    public boolean isByType(Class<?> type) {
        return generator != null && generator == VersionGenerators.of(type);
    }

    /** Versions of a type that the flush makes. */
    static VersionDescription of(Class<?> type) {
        return new VersionDescription(Source.FLUSH, VersionGenerators.of(type));
    }
}
