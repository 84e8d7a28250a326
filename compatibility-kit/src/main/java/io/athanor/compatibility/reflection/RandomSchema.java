package io.athanor.compatibility.reflection;

import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.schema.CheckConstraint;
import io.athanor.schema.Column;
import io.athanor.schema.ColumnDefinition;
import io.athanor.schema.ColumnReference;
import io.athanor.schema.Computed;
import io.athanor.schema.Deferral;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.Identity;
import io.athanor.schema.Index;
import io.athanor.schema.PrimaryKeyConstraint;
import io.athanor.schema.ReferentialAction;
import io.athanor.schema.Sequence;
import io.athanor.schema.SequenceOptions;
import io.athanor.schema.TableOption;
import io.athanor.schema.UniqueConstraint;
import io.athanor.sql.Expression;
import io.athanor.sql.Functions;
import io.athanor.sql.Sql;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes schemas of all that definitions can say, always the same one of a seed. */
final class RandomSchema {

    /** A table that nothing refers to, and that is in every schema. */
    static final String LONELY = "lonely";

    /** A column without a part in anything, which each table has. */
    static final String SPARE = "spare";

    private static final List<String> NAMES = List.of(
            "users",
            "order",
            "Mixed Case",
            "quo\"te",
            "back`tick",
            "select",
            "ünïcode",
            "semi;colon",
            "it's",
            "a-b",
            "UPPER",
            "_start",
            "1st",
            "per%cent",
            "col:on",
            "items",
            "group",
            "x.y");

    private final Random random;
    private final TestBed bed;
    private final RandomTypes types;
    private final SchemaSpecification schema = new SchemaSpecification();

    private RandomSchema(long seed, TestBed bed) {
        this.random = new Random(seed);
        this.bed = bed;
        this.types = new RandomTypes(random, bed);
    }

    static SchemaSpecification of(long seed, TestBed bed) {
        RandomSchema made = new RandomSchema(seed, bed);
        made.generate();
        return made.schema;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private void generate() {
        int count = 2 + random.nextInt(4);
        List<String> names = new ArrayList<>(NAMES);
        for (int i = 0; i < count; i++) {
            String name = names.remove(random.nextInt(names.size()));
            schema.tables().add(table(name, i));
        }
        schema.tables()
                .add(new TableSpecification(LONELY)
                        .add(CatalogSuite.id())
                        .add(CatalogSuite.integer("peer"))
                        .add(spare()));
        for (int i = 0; i < random.nextInt(3); i++) {
            schema.sequences().add(sequence("seq_" + i));
        }
    }

    private static ColumnDefinition<String> spare() {
        return Column.of(SPARE, Types.string(20));
    }

    private Sequence sequence(String name) {
        return switch (random.nextInt(3)) {
            case 0 -> Sequence.of(name);
            case 1 -> Sequence.of(name).counting(options -> options.start(100).increment(10));
            default ->
                Sequence.of(name)
                        .counting(options -> options.minimum(5).maximum(1000).cycle(true));
        };
    }

    private TableSpecification table(String name, int number) {
        TableSpecification table = new TableSpecification(name);
        boolean composite = chance(30);
        addKey(table, composite);
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(5); i++) {
            String column = NAMES.get((number * 5 + i) % NAMES.size()) + (chance(50) ? "" : "_" + i);
            if (columns.stream().noneMatch(column::equalsIgnoreCase)) {
                columns.add(column);
                table.add(types.column(column));
            }
        }
        table.add(Column.of("amount", Types.INTEGER).notNull().serverDefault(random.nextInt(20) - 10));
        table.add(Column.of("label", Types.string(30)).serverDefault(chance(50) ? "it's" : "back\\slash"));
        table.add(spare());
        if (chance(40)) {
            Computed computed =
                    Computed.by(Sql.column("amount", Types.INTEGER).times(2).plus(Sql.column("amount", Types.INTEGER)));
            table.add(Column.of("computed", Types.INTEGER).computed(computed.stored()));
        }
        addReferences(table, composite);
        addChecks(table, number);
        addUniques(table, number);
        addIndexes(table, number);
        if (chance(50)) {
            table.add(TableOption.comment("it's the table \"" + name + "\" \\ 100%"));
        }
        return table;
    }

    private void addKey(TableSpecification table, boolean composite) {
        if (composite) {
            table.add(Column.of("part", Types.INTEGER).primaryKey());
            table.add(Column.of("code", Types.string(10)).primaryKey());
            return;
        }
        ColumnDefinition<?> key = switch (random.nextInt(6)) {
            case 0 -> Column.of("id", Types.BIG_INTEGER);
            case 1 -> Column.of("id", Types.string(20));
            case 2 -> Column.of("id", Types.INTEGER).autoincrement(false);
            case 3 -> identity();
            default -> Column.of("id", Types.INTEGER);
        };
        if (chance(30)) {
            table.add(key);
            table.add(PrimaryKeyConstraint.of("id")
                    .named("pk_" + Math.abs(table.name().hashCode())));
        } else {
            table.add(key.primaryKey());
        }
    }

