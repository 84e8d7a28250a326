package io.athanor.orm.mapping;

import io.athanor.orm.annotation.PassiveUpdates;
import io.athanor.schema.Column;
import io.athanor.schema.Deferral;
import io.athanor.schema.ForeignKey;
import io.athanor.schema.ReferentialAction;

/**
 * What a foreign key demands of the order in which rows are written.
 *
 * @param nullable whether a row may do without a reference for a while: one of its columns accepts NULL and is not in
 *     the primary key, which is enough for the database to check none
 * @param deferred whether the database checks it at the end of the transaction
 * @param followsKeys whether the database itself rewrites the key where the row referred to gets another one
 */
public record ForeignKeyRule(boolean nullable, boolean deferred, boolean followsKeys) {

    /** The rule of a foreign key. */
    public static ForeignKeyRule of(ForeignKey key) {
        boolean nullable = false;
        for (Column<?> column : key.columns()) {
            nullable |= column.isNullable() && !column.isPrimaryKey();
        }
        return new ForeignKeyRule(
                nullable,
                key.constraint().deferral() == Deferral.DEFERRABLE_INITIALLY_DEFERRED,
                ReferentialAction.CASCADE.equals(key.constraint().onUpdate()));
    }

    /** The rule where a relationship says who rewrites the key. */
    ForeignKeyRule with(PassiveUpdates passive) {
        return switch (passive) {
            case INFERRED -> this;
            case TRUE -> new ForeignKeyRule(nullable, deferred, true);
            case FALSE -> new ForeignKeyRule(nullable, deferred, false);
        };
    }
}
