package io.athanor.compatibility.reflection;

import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.schema.CheckConstraint;
import io.athanor.schema.Column;
import io.athanor.schema.ColumnDefinition;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.Index;
import io.athanor.schema.SchemaFacet;
import io.athanor.schema.Sequence;
import io.athanor.schema.TableElement;
import io.athanor.schema.TableOption;
import io.athanor.schema.UniqueConstraint;
import io.athanor.schema.reflect.StoredForms;
import io.athanor.sql.Sql;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Makes one change of a schema, and says how the difference is to be called. */
final class RandomChange {

    private static final String SPARE = RandomSchema.SPARE;

    private final SchemaSpecification schema;
    private final TableSpecification table;
    private final List<Function<RandomChange, String>> kinds = new ArrayList<>();

    private RandomChange(SchemaSpecification schema, TableSpecification table) {
        this.schema = schema;
        this.table = table;
    }

    /** Changes the schema and returns the description of the change. */
    static String make(SchemaSpecification schema, long seed, TestBed bed, SchemaFacet facet, StoredForms forms) {
        Random random = new Random(seed);
        List<TableSpecification> tables = schema.tables();
        RandomChange change = new RandomChange(schema, tables.get(random.nextInt(tables.size())));
        change.addKinds(bed, facet, forms);
        Function<RandomChange, String> kind = change.kinds.get(random.nextInt(change.kinds.size()));
        return kind.apply(change);
    }

    private void addKinds(TestBed bed, SchemaFacet facet, StoredForms forms) {
        kinds.addAll(List.of(
                RandomChange::addColumn,
                RandomChange::dropColumn,
                RandomChange::addTable,
                RandomChange::dropTable,
                RandomChange::addIndex,
                RandomChange::dropIndex));
        if (bed.meets(Requirement.COLUMN_CHANGES)) {
            kinds.addAll(List.of(
                    RandomChange::changeType,
                    RandomChange::changeNullability,
                    RandomChange::changeDefault,
                    RandomChange::addUnique,
                    RandomChange::addCheck,
                    RandomChange::addForeignKey));
        }
        if (forms.keepsComments()) {
            kinds.addAll(List.of(RandomChange::changeColumnComment, RandomChange::changeTableComment));
        }
        if (facet.creates(Sequence.of("any"))) {
            kinds.addAll(List.of(RandomChange::addSequence, RandomChange::changeSequence));
        }
    }

    private String addColumn() {
        table.add(Column.of("added", Types.numeric(8, 2)));
        return "add column " + table.name() + ".added";
    }

    private String dropColumn() {
        table.elements()
                .removeIf(element -> element instanceof ColumnDefinition<?> column
                        && column.name().equals(SPARE));
        return "drop column " + table.name() + "." + SPARE;
    }

    private String changeType() {
        table.replaceColumn(SPARE, old -> Column.of(SPARE, Types.string(31)));
        return "change the type of column " + table.name() + "." + SPARE;
    }

    private String changeNullability() {
        table.replaceColumn(SPARE, old -> old.notNull());
        return "change the nullability of column " + table.name() + "." + SPARE;
    }

    private String changeDefault() {
        table.replaceColumn(SPARE, old -> Column.of(SPARE, Types.string(20)).serverDefault("new"));
        return "change the default of column " + table.name() + "." + SPARE;
    }

    private String changeColumnComment() {
        table.replaceColumn(SPARE, old -> old.comment("new comment"));
        return "change the comment of column " + table.name() + "." + SPARE;
    }

    private String changeTableComment() {
        table.elements().removeIf(TableOption.class::isInstance);
        table.add(TableOption.comment("new comment"));
        return "change the comment of table " + table.name();
    }

    private String addTable() {
        TableSpecification added = new TableSpecification("added table");
        added.add(CatalogSuite.id())
                .add(Column.of("lonely_id", Types.INTEGER).references("lonely.id"))
                .add(Column.of("name", Types.string(10)).indexed());
        schema.tables().add(added);
        return "add table added table";
    }

    private String dropTable() {
        schema.tables().remove(schema.table(RandomSchema.LONELY));
        return "drop table " + RandomSchema.LONELY;
    }

    private String addUnique() {
        table.add(UniqueConstraint.of(SPARE).named("uq_added"));
        return "add unique constraint uq_added of " + table.name();
    }

    private String addCheck() {
        table.add(CheckConstraint.of(Sql.column(SPARE, Types.STRING).ne("no")).named("ck_added"));
        return "add check constraint ck_added of " + table.name();
    }

    private String addForeignKey() {
        TableSpecification lonely = schema.table(RandomSchema.LONELY);
        lonely.add(ForeignKeyConstraint.of("peer", "lonely.id").named("fk_added"));
        return "add foreign key fk_added of " + lonely.name();
    }

    private String addIndex() {
        table.add(Index.of("ix_added", SPARE));
        return "add index ix_added of " + table.name();
    }

    private String dropIndex() {
        for (TableSpecification each : schema.tables()) {
            for (TableElement element : List.copyOf(each.elements())) {
                if (element instanceof Index index) {
                    each.elements().remove(index);
                    return "drop index " + index.name() + " of " + each.name();
                }
            }
        }
        return addIndex();
    }

    private String addSequence() {
        schema.sequences().add(Sequence.of("added_seq").counting(options -> options.start(7)));
        return "add sequence added_seq";
    }

    private String changeSequence() {
        if (schema.sequences().isEmpty()) {
            return addSequence();
        }
        Sequence old = schema.sequences().remove(0);
        schema.sequences().add(old.counting(options -> options.increment(77)));
        return "change sequence " + old.name();
    }
}
