package io.athanor.compatibility.orm;

import io.athanor.orm.Registry;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Embeddable;
import io.athanor.orm.annotation.Embedded;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Version;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.schema.UniqueConstraint;
import io.athanor.sql.type.Types;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows that are known by unique keys. */
final class Accounts {

    private Accounts() {}

    static Registry registry() {
        MetaData metadata = new MetaData();
        Table.create(
                "balances",
                metadata,
                io.athanor.schema.Column.of("id", Types.INTEGER).primaryKey(),
                io.athanor.schema.Column.of("bank", Types.string(20)).notNull(),
                io.athanor.schema.Column.of("number", Types.INTEGER).notNull(),
                io.athanor.schema.Column.of("total", Types.INTEGER),
                io.athanor.schema.Column.of("state", Types.string(10)).serverDefault("open"),
                io.athanor.schema.Column.of("currency", Types.string(3)),
                io.athanor.schema.Column.of("unit", Types.INTEGER),
                io.athanor.schema.Column.of("revision", Types.INTEGER).notNull(),
                UniqueConstraint.of("bank", "number"));
        return Registry.of(
                metadata,
                Stream.of(Account.class, Balance.class)
                        .map(EntityDescriptor::forClass)
                        .toArray(EntityDescriptor<?>[]::new));
    }

    @Entity(table = "accounts")
    static class Account {

        @Id
        @Nullable Integer id;

        @Column(length = 40, unique = true, nullable = false)
        String email;

        @Column(length = 40)
        @Nullable String name;

        int visits;

        Account(String email, @Nullable String name) {
            this.email = email;
            this.name = name;
        }
    }

    /** With a key of two attributes, a version and an embedded value. */
    @Entity(table = "balances")
    static class Balance {

        @Id
        @Nullable Integer id;

        String bank;

        int number;

        @Nullable Integer total;

        @Nullable String state;

        @Embedded(prefix = "")
        @Nullable Money money;

        @Version
        int revision;

        Balance(String bank, int number) {
            this.bank = bank;
            this.number = number;
        }
    }

    @Embeddable
    record Money(@Nullable String currency, @Nullable Integer unit) {}
}
