package io.athanor.orm.state;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.EntityShape;
import io.athanor.orm.metamodel.ColumnDescription;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.orm.metamodel.MemberRule;
import io.athanor.orm.metamodel.RelationshipDescription;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the places of a list's members in one of their attributes.
 *
 * @param attribute the number of the attribute
 * @param type the class of its values
 */
record Positions(int attribute, Class<?> type) {

    /** The rule of a relationship that is a list, or null if its members do not keep their places. */
    static @Nullable Positions of(EntityShape shape, int attribute) {
        RelationshipDescription relationship = shape.relationship(attribute);
        if (!(relationship.members() instanceof MemberRule.PositionedBy rule)) {
            return null;
        }
        EntityDescriptor<?> target = EntityDescriptor.forClass(relationship.target());
        int index = target.attribute(rule.attribute()).index();
        ColumnDescription column = (ColumnDescription) target.descriptions().get(index);
        return new Positions(index, column.type().javaType());
    }

    /** Tells each member its place, from a certain one on; those who know it are left alone. */
    void renumber(List<?> members, int from) {
        for (int place = from; place < members.size(); place++) {
            Instrumented member = (Instrumented) members.get(place);
            EntityState state = EntityState.of(member);
            Object position = position(place);
            if (!state.isLoaded(attribute) || !Objects.equals(member.$orm_get(attribute), position)) {
                state.write(member, attribute, position);
            }
        }
    }

    private Object position(int place) {
        if (type == Long.class) {
            return (long) place;
        }
        return type == Short.class ? (Object) (short) place : (Object) place;
    }
}
