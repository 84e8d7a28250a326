package io.athanor.compatibility.property;

import io.athanor.compatibility.world.Association;
import io.athanor.compatibility.world.Mapping;
import java.util.List;

/**
 * A random program: what a session does with objects of a mapping.
 *
 * @param seed what it was made of
 * @param mapping how the classes show their associations
 * @param autoflush whether queries flush first
 * @param steps what it does, except for what is not defined when it gets there
 */
record Program(long seed, Mapping mapping, boolean autoflush, List<Step> steps) {

    Program {
        steps = List.copyOf(steps);
    }

    Program with(List<Step> fewer) {
        return new Program(seed, mapping, autoflush, fewer);
    }

    Program without(Association association) {
        return new Program(seed, mapping.without(association), autoflush, steps);
    }
}