    private ColumnDefinition<?> identity() {
        ColumnDefinition<Integer> column = Column.of("id", Types.INTEGER);
        if (!bed.meets(Requirement.IDENTITY)) {
            return column;
        }
        SequenceOptions counting = SequenceOptions.DEFAULTS.start(10).increment(5);
        return column.identity(chance(50) ? Identity.ALWAYS : Identity.BY_DEFAULT.counting(counting));
    }

    private void addReferences(TableSpecification table, boolean composite) {
        int number = 0;
        for (TableSpecification target : schema.tables()) {
            if (chance(60)) {
                addReference(table, target, "ref" + number++);
            }
        }
        if (chance(40)) {
            if (composite) {
                table.add(Column.of("up_part", Types.INTEGER));
                table.add(Column.of("up_code", Types.string(10)));
                table.add(ForeignKeyConstraint.to(
                        List.of("up_part", "up_code"),
                        List.of(Target.of(table.name(), "part"), Target.of(table.name(), "code"))));
            } else {
                addReference(table, table, "self");
            }
        }
    }

    private void addReference(TableSpecification table, TableSpecification target, String prefix) {
        List<ColumnDefinition<?>> key = Target.keyOf(target);
        List<String> columns = new ArrayList<>();
        List<ColumnReference> targets = new ArrayList<>();
        for (ColumnDefinition<?> part : key) {
            String column = prefix + "_" + part.name();
            columns.add(column);
            targets.add(Target.of(target.name(), part.name()));
            table.add(Target.copyOfType(column, part));
        }
        ForeignKeyConstraint constraint = ForeignKeyConstraint.to(columns, targets);
        if (chance(50)) {
            constraint = constraint.named("fk_" + Math.abs(table.name().hashCode() % 1000) + "_" + prefix);
        }
        if (chance(40)) {
            constraint = constraint.onDelete(chance(50) ? ReferentialAction.CASCADE : ReferentialAction.SET_NULL);
        }
        if (chance(30)) {
            constraint = constraint.onUpdate(chance(50) ? ReferentialAction.CASCADE : ReferentialAction.NO_ACTION);
        }
        if (chance(30) && bed.meets(Requirement.DEFERRED_CONSTRAINTS)) {
            constraint = constraint.deferred(chance(50) ? Deferral.DEFERRABLE_INITIALLY_DEFERRED : Deferral.DEFERRABLE);
        }
        table.add(constraint);
    }

    private void addChecks(TableSpecification table, int number) {
        Expression<Integer> amount = Sql.column("amount", Types.INTEGER);
        Expression<String> label = Sql.column("label", Types.STRING);
        List<Expression<Boolean>> conditions = List.of(
                amount.gt(-100),
                amount.between(-100, 100),
                amount.in(1, 2, 3).or(amount.lt(0)).or(amount.isNull()),
                label.notIn("a", "b'c"),
                label.ne("x").and(amount.plus(1).times(2).lt(500)),
                Sql.not(label.like("%z%")),
                amount.times(amount.plus(1)).ge(0).and(label.isNotNull().or(amount.eq(7))));
        for (int i = 0; i < random.nextInt(3); i++) {
            CheckConstraint check = CheckConstraint.of(conditions.get(random.nextInt(conditions.size())));
            table.add(chance(50) ? check : check.named("ck_" + number + "_" + i));
        }
    }

    private void addUniques(TableSpecification table, int number) {
        if (chance(40)) {
            table.add(UniqueConstraint.of("label", "amount"));
        }
        if (chance(40)) {
            table.add(UniqueConstraint.of("amount", "label").named("uq_" + number));
        }
    }

    private void addIndexes(TableSpecification table, int number) {
        String name = "ix_" + number + "_";
        Expression<Integer> amount = Sql.column("amount", Types.INTEGER);
        Expression<String> label = Sql.column("label", Types.STRING);
        if (chance(50)) {
            table.add(Index.of(name + "a", "amount"));
        }
        if (chance(30)) {
            table.add(Index.of(name + "b", "label", "amount").unique());
        }
        if (chance(30)) {
            table.add(Index.on(name + "c", amount.desc(), label));
        }
        if (chance(30) && bed.meets(Requirement.INDEXED_EXPRESSIONS)) {
            table.add(Index.on(name + "d", Functions.lower(label), amount));
        }
        if (chance(30) && bed.meets(Requirement.PARTIAL_INDEXES)) {
            table.add(Index.of(name + "e", "label").where(amount.gt(5).and(label.isNotNull())));
        }
        if (chance(30) && bed.meets(Requirement.INCLUDED_COLUMNS)) {
            table.add(Index.of(name + "f", "label").including("amount"));
        }
    }
}
