package io.athanor.compatibility.orm;

import io.athanor.orm.Registry;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.DiscriminatorValue;
import io.athanor.orm.annotation.EagerDefaults;
import io.athanor.orm.annotation.Embeddable;
import io.athanor.orm.annotation.Embedded;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Inheritance;
import io.athanor.orm.annotation.InheritanceStrategy;
import io.athanor.orm.annotation.MappedSuperclass;
import io.athanor.orm.annotation.Version;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.schema.ColumnDefinition;
import io.athanor.schema.Computed;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.Functions;
import io.athanor.sql.Sql;
import io.athanor.sql.type.Types;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows for which the database makes values, in classes that want them at different times. */
final class EagerRows {

    private EagerRows() {}

    static Registry registry() {
        MetaData metadata = new MetaData();
        Stream.of("auto_jobs", "eager_jobs", "lazy_jobs").forEach(name -> jobs(name, metadata));
        Table.create(
                "parcels",
                metadata,
                key(),
                io.athanor.schema.Column.of("kind", Types.string(10)).notNull(),
                io.athanor.schema.Column.of("label", Types.string(20)).serverDefault("none"),
                io.athanor.schema.Column.of("revision", Types.INTEGER).notNull());
        Table.create(
                "crates",
                metadata,
                io.athanor.schema.Column.of("id", Types.INTEGER)
                        .references("parcels.id")
                        .primaryKey(),
                io.athanor.schema.Column.of("weight", Types.INTEGER),
                io.athanor.schema.Column.of("doubled", Types.INTEGER)
                        .computed(Computed.by("weight * 2").stored()),
                io.athanor.schema.Column.of("width", Types.INTEGER).serverDefault(1),
                io.athanor.schema.Column.of("height", Types.INTEGER).serverDefault(2));
        return Registry.of(
                metadata,
                Stream.of(AutoJob.class, EagerJob.class, LazyJob.class, Parcel.class, Crate.class)
                        .map(EntityDescriptor::forClass)
                        .toArray(EntityDescriptor<?>[]::new));
    }

    private static ColumnDefinition<Integer> key() {
        return io.athanor.schema.Column.of("id", Types.INTEGER).primaryKey();
    }

    private static void jobs(String name, MetaData metadata) {
        Table.create(
                name,
                metadata,
                key(),
                io.athanor.schema.Column.of("title", Types.string(20)),
                io.athanor.schema.Column.of("state", Types.string(10)).serverDefault("open"),
                io.athanor.schema.Column.of("slug", Types.string(10))
                        .defaultValue(Functions.lower(Sql.literal("NEW")))
                        .onUpdate(Functions.lower(Sql.literal("CHANGED"))),
                io.athanor.schema.Column.of("size", Types.INTEGER),
                io.athanor.schema.Column.of("twice", Types.INTEGER)
                        .computed(Computed.by("size * 2").stored()));
    }

    /** What the database completes. */
    @MappedSuperclass
    abstract static class Job {

        @Id
        @Nullable Integer id;

        @Nullable String title;

        @Nullable String state;

        @Nullable String slug;

        @Nullable Integer size;

        @Nullable Integer twice;

        Job(@Nullable Integer id, String title, int size) {
            this.id = id;
            this.title = title;
            this.size = size;
        }
    }

    @Entity(table = "auto_jobs")
    static class AutoJob extends Job {

        AutoJob(@Nullable Integer id, String title, int size) {
            super(id, title, size);
        }
    }

    @Entity(table = "eager_jobs", eagerDefaults = EagerDefaults.ALWAYS)
    static class EagerJob extends Job {

        EagerJob(@Nullable Integer id, String title, int size) {
            super(id, title, size);
        }
    }

    @Entity(table = "lazy_jobs", eagerDefaults = EagerDefaults.NEVER)
    static class LazyJob extends Job {

        LazyJob(@Nullable Integer id, String title, int size) {
            super(id, title, size);
        }
    }

    /** The top of a hierarchy, with a version. */
    @Entity(table = "parcels", eagerDefaults = EagerDefaults.ALWAYS)
    @Inheritance(strategy = InheritanceStrategy.JOINED, discriminator = "kind")
    @DiscriminatorValue("parcel")
    static class Parcel {

        @Id
        @Nullable Integer id;

        @Nullable String label;

        @Version
        int revision;
    }

    /** A class below with a table of its own, and an embedded value. */
    @Entity(table = "crates")
    @DiscriminatorValue("crate")
    static class Crate extends Parcel {

        @Nullable Integer weight;

        @Column(name = "doubled")
        @Nullable Integer doubled;

        @Embedded(prefix = "")
        @Nullable Extent extent;

        Crate(int weight) {
            this.weight = weight;
        }
    }

    /** An embedded value whose columns have defaults. */
    @Embeddable
    record Extent(@Nullable Integer width, @Nullable Integer height) {}
}
