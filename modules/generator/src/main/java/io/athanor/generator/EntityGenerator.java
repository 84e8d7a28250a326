package io.athanor.generator;

import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.schema.automap.Automap;
import io.athanor.schema.automap.AutomapNames;
import io.athanor.sql.dialect.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes an entity class for each table with a primary key, with the relationships that the foreign keys tell, and the
 * class {@code Entities}, which makes the registry of them all. Immutable and safe for use by several threads.
 *
 * <p>Left out are columns whose values have no Java class that the mapper knows, and relationships by foreign keys of
 * several columns; the Javadoc of the class that lacks them says so.
 */
public final class EntityGenerator {

    private final Automap automap;
    private final String packageName;
    private final Map<Table, String> classes = new LinkedHashMap<>();

    private final EnumSources enums;

    private EntityGenerator(Automap automap, String packageName, @Nullable Dialect dialect) {
        this.automap = automap;
        this.packageName = packageName;
        List<String> taken = new ArrayList<>(List.of("Entities"));
        for (Table table : automap.entities()) {
            classes.put(table, FreeNames.take(automap.names().entity(table), taken));
        }
        enums = new EnumSources(dialect, automap.entities(), taken);
    }

    /**
     * A generator of classes for the tables of a catalog.
     *
     * @param metadata the tables, usually reflected, with all that they refer to
     * @param packageName the package of the classes; it must not be empty
     * @throws IllegalArgumentException if the name is no name of a package
     * @throws io.athanor.schema.UnresolvedReferenceException if what a foreign key refers to is not in the metadata
     */
    public static EntityGenerator of(MetaData metadata, String packageName) {
        return of(metadata, packageName, AutomapNames.DEFAULT);
    }

    /** A generator of classes under names of the program's choice; see {@link #of(MetaData, String)}. */
    public static EntityGenerator of(MetaData metadata, String packageName, AutomapNames names) {
        return of(metadata, packageName, names, null);
    }

    /**
     * A generator that writes an enum for each enumerated type that the database keeps as a type of its own; see
     * {@link #of(MetaData, String)}.
     *
     * @param dialect the dialect of the database that the tables were reflected from, or null to write no enums
     */
    public static EntityGenerator of(
            MetaData metadata, String packageName, AutomapNames names, @Nullable Dialect dialect) {
        if (!packageName.matches("[a-z_][\\w]*(\\.[a-z_][\\w]*)*")) {
            throw new IllegalArgumentException(
                    "\"" + packageName + "\" is no name of a package; give one such as \"com.example.shop\"");
        }
        return new EntityGenerator(Automap.of(metadata, names), packageName, dialect);
    }

    /** The source files. */
    public List<GeneratedFile> generate() {
        String folder = packageName.replace('.', '/') + "/";
        List<GeneratedFile> files = new ArrayList<>();
        classes.forEach((table, name) -> files.add(new GeneratedFile(
                folder + name + ".java", new EntitySource(automap, classes, enums, packageName, table).text())));
        enums.all()
                .forEach(each ->
                        files.add(new GeneratedFile(folder + each.className() + ".java", each.text(packageName))));
        files.add(new GeneratedFile(
                folder + "Entities.java", new RegistrySource(automap, classes, enums, packageName).text()));
        return List.copyOf(files);
    }

    /**
     * Writes the source files below a folder, which is made if it is not there; equally named files are replaced.
     *
     * @return the files, in order
     * @throws IOException if a file cannot be written
     */
    public List<Path> write(Path folder) throws IOException {
        List<Path> written = new ArrayList<>();
        for (GeneratedFile file : generate()) {
            Path path = folder.resolve(file.path());
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, file.text());
            written.add(path);
        }
        return written;
    }
}
