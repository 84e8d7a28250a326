package io.athanor.schema;

import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.Rewriter;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes a table like another one, for another catalog. For one thread. */
final class TableCopy {

    private final Table original;
    private final @Nullable String schema;
    private final String name;
    private final Map<Element, Element> columns = new IdentityHashMap<>();
    private final Rewriter rewriter = new Rewriter() {
        @Override
        public Element replace(Element element) {
            Element copy = columns.get(element);
            return copy == null ? element.rewrite(this) : copy;
        }
    };

    TableCopy(Table original, @Nullable String schema, String name) {
        this.original = original;
        this.schema = schema;
        this.name = name;
    }

    Table make() {
        Table copy = new Table(schema, name);
        for (Column<?> column : original.definition().columns()) {
            columns.put(column, copy(column, copy));
        }
        for (TableElement element : original.definition().elements()) {
            copy.define(copy(element));
        }
        copy.definition().options(original.definition().options());
        return copy;
    }

    private <T> Column<T> copy(Column<T> column, Table copy) {
        ColumnDefinition<T> definition = column.definition();
        definition = definition.withForeignKeys(
                definition.foreignKeys().stream().map(this::copy).toList());
        Computed computed = definition.computed();
        if (computed != null) {
            definition = definition.computed(new Computed(rewriter.rewrite(computed.expression()), computed.storage()));
        }
        return copy.column(definition);
    }

    private TableElement copy(TableElement element) {
        if (element instanceof ForeignKeyConstraint foreignKey) {
            return copy(foreignKey);
        }
        if (element instanceof CheckConstraint check) {
            return check.on(rewriter.rewrite(check.condition()));
        }
        return element instanceof Index index ? copy(index) : element;
    }

    private ForeignKeyConstraint copy(ForeignKeyConstraint foreignKey) {
        List<ColumnReference> targets = new ArrayList<>();
        for (ColumnReference target : foreignKey.targets()) {
            boolean sameSchema = isOwn(target.schema());
            boolean toItself = sameSchema && target.table().equals(original.name());
            targets.add(new ColumnReference(
                    sameSchema ? schema : target.schema(), toItself ? name : target.table(), target.column(), null));
        }
        return foreignKey.to(targets);
    }

    /** Whether a foreign key's schema is that of the original; without one it is the schema of the catalog. */
    private boolean isOwn(@Nullable String targetSchema) {
        MetaData metadata = original.metadata();
        String known = targetSchema == null && metadata != null ? metadata.schema() : targetSchema;
        return Objects.equals(known, original.schema());
    }

    /** The options, whose values may be conditions over the columns. */
    private DialectOptions copy(DialectOptions options) {
        return options.mapped(
                value -> value instanceof Expression<?> expression ? rewriter.rewrite(expression) : value);
    }

    private Index copy(Index index) {
        List<Index.Part> parts = new ArrayList<>();
        for (Index.Part part : index.parts()) {
            parts.add(
                    part instanceof Index.ExpressionPart expression
                            ? new Index.ExpressionPart(rewriter.rewrite(expression.expression()))
                            : part);
        }
        Expression<Boolean> condition = rewriter.rewriteOptional(index.condition());
        return new Index(index.name(), parts, index.isUnique(), condition, index.included(), copy(index.options()));
    }
}
