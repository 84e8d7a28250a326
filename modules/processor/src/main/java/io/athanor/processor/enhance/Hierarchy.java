package io.athanor.processor.enhance;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Questions about the superclasses of a class, answered from their shapes. */
final class Hierarchy {

    private final ClassShapes others;
    private final ClassShape own;

    /** The hierarchy around the class whose file is being rewritten; its own shape is not looked up. */
    Hierarchy(ClassShape own, ClassShapes others) {
        this.own = own;
        this.others = others;
    }

    /**
     * The class that declares the persistent field which {@code owner.field} means, or null if that is no persistent
     * field.
     */
    @Nullable String persistentFieldOwner(String owner, String field) {
        for (ClassShape shape = application(owner); shape != null; shape = application(shape.superName())) {
            FieldShape declared = shape.fields().get(field);
            if (declared != null) {
                return declared.persistent() ? shape.name() : null;
            }
        }
        return null;
    }

    /** Whether the own class or one of its superclasses is mapped. */
    boolean anyMapped() {
        return nearestMapped(own) != null;
    }

    /** Whether the own class, which is mapped, is the topmost mapped class. */
    boolean isRoot() {
        String superName = own.superName();
        if (superName == null || superName.equals("java/lang/Object")) {
            return true;
        }
        ClassShape superclass = find(superName);
        if (superclass == null) {
            throw new EnhancementException("Superclass " + dotted(superName) + " of the mapped class "
                    + dotted(own.name()) + " is not to be found; add the folder or jar that has it to the class path.");
        }
        if (superclass.mapped()) {
            return false;
        }
        ClassShape above = nearestMapped(superclass);
        if (above != null) {
            throw new EnhancementException("Class " + dotted(superName) + " stands between the mapped classes "
                    + dotted(own.name()) + " and " + dotted(above.name())
                    + " without a mapping of its own; annotate it with @MappedSuperclass.");
        }
        if (!superclass.noArgumentConstructor()) {
            throw new EnhancementException("Superclass " + dotted(superName) + " of the mapped class "
                    + dotted(own.name()) + " has no constructor without arguments, so objects cannot be made when rows"
                    + " are loaded; add a protected one, or annotate the superclass with @MappedSuperclass.");
        }
        return true;
    }

    /** Whether objects of the own class can be serialized. */
    boolean serializable() {
        return serializable(own, new HashSet<>());
    }

    private boolean serializable(ClassShape shape, Set<String> visited) {
        if (shape.name().equals("java/io/Serializable")) {
            return true;
        }
        if (!visited.add(shape.name())) {
            return false;
        }
        for (String name : shape.interfaces()) {
            ClassShape type = find(name);
            if (type != null && serializable(type, visited)) {
                return true;
            }
        }
        ClassShape superclass = superclass(shape);
        return superclass != null && serializable(superclass, visited);
    }

    private @Nullable ClassShape nearestMapped(ClassShape from) {
        ClassShape shape = from;
        while (shape != null && !shape.mapped()) {
            shape = application(shape.superName());
        }
        return shape;
    }

    /** The shape of a class that may be mapped or have a mapped superclass; those of the JDK are not worth a look. */
    private @Nullable ClassShape application(@Nullable String name) {
        return name == null || name.startsWith("java/") || name.startsWith("[") ? null : find(name);
    }

    private @Nullable ClassShape superclass(ClassShape shape) {
        return shape.superName() == null ? null : find(shape.superName());
    }

    private @Nullable ClassShape find(String name) {
        if (name.equals(own.name())) {
            return own;
        }
        return name.equals("java/lang/Object") ? null : others.find(name);
    }

    private static String dotted(String internalName) {
        return internalName.replace('/', '.');
    }
}
