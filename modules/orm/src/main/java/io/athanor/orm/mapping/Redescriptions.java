package io.athanor.orm.mapping;

import io.athanor.orm.error.MappingException;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.orm.metamodel.UnmappedDescription;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps what a registry describes of classes in line with what it describes of those that they extend. */
final class Redescriptions {

    private final Map<Class<?>, EntityDescriptor<?>> mapped;
    private final Map<EntityDescriptor<?>, EntityDescriptor<?>> present = new IdentityHashMap<>();

    /** With what is described of the classes mapped so far. */
    Redescriptions(Map<Class<?>, EntityDescriptor<?>> mapped) {
        this.mapped = mapped;
    }

    /** The descriptions of classes that are to be mapped, each on top of what the registry has of the one above. */
    List<EntityDescriptor<?>> present(List<EntityDescriptor<?>> given) {
        List<EntityDescriptor<?>> all = new ArrayList<>();
        for (EntityDescriptor<?> descriptor : given) {
            if (descriptor.isTracked()) {
                String name = descriptor.name();
                throw new MappingException("Class " + descriptor.javaType().getName()
                        + " is @Tracked, so it says nothing of its mapping. Map it by a program:"
                        + " registry.map(" + name + ".class, table, mapping -> ...).");
            }
            all.add(present(descriptor));
        }
        return all;
    }

    private EntityDescriptor<?> present(EntityDescriptor<?> descriptor) {
        EntityDescriptor<?> known = present.get(descriptor);
        if (known == null) {
            EntityDescriptor<?> parent = descriptor.parent();
            EntityDescriptor<?> above = parent == null ? null : mapped.get(parent.javaType());
            if (above == null && parent != null) {
                above = present(parent);
            }
            known = above == parent ? descriptor : on(descriptor, above);
            present.put(descriptor, known);
        }
        return known;
    }

    /** A description and those below it, each with the one that takes its place. */
    static Map<EntityDescriptor<?>, EntityDescriptor<?>> withBelow(
            EntityDescriptor<?> before, EntityDescriptor<?> after, List<EntityDescriptor<?>> all) {
        Map<EntityDescriptor<?>, EntityDescriptor<?>> changed = new IdentityHashMap<>();
        changed.put(before, after);
        boolean more = true;
        while (more) {
            more = false;
            for (EntityDescriptor<?> descriptor : all) {
                EntityDescriptor<?> above = descriptor.parent() == null ? null : changed.get(descriptor.parent());
                if (above != null && !changed.containsKey(descriptor)) {
                    changed.put(descriptor, on(descriptor, above));
                    more = true;
                }
            }
        }
        return changed;
    }

    /** Whether a class leaves attributes open, which a program is to map. */
    static boolean isOpen(EntityDescriptor<?> descriptor) {
        return descriptor.descriptions().stream().anyMatch(UnmappedDescription.class::isInstance);
    }

    @SuppressWarnings("unchecked") // it is what the registry has in place of the same class's description
    private static <E> EntityDescriptor<E> on(EntityDescriptor<E> descriptor, @Nullable EntityDescriptor<?> above) {
        return descriptor.redescribed((EntityDescriptor<? super E>) above, EntityDescriptor.Builder::keep);
    }
}
