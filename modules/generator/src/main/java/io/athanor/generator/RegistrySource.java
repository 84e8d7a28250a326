package io.athanor.generator;

import io.athanor.schema.Column;
import io.athanor.schema.ForeignKey;
import io.athanor.schema.Table;
import io.athanor.schema.automap.Automap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The source of the class that makes the registry of all entities and the tables of pairs between them. */
record RegistrySource(Automap automap, Map<Table, String> classes, EnumSources enums, String packageName) {

    String text() {
        StringBuilder source = new StringBuilder("package ").append(packageName).append(";\n\n");
        source.append("import io.athanor.orm.Registry;\n");
        List<UniqueTable> uniques = classes.keySet().stream()
                .map(table -> new UniqueTable(table, enums))
                .filter(UniqueTable::isNeeded)
                .toList();
        boolean defines = !automap.associations().isEmpty() || !uniques.isEmpty();
        source.append(defines ? "import io.athanor.schema.Column;\n" : "");
        source.append("import io.athanor.schema.MetaData;\n");
        source.append(defines ? "import io.athanor.schema.Table;\n" : "");
        source.append(uniques.isEmpty() ? "" : UniqueTable.IMPORTS);
        source.append("""

                /** All the entities of the package. */
                public final class Entities {

                    private Entities() {}

                    /** A new registry of the entities, with their tables as the classes describe them. */
                    public static Registry registry() {
                        MetaData metadata = new MetaData();
                """);
        uniques.forEach(table -> source.append(table.text()));
        automap.associations().forEach(table -> source.append(definition(table)));
        source.append("        return registry(metadata);\n    }\n\n");
        source.append("    /** A new registry of the entities, whose tables are found in a catalog or added. */\n");
        source.append("    public static Registry registry(MetaData metadata) {\n");
        source.append("        return Registry.of(\n                metadata");
        classes.values()
                .forEach(name ->
                        source.append(",\n                ").append(name).append("_.ENTITY"));
        return source.append(");\n    }\n}\n").toString();
    }

    private static String definition(Table table) {
        List<String> columns = new ArrayList<>();
        for (Column<?> column : table.columnList()) {
            StringBuilder text = new StringBuilder("Column.of(").append(JavaText.literal(column.name()));
            ForeignKey key = keyOf(table, column);
            // All columns of such a table are references, and take the types of what they refer to.
            String target = key.target().fullName() + "."
                    + key.targetColumns().get(key.columns().indexOf(column)).name();
            text.append(").references(").append(JavaText.literal(target)).append(')');
            columns.add(text + (column.isPrimaryKey() ? ".primaryKey()" : ""));
        }
        String schema = table.schema() == null ? "" : JavaText.literal(table.schema()) + ", ";
        return "        Table.create(\n                " + schema + JavaText.literal(table.name())
                + ",\n                metadata,\n                " + String.join(",\n                ", columns)
                + ");\n";
    }

    private static ForeignKey keyOf(Table table, Column<?> column) {
        for (ForeignKey key : table.resolvedForeignKeys()) {
            if (key.columns().contains(column)) {
                return key;
            }
        }
        throw new IllegalStateException("column " + column + " of a table of pairs refers to nothing");
    }
}
