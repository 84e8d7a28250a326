package io.athanor.sql.compiler;

import io.athanor.sql.BindParameter;
import io.athanor.sql.Structure;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The places of a statement's parameters among the values that its structure tells. */
final class Slots {

    private Slots() {}

    /**
     * The slot that each slot's parameter has first: a statement compiled from one in which a parameter stands twice
     * asks for its value there; null if none does.
     */
    static int @Nullable [] repeated(Structure structure) {
        List<BindParameter<?>> binds = structure.binds();
        Map<BindParameter<?>, Integer> slots = of(structure);
        if (slots.size() == binds.size()) {
            return null;
        }
        return binds.stream().mapToInt(slots::get).toArray();
    }

    /** Whether parameters with one slot are one in another statement of the same structure, too, or of one value. */
    static boolean repeats(Structure structure, int[] repeated) {
        List<BindParameter<?>> binds = structure.binds();
        for (int i = 0; i < repeated.length; i++) {
            BindParameter<?> bind = binds.get(i);
            BindParameter<?> first = binds.get(repeated[i]);
            if (bind != first
                    && (bind.supplier() != null
                            || first.supplier() != null
                            || !Objects.equals(bind.value(), first.value()))) {
                return false;
            }
        }
        return true;
    }

    /** The slot of each parameter; one that occurs twice has its first slot. */
    static Map<BindParameter<?>, Integer> of(Structure structure) {
        List<BindParameter<?>> binds = structure.binds();
        Map<BindParameter<?>, Integer> slots = new IdentityHashMap<>();
        for (int i = 0; i < binds.size(); i++) {
            slots.putIfAbsent(binds.get(i), i);
        }
        return slots;
    }
}
