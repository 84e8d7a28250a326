package io.athanor.generator;

import io.athanor.schema.Column;
import io.athanor.schema.ForeignKey;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.ReferentialAction;
import io.athanor.schema.Table;
import io.athanor.schema.UniqueConstraint;
import io.athanor.sql.type.BinaryType;
import io.athanor.sql.type.NumericType;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.StringType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The definition of a table with unique constraints of several columns, which the annotations of its class cannot say.
 */
record UniqueTable(Table table, EnumSources enums) {

    static final String IMPORTS = "import io.athanor.schema.UniqueConstraint;\nimport io.athanor.sql.type.Types;\n";

    /** Whether there is such a constraint. */
    boolean isNeeded() {
        return !uniques().isEmpty();
    }

    private List<UniqueConstraint> uniques() {
        return table.constraints().stream()
                .filter(UniqueConstraint.class::isInstance)
                .map(UniqueConstraint.class::cast)
                .filter(unique ->
                        unique.columns().size() > 1 && unique.columns().stream().allMatch(this::isMapped))
                .toList();
    }

    private boolean isMapped(String key) {
        return type(table.column(key)) != null;
    }

    String text() {
        List<String> elements = new ArrayList<>();
        for (Column<?> column : table.columnList()) {
            String type = type(column);
            if (type != null) {
                elements.add(definition(column, type));
            }
        }
        for (UniqueConstraint unique : uniques()) {
            String columns = String.join(
                    ", ",
                    unique.columns().stream()
                            .map(key -> JavaText.literal(table.column(key).name()))
                            .toList());
            String name = unique.name() == null ? "" : ".named(" + JavaText.literal(unique.name()) + ")";
            elements.add("UniqueConstraint.of(" + columns + ")" + name);
        }
        String schema = table.schema() == null ? "" : JavaText.literal(table.schema()) + ", ";
        return "        Table.create(\n                " + schema + JavaText.literal(table.name())
                + ",\n                metadata,\n                " + String.join(",\n                ", elements)
                + ");\n";
    }

    private String definition(Column<?> column, String type) {
        StringBuilder text = new StringBuilder("Column.of(" + JavaText.literal(column.name()) + ", " + type + ")");
        text.append(column.isPrimaryKey() ? ".primaryKey()" : column.isNullable() ? "" : ".notNull()");
        boolean unique = table.constraints().stream()
                .anyMatch(constraint -> constraint instanceof UniqueConstraint single
                        && single.columns().equals(List.of(column.key())));
        text.append(unique ? ".unique()" : "");
        for (ForeignKey key : table.resolvedForeignKeys()) {
            if (key.columns().equals(List.of(column))) {
                String target = key.target().fullName() + "."
                        + key.targetColumns().get(0).name();
                text.append(".references(")
                        .append(JavaText.literal(target))
                        .append(actions(key.constraint()))
                        .append(')');
                break;
            }
        }
        return text.toString();
    }

    private static String actions(ForeignKeyConstraint key) {
        String actions = action("onDelete", key.onDelete()) + action("onUpdate", key.onUpdate());
        return actions.isEmpty() ? "" : ",\n                        key -> key" + actions;
    }

    private static String action(String method, @Nullable ReferentialAction action) {
        return action == null ? "" : "." + method + "(io.athanor.schema.ReferentialAction." + action.name() + ")";
    }

    /** The type as source says it, or null if the mapper knows no class of its values. */
    private @Nullable String type(Column<?> column) {
        EnumSource enumeration = enums.of(column);
        if (enumeration != null) {
            return enumeration.constant();
        }
        SqlType<?> type = column.type();
        String constant = JavaText.typeConstant(type.javaType());
        if (type instanceof StringType string && string.kind() == StringType.Kind.TEXT) {
            return "Types.TEXT";
        }
        if (type instanceof StringType string && string.length() > 0) {
            return "Types.string(" + string.length() + ")";
        }
        if (type instanceof BinaryType binary && binary.length() > 0) {
            return "Types.binary(" + binary.length() + ")";
        }
        if (type instanceof NumericType numeric && numeric.precision() > 0) {
            return "Types.numeric(" + numeric.precision() + ", " + Math.max(numeric.scale(), 0) + ")";
        }
        return constant == null ? null : "Types." + constant;
    }
}
