package io.athanor.sql.compiler;

import io.athanor.sql.BindParameter;
import io.athanor.sql.Structure;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The places of a statement's parameters among the values that its structure tells. */
final class Slots {

    private Slots() {}

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
