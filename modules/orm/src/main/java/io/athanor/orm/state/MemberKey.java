package io.athanor.orm.state;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.EntityShape;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.orm.metamodel.MemberRule;
import io.athanor.orm.metamodel.RelationshipDescription;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** By what the members of one relationship's map are found. */
sealed interface MemberKey {

    /** The key of a member, or null while it has none. */
    @Nullable Object of(Object member);

    /** Gives a member without a key this one; whether that is possible. */
    boolean give(Object member, Object key);

    /** The rule of a relationship that is a map. */
    static MemberKey of(EntityShape shape, int attribute) {
        RelationshipDescription relationship = shape.relationship(attribute);
        MemberRule rule = relationship.members();
        if (rule instanceof MemberRule.KeyedByAttribute keyed) {
            return new Attribute(EntityDescriptor.forClass(relationship.target())
                    .attribute(keyed.attribute())
                    .index());
        }
        if (rule instanceof MemberRule.KeyedByFunction keyed) {
            return new Told(keyed.function());
        }
        throw new IllegalStateException(shape.attributeName(attribute) + " is no map");
    }

    /**
     * An attribute that holds the key.
     *
     * @param index the number of the attribute
     */
    record Attribute(int index) implements MemberKey {

        @Override
        public @Nullable Object of(Object member) {
            return EntityState.of(member).value((Instrumented) member, index);
        }

        @Override
        public boolean give(Object member, Object key) {
            EntityState.of(member).write((Instrumented) member, index, key);
            return true;
        }
    }

    /**
     * A function that tells the key.
     *
     * @param function the function
     */
    record Told(Function<Object, ?> function) implements MemberKey {

        @Override
        public @Nullable Object of(Object member) {
            return function.apply(member);
        }

        @Override
        public boolean give(Object member, Object key) {
            return false;
        }
    }
}
