package io.athanor.compatibility.golden;

import io.athanor.schema.Column;
import io.athanor.schema.ColumnDefinition;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.schema.TableElement;
import io.athanor.sql.type.Types;

/** The tables that several cases use. */
final class DdlFixtures {

    private DdlFixtures() {}

    static ColumnDefinition<Integer> id() {
        return integer("id").primaryKey();
    }

    static ColumnDefinition<Integer> integer(String name) {
        return Column.of(name, Types.INTEGER);
    }

    static ColumnDefinition<String> string(String name, int length) {
        return Column.of(name, Types.string(length));
    }

    /** A table {@code t} of its own. */
    static Table t(TableElement... elements) {
        return Table.create("t", new MetaData(), elements);
    }

    /** A table {@code t} beside a table {@code p} with an integer key. */
    static Table withP(TableElement... elements) {
        MetaData metadata = new MetaData();
        Table.create("p", metadata, id());
        return Table.create("t", metadata, elements);
    }

    static Table users() {
        return Table.create(
                "users",
                new MetaData(),
                id(),
                string("name", 30).notNull(),
                string("fullname", 50),
                string("nickname", 50),
                integer("age"));
    }

    static Table account(MetaData metadata) {
        return Table.create(
                "acct", "account", metadata, id(), string("owner", 30), Column.of("balance", Types.numeric(10, 2)));
    }

    static Table entry() {
        MetaData metadata = new MetaData();
        account(metadata);
        return Table.create(
                "acct",
                "entry",
                metadata,
                id(),
                integer("account_id").references("acct.account.id"),
                Column.of("amount", Types.numeric(10, 2)));
    }

    static Table quoted() {
        return Table.create(
                "My Schema", "Quoted Table", new MetaData(), integer("Id").primaryKey(), string("plain", 10));
    }

    static Table nodes() {
        return Table.create(
                "nodes", new MetaData(), id(), integer("parent_id").references("nodes.id"), string("data", 30));
    }
}
