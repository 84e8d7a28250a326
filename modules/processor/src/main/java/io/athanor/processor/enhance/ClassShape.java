package io.athanor.processor.enhance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the enhancer knows of a class: its place in the hierarchy, its mapping and its declared fields.
 *
 * @param name the internal name, such as {@code com/example/Outer$User}
 * @param superName the internal name of the superclass, null for {@code Object}
 * @param interfaces the internal names of the interfaces that the class itself names
 * @param mapping how the class is mapped
 * @param noArgumentConstructor whether the class has a constructor without arguments that is not private
 * @param tracks the names of the classes of the package that it tracks, where it is a package's description
 * @param fields the declared fields in order of declaration, by name
 */
public record ClassShape(
        String name,
        @Nullable String superName,
        List<String> interfaces,
        Mapping mapping,
        boolean noArgumentConstructor,
        Set<String> tracks,
        Map<String, FieldShape> fields) {

    /** How a class is mapped. */
    public enum Mapping {
        /** Not at all. */
        NONE,
        /** To a table. */
        ENTITY,
        /** To columns in the tables of its subclasses. */
        SUPERCLASS
    }

    /** The internal name of what describes the package of a class, or null if it is in none. */
    static @Nullable String packageInfo(String internalName) {
        int slash = internalName.lastIndexOf('/');
        return slash < 0 || internalName.endsWith("/package-info")
                ? null
                : internalName.substring(0, slash) + "/package-info";
    }

    /** Whether the class is an entity or a mapped superclass. */
    public boolean mapped() {
        return mapping != Mapping.NONE;
    }
}
