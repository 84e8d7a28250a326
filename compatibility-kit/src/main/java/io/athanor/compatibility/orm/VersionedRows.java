package io.athanor.compatibility.orm;

import io.athanor.orm.Registry;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Version;
import io.athanor.orm.annotation.VersionGenerator;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.schema.Computed;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.type.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows that tell by a version whether somebody else changed them, with each kind of version. */
final class VersionedRows {

    private VersionedRows() {}

    /** The mapping; of one table the database makes the versions, out of what the row holds. */
    static Registry registry() {
        MetaData metadata = new MetaData();
        Table.create(
                "ledgers",
                metadata,
                io.athanor.schema.Column.of("id", Types.INTEGER).primaryKey(),
                io.athanor.schema.Column.of("amount", Types.INTEGER).notNull(),
                io.athanor.schema.Column.of("revision", Types.INTEGER)
                        .computed(Computed.by("amount * 10").stored()));
        return Registry.of(
                metadata,
                Stream.of(
                                Note.class,
                                Memo.class,
                                Photo.class,
                                Reading.class,
                                Ticket.class,
                                Contract.class,
                                Ledger.class,
                                Legacy.class)
                        .map(EntityDescriptor::forClass)
                        .toArray(EntityDescriptor<?>[]::new));
    }

    /** A counter in a primitive field. */
    @Entity(table = "notes")
    static class Note {

        @Id
        int id;

        @Version
        int version;

        @Column(length = 30)
        @Nullable String text;

        Note(int id, String text) {
            this.id = id;
            this.text = text;
        }
    }

    /** A random value. */
    @Entity(table = "memos")
    static class Memo {

        @Id
        @Nullable Integer id;

        @Version
        @Nullable UUID version;

        @Column(length = 30)
        @Nullable String text;

        Memo(String text) {
            this.text = text;
        }
    }

    /** A point in time. */
    @Entity(table = "photos")
    static class Photo {

        @Id
        @Nullable Integer id;

        @Version
        @Nullable Instant taken;

        @Column(length = 30)
        @Nullable String title;

        Photo(String title) {
            this.title = title;
        }
    }

    /** A point in time without a zone. */
    @Entity(table = "readings")
    static class Reading {

        @Id
        @Nullable Integer id;

        @Version
        @Nullable LocalDateTime changed;

        long measure;

        Reading(long measure) {
            this.measure = measure;
        }
    }

    /** Makes versions of the form r1, r2. */
    static final class Revisions implements VersionGenerator<String> {

        @Override
        public String next(@Nullable String current) {
            return "r" + (current == null ? 1 : Integer.parseInt(current.substring(1)) + 1);
        }
    }

    /** A version of the program's own making. */
    @Entity(table = "version_tickets")
    static class Ticket {

        @Id
        @Nullable Integer id;

        @Version(generator = Revisions.class)
        @Column(length = 10)
        @Nullable String revision;

        @Column(length = 30)
        @Nullable String seat;

        Ticket(String seat) {
            this.seat = seat;
        }
    }

    /** A version that only the program changes. */
    @Entity(table = "contracts")
    static class Contract {

        @Id
        int id;

        @Version(manual = true)
        int edition;

        @Column(length = 30)
        @Nullable String text;

        Contract(int id, int edition, String text) {
            this.id = id;
            this.edition = edition;
            this.text = text;
        }
    }

    /** A version that the database makes. */
    @Entity(table = "ledgers")
    static class Ledger {

        @Id
        @Nullable Integer id;

        int amount;

        @Version(server = true)
        @Nullable Integer revision;

        Ledger(int amount) {
            this.amount = amount;
        }
    }

    /** A version that came later than the rows, so that some have none. */
    @Entity(table = "legacies")
    static class Legacy {

        @Id
        int id;

        @Version
        @Nullable Long version;

        @Column(length = 30)
        @Nullable String text;

        Legacy(int id, String text) {
            this.id = id;
            this.text = text;
        }
    }
}
