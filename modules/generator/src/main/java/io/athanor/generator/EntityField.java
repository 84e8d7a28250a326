package io.athanor.generator;

import io.athanor.schema.Column;
import io.athanor.schema.ForeignKey;
import io.athanor.schema.Table;
import io.athanor.schema.UniqueConstraint;
import io.athanor.schema.automap.AutomapNames;
import io.athanor.sql.type.BinaryType;
import io.athanor.sql.type.NumericType;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.StringType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of an entity class for a column.
 *
 * @param column the column
 * @param name the name of the field
 * @param enumeration the enum of its values, or null if they are of another class
 */
record EntityField(Column<?> column, String name, @Nullable EnumSource enumeration) {

    static EntityField of(AutomapNames names, Column<?> column, @Nullable EnumSource enumeration) {
        return new EntityField(column, names.attribute(column.name()), enumeration);
    }

    /** Whether the mapper knows the class of its values. */
    boolean isMapped() {
        return enumeration != null || JavaText.typeConstant(javaType()) != null;
    }

    Class<?> javaType() {
        return column.type().javaType();
    }

    /** The class as source says it. */
    String typeName() {
        if (enumeration != null) {
            return enumeration.className();
        }
        return javaType() == byte[].class ? "byte[]" : javaType().getSimpleName();
    }

    /** The annotations, one a line. */
    List<String> annotations() {
        List<String> lines = new ArrayList<>();
        if (column.isPrimaryKey()) {
            lines.add("@Id");
        }
        List<String> attributes = columnAttributes();
        if (!attributes.isEmpty()) {
            lines.add("@Column(" + String.join(", ", attributes) + ")");
        }
        Table table = column.table();
        for (ForeignKey key : table.resolvedForeignKeys()) {
            if (key.columns().equals(List.of(column))) {
                lines.add(foreignKey(key));
                break;
            }
        }
        return lines;
    }

    private List<String> columnAttributes() {
        List<String> attributes = new ArrayList<>();
        if (!SnakeCase.of(name).equals(column.name())) {
            attributes.add("name = " + JavaText.literal(column.name()));
        }
        SqlType<?> type = column.type();
        if (enumeration != null) {
            attributes.add("type = " + JavaText.literal(enumeration.constant()));
        } else if (type instanceof StringType string && string.length() > 0) {
            attributes.add("length = " + string.length());
        } else if (type instanceof StringType string && string.kind() == StringType.Kind.TEXT) {
            attributes.add("text = true");
        } else if (type instanceof BinaryType binary && binary.length() > 0) {
            attributes.add("length = " + binary.length());
        } else if (type instanceof NumericType numeric && numeric.precision() > 0) {
            attributes.add("precision = " + numeric.precision());
            attributes.add("scale = " + Math.max(numeric.scale(), 0));
        }
        if (!column.isNullable() && !column.isPrimaryKey()) {
            attributes.add("nullable = false");
        }
        if (isUnique()) {
            attributes.add("unique = true");
        }
        return attributes;
    }

    private boolean isUnique() {
        return column.table().constraints().stream()
                .anyMatch(constraint -> constraint instanceof UniqueConstraint unique
                        && unique.columns().equals(List.of(column.key())));
    }

    private static String foreignKey(ForeignKey key) {
        List<String> attributes = new ArrayList<>();
        String target =
                key.target().fullName() + "." + key.targetColumns().get(0).name();
        attributes.add(JavaText.literal(target));
        if (key.constraint().onDelete() != null) {
            attributes.add(
                    "onDelete = " + JavaText.literal(key.constraint().onDelete().sql()));
        }
        if (key.constraint().onUpdate() != null) {
            attributes.add(
                    "onUpdate = " + JavaText.literal(key.constraint().onUpdate().sql()));
        }
        boolean alone = attributes.size() == 1;
        return "@ForeignKey(" + (alone ? "" : "value = ") + String.join(", ", attributes) + ")";
    }
}
