package io.athanor.compatibility.golden;

import static io.athanor.compatibility.golden.Tables.USERS;
import static io.athanor.sql.Sql.insert;
import static io.athanor.sql.Sql.select;
import static io.athanor.sql.Sql.update;

import io.athanor.schema.Column;
import io.athanor.schema.ColumnDefinition;
import io.athanor.schema.Sequence;
import io.athanor.schema.Table;
import io.athanor.sql.Functions;
import io.athanor.sql.Insert;
import io.athanor.sql.type.Types;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Defaults of the program in INSERT and UPDATE. */
final class DefaultForms extends GoldenForms {

    DefaultForms() {
        super("dml");
        inserts();
        sequences();
        updates();
    }

    private void inserts() {
        group("insert");
        // The recorder printed the statement without asking for the default, so its value was recorded as null.
        add("default-py", () -> x(new Filled<>(Column.of("b", Types.INTEGER).defaultValue(() -> null))));
        add("default-sql", () -> x(new Filled<>(Column.of("b", Types.INSTANT).defaultValue(Functions.now()))));
        add(
                "default-subquery",
                () -> x(new Filled<>(Column.of("b", Types.INTEGER)
                        .defaultValue(select(Functions.max(USERS.id)).scalar(Types.INTEGER)))));
    }

    private static Insert x(Filled<?> table) {
        return insert(table).value(table.a, "x");
    }

    private void sequences() {
        add("default-sequence", () -> x(numbered()));
        add("default-sequence-inline", () -> x(numbered()));
        add("default-sequence-nonpk", () -> {
            Numbered table = new Numbered(
                    UnaryOperator.identity(), Column.of("n", Types.INTEGER).sequence(Sequence.of("n_seq")));
            return x(table);
        });
    }

    private static Numbered numbered() {
        return new Numbered(id -> id.sequence(Sequence.of("ws_id_seq")), null);
    }

    private static Insert x(Numbered table) {
        return insert(table).value(table.a, "x");
    }

    private void updates() {
        group("update");
        add("onupdate-py", () -> {
            Updated<Integer> table = new Updated<>(Column.of("b", Types.INTEGER).onUpdate(() -> null));
            return update(table).set(table.a, "x");
        });
        add("onupdate-sql", () -> {
            Updated<?> table = new Updated<>(Column.of("b", Types.INSTANT).onUpdate(Functions.now()));
            return update(table).set(table.a, "x").where(table.id.eq(1));
        });
    }

    private static final class Filled<T> extends Table {
        final Column<Integer> id = column(Column.of("id", Types.INTEGER).primaryKey());
        final Column<String> a = column(Column.of("a", Types.string(5)));

        Filled(ColumnDefinition<T> b) {
            super("wd");
            column(b);
        }
    }

    private static final class Updated<T> extends Table {
        final Column<Integer> id = column(Column.of("id", Types.INTEGER).primaryKey());
        final Column<String> a = column(Column.of("a", Types.string(5)));

        Updated(ColumnDefinition<T> b) {
            super("wu");
            column(b);
        }
    }

    private static final class Numbered extends Table {
        final Column<String> a;

        Numbered(UnaryOperator<ColumnDefinition<Integer>> key, @Nullable ColumnDefinition<Integer> n) {
            super("ws");
            column(key.apply(Column.of("id", Types.INTEGER).primaryKey()));
            if (n != null) {
                column(n);
            }
            a = column(Column.of("a", Types.string(5)));
        }
    }
}
