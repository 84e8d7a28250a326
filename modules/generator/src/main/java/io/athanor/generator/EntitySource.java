package io.athanor.generator;

import io.athanor.schema.Column;
import io.athanor.schema.ForeignKey;
import io.athanor.schema.Table;
import io.athanor.schema.automap.Automap;
import io.athanor.schema.automap.DerivedRelationship;
import io.athanor.schema.automap.RelationshipKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The source of one entity class. */
final class EntitySource {

    private static final String ANNOTATIONS = "io.athanor.orm.annotation.";

    private final Automap automap;
    private final Map<Table, String> classes;
    private final EnumSources enums;
    private final String packageName;
    private final Table table;
    private final Set<String> imports = new TreeSet<>();
    private final StringBuilder fields = new StringBuilder();
    private final StringBuilder methods = new StringBuilder();
    private final List<String> leftOut = new ArrayList<>();

    EntitySource(Automap automap, Map<Table, String> classes, EnumSources enums, String packageName, Table table) {
        this.automap = automap;
        this.classes = classes;
        this.enums = enums;
        this.packageName = packageName;
        this.table = table;
    }

    String text() {
        imports.add(ANNOTATIONS + "Entity");
        table.columnList().forEach(this::addColumn);
        automap.relationships(table).forEach(this::addRelationship);
        String name = Objects.requireNonNull(classes.get(table));
        StringBuilder source = new StringBuilder("package ").append(packageName).append(";\n\n");
        imports.forEach(type -> source.append("import ").append(type).append(";\n"));
        source.append('\n').append(javadoc());
        source.append("@Entity(table = ").append(JavaText.literal(table.name()));
        if (table.schema() != null) {
            source.append(", schema = ").append(JavaText.literal(table.schema()));
        }
        source.append(")\npublic class ").append(name).append(" {\n");
        source.append(fields);
        source.append("\n    /** A new one without values. */\n    public ")
                .append(name)
                .append("() {}\n");
        return source.append(methods).append("}\n").toString();
    }

    private String javadoc() {
        String subject = table.comment() == null ? "A row of the table " + table.fullName() + "." : table.comment();
        StringBuilder text =
                new StringBuilder("/**\n * ").append(JavaText.comment(subject)).append("\n");
        if (!leftOut.isEmpty()) {
            text.append(" *\n * <p>Left out:\n");
            leftOut.forEach(
                    what -> text.append(" * ").append(JavaText.comment(what)).append("\n"));
        }
        return text.append(" */\n").toString();
    }

    private void addColumn(Column<?> column) {
        EntityField field = EntityField.of(automap.names(), column, enums.of(column));
        if (!field.isMapped()) {
            leftOut.add("the column " + column.name() + ", whose values are of "
                    + field.javaType().getName() + ".");
            return;
        }
        if (field.enumeration() == null
                && !field.javaType().isArray()
                && !field.javaType().getPackageName().equals("java.lang")) {
            imports.add(field.javaType().getName());
        }
        List<String> annotations = field.annotations();
        annotations.forEach(
                annotation -> imports.add(ANNOTATIONS + annotation.substring(1).replaceFirst("\\(.*", "")));
        String comment = column.comment() == null ? "" : column.comment();
        addProperty(annotations, field.typeName(), field.name(), "", comment);
    }

    private void addRelationship(DerivedRelationship relationship) {
        if (relationship.foreignKey().columns().size() > 1 && relationship.secondary() == null) {
            leftOut.add("the relationship " + relationship.name() + ", which has a foreign key of several columns.");
            return;
        }
        imports.add(ANNOTATIONS + "Relationship");
        List<String> attributes = new ArrayList<>();
        attributes.add("backPopulates = " + JavaText.literal(relationship.inverse()));
        ForeignKey key = relationship.foreignKey();
        boolean collection = relationship.kind() == RelationshipKind.ONE_TO_MANY
                || relationship.kind() == RelationshipKind.MANY_TO_MANY;
        if (relationship.secondary() != null) {
            attributes.add(
                    "secondary = " + JavaText.literal(relationship.secondary().fullName()));
        } else {
            String referring = automap.names().attribute(key.columns().get(0).name());
            if (relationship.isAmbiguous()) {
                attributes.add("foreignKeys = " + JavaText.literal(referring));
            }
            if (key.target() == key.table() && !collection) {
                Column<?> remote = relationship.kind() == RelationshipKind.MANY_TO_ONE
                        ? key.targetColumns().get(0)
                        : key.columns().get(0);
                attributes.add(
                        "remoteSide = " + JavaText.literal(automap.names().attribute(remote.name())));
            }
        }
        String target = Objects.requireNonNull(classes.get(relationship.target()));
        if (collection) {
            imports.add("java.util.List");
        }
        addProperty(
                List.of("@Relationship(" + String.join(", ", attributes) + ")"),
                collection ? "List<" + target + ">" : target,
                relationship.name(),
                collection ? " = List.of()" : "",
                "");
    }

    private void addProperty(List<String> annotations, String type, String name, String value, String comment) {
        fields.append('\n');
        annotations.forEach(line -> fields.append("    ").append(line).append('\n'));
        fields.append("    private ")
                .append(type)
                .append(' ')
                .append(name)
                .append(value)
                .append(";\n");
        String property = JavaText.capital(name);
        // Every object has a method getClass already.
        String getter = (type.equals("Boolean") ? "is" : "get") + (property.equals("Class") ? "Class_" : property);
        String subject = comment.isEmpty() ? "The property " + name + "; null if it has no value." : comment;
        methods.append("\n    /** ").append(JavaText.comment(subject)).append(" */\n");
        methods.append("    public ").append(type).append(' ').append(getter).append("() {\n");
        methods.append("        return ").append(name).append(";\n    }\n");
        methods.append("\n    /** Sets the property ").append(name).append(". */\n");
        methods.append("    public void set")
                .append(property)
                .append("(")
                .append(type)
                .append(' ')
                .append(name);
        methods.append(") {\n        this.")
                .append(name)
                .append(" = ")
                .append(name)
                .append(";\n    }\n");
    }
}
