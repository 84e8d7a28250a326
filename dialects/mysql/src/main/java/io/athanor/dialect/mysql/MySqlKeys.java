package io.athanor.dialect.mysql;

import io.athanor.schema.ColumnReference;
import io.athanor.schema.Deferral;
import io.athanor.schema.DialectOptions;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.Index;
import io.athanor.schema.ReferentialAction;
import io.athanor.schema.UniqueConstraint;
import io.athanor.schema.reflect.CatalogRow;
import io.athanor.schema.reflect.TableDraft;
import io.athanor.schema.reflect.TableDrafts;
import io.athanor.sql.Expression;
import io.athanor.sql.Operator;
import io.athanor.sql.OrderBy;
import io.athanor.sql.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes foreign keys, unique constraints and indexes of the rows of the catalog. */
record MySqlKeys(TableDrafts drafts, @Nullable String schema, String dialect, MySqlCatalogQueries queries) {

    void read(List<CatalogRow> foreignKeyColumns, List<CatalogRow> foreignKeyActions, List<CatalogRow> indexRows) {
        Map<List<String>, CatalogRow> actions = new HashMap<>();
        foreignKeyActions.forEach(row -> actions.put(List.of(row.name(0), row.name(1)), row));
        CatalogRow.grouped(foreignKeyColumns, row -> List.of(row.name(0), row.name(1)))
                .forEach((names, rows) ->
                        drafts.of(names.get(0)).constraint(foreignKey(names.get(1), rows, actions.get(names))));
        CatalogRow.grouped(indexRows, row -> List.of(row.name(0), row.name(1)))
                .forEach((names, rows) -> addIndex(drafts.of(names.get(0)), names.get(1), rows));
    }

    private ForeignKeyConstraint foreignKey(String name, List<CatalogRow> rows, @Nullable CatalogRow actions) {
        List<String> columns = rows.stream().map(row -> row.name(2)).toList();
        List<ColumnReference> targets = rows.stream()
                .map(row -> new ColumnReference(row.flag(4) ? schema : row.name(3), row.name(5), row.name(6), null))
                .toList();
        return new ForeignKeyConstraint(
                name,
                columns,
                targets,
                actions == null ? null : action(actions.name(2)),
                actions == null ? null : action(actions.name(3)),
                null,
                false,
                Deferral.UNSPECIFIED,
                DialectOptions.NONE);
    }

    /** RESTRICT and NO ACTION are the same, and what is done unless something else is said. */
    private static @Nullable ReferentialAction action(String words) {
        return words.equals("RESTRICT") || words.equals("NO ACTION") ? null : ReferentialAction.of(words);
    }

    private void addIndex(TableDraft draft, String name, List<CatalogRow> rows) {
        CatalogRow first = rows.get(0);
        boolean plain = rows.stream().allMatch(row -> row.text(3) != null && row.text(4) == null && !isDescending(row));
        List<String> columns = plain ? rows.stream().map(row -> row.name(3)).toList() : List.of();
        boolean unique = !first.flag(2);
        if (unique && plain && isUsual(first.name(6))) {
            draft.constraint(new UniqueConstraint(name, columns, Deferral.UNSPECIFIED, DialectOptions.NONE));
        } else if (unique || !isOfForeignKey(draft, name, columns)) {
            draft.index(index(name, unique, rows));
        }
    }

    private static boolean isUsual(String method) {
        return method.equals("BTREE") || method.equals("HASH");
    }

    private static boolean isDescending(CatalogRow row) {
        return "D".equals(row.text(5));
    }

    /** Whether the server made an index by itself for a foreign key, and would make it again with the key. */
    private static boolean isOfForeignKey(TableDraft draft, String name, List<String> columns) {
        return draft.constraints().stream()
                .anyMatch(constraint -> constraint instanceof ForeignKeyConstraint key
                        && key.columns().equals(columns)
                        && (name.equals(key.name())
                                || isGenerated(draft, key.name())
                                        && name.matches(Pattern.quote(columns.get(0)) + "(_\\d+)?")));
    }

    private static boolean isGenerated(TableDraft draft, @Nullable String name) {
        return name == null || name.matches(Pattern.quote(draft.relation().name()) + "_ibfk_\\d+|\\d+");
    }

    private Index index(String name, boolean unique, List<CatalogRow> rows) {
        List<Index.Part> parts = new ArrayList<>();
        Map<String, Object> lengths = new LinkedHashMap<>();
        for (CatalogRow row : rows) {
            if (row.text(3) != null && !isDescending(row)) {
                parts.add(new Index.ColumnPart(row.name(3)));
            } else {
                Expression<?> expression = row.text(3) == null
                        ? Sql.literalColumn(queries.expression(row.name(7)))
                        : Sql.column(row.name(3));
                parts.add(new Index.ExpressionPart(
                        isDescending(row) ? new OrderBy(expression, Operator.DESC) : expression));
            }
            if (row.text(4) != null) {
                lengths.put(row.name(3), row.integer(4));
            }
        }
        DialectOptions options = DialectOptions.NONE;
        String method = rows.get(0).name(6);
        if (!isUsual(method)) {
            options = options.with(dialect, "prefix", method);
        } else if (!lengths.isEmpty()) {
            options = options.with(dialect, "length", Map.copyOf(lengths));
        }
        return new Index(name, parts, unique, null, List.of(), options);
    }
}
