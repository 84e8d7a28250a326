package io.athanor.compatibility.orm;

import io.athanor.orm.Registry;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.MappedSuperclass;
import io.athanor.orm.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Classes whose rows are in two databases. */
final class Ledgers {

    private Ledgers() {}

    static Registry registry() {
        return Registry.of(Ledgers_Acc_.ENTITY, Ledgers_Audit_.ENTITY);
    }

    @Entity(table = "accs")
    static class Acc {

        @Id
        @Nullable Integer id;

        int sum;

        @Relationship(backPopulates = "acc", orderBy = "id")
        List<Audit> audits = List.of();

        Acc(int id, int sum) {
            this.id = id;
            this.sum = sum;
        }
    }

    /** What is written down elsewhere. */
    @MappedSuperclass
    abstract static class Elsewhere {

        @Id
        @Nullable Integer id;
    }

    @Entity(table = "audits")
    static class Audit extends Elsewhere {

        @Column(length = 10)
        String text;

        @ForeignKey("accs.id")
        @Nullable Integer accId;

        @Relationship(backPopulates = "audits")
        @Nullable Acc acc;

        Audit(int id, String text) {
            this.id = id;
            this.text = text;
        }
    }
}
