package io.athanor.orm.flush;

import io.athanor.orm.error.DiscriminatorMismatchException;
import io.athanor.orm.mapping.Inheritance;
import io.athanor.orm.mapping.MappedColumn;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gives objects that have none the discriminator of their class, and refuses those that have that of another one. */
final class Discriminators {

    private Discriminators() {}

    static void check(RowAction action, Inheritance inheritance) {
        MappedColumn field = inheritance.field();
        boolean written = field != null && (action.isInsert() || action.state.isChanged(field.attribute()));
        if (field == null || !written) {
            return;
        }
        Object own = Objects.requireNonNull(action.mapper.discriminatorValue());
        Object present = field.get(action.entity);
        if (own.equals(present)) {
            return;
        }
        if (isUnset(action, field, present)) {
            field.set(action.entity, own);
            return;
        }
        throw new DiscriminatorMismatchException("The attribute " + action.mapper.name() + "." + field.name() + " of "
                + action.state + " is \"" + present + "\", but it is the discriminator, which is \"" + own
                + "\" for objects of this class: the row would be loaded as one of another class. Leave the attribute"
                + " alone; to change the class of a row, delete the object and add one of the other class.");
    }

    /** Whether an object holds what one that nobody has touched does. */
    private static boolean isUnset(RowAction action, MappedColumn field, @Nullable Object present) {
        return present == null || present.equals(field.get(action.mapper.newInstance()));
    }
}
