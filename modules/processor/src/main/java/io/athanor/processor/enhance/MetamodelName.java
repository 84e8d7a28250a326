package io.athanor.processor.enhance;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The name of the metamodel class of an entity: {@code User_} beside {@code User}, {@code Outer_User_} for a nested
 * {@code Outer.User}.
 *
 * <p>The simple names come from the table of nested classes, since a {@code $} in a name need not mean nesting.
 */
final class MetamodelName {

    private final String entity;
    private final Map<String, Nesting> nestings = new HashMap<>();

    MetamodelName(String entity) {
        this.entity = entity;
    }

    void nested(String name, @Nullable String outerName, @Nullable String innerName) {
        if (outerName != null && innerName != null) {
            nestings.put(name, new Nesting(outerName, innerName));
        }
    }

    String binaryName() {
        return flat(entity).replace('/', '.') + "_";
    }

    private String flat(String name) {
        Nesting nesting = nestings.get(name);
        return nesting == null ? name : flat(nesting.outerName()) + "_" + nesting.innerName();
    }

    private record Nesting(String outerName, String innerName) {}
}
