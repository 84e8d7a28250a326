package io.athanor.processor.enhance;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the enhancer knows of a class: its place in the hierarchy, its mapping and its declared fields.
 *
 * @param name the internal name, such as {@code com/example/Outer$User}
 * @param superName the internal name of the superclass, null for {@code Object}
 * @param interfaces the internal names of the interfaces that the class itself names
 * @param mapping how the class is mapped
 * @param noArgumentConstructor whether the class has a constructor without arguments that is not private
 * @param fields the declared fields in order of declaration, by name
 */
public record ClassShape(
        String name,
        @Nullable String superName,
        List<String> interfaces,
        Mapping mapping,
        boolean noArgumentConstructor,
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

    /** Whether the class is an entity or a mapped superclass. */
    public boolean mapped() {
        return mapping != Mapping.NONE;
    }
}
