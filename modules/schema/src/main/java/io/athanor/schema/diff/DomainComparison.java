package io.athanor.schema.diff;

import io.athanor.schema.CheckConstraint;
import io.athanor.schema.Domain;
import io.athanor.schema.reflect.StoredForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds the differences between two domains of a name. */
record DomainComparison(StoredForms forms, Domain<?> before, Domain<?> after) {

    Optional<SchemaChange> change() {
        List<CheckConstraint> dropped = new ArrayList<>(before.checks());
        List<CheckConstraint> added = new ArrayList<>(after.checks());
        for (CheckConstraint old : before.checks()) {
            for (CheckConstraint wanted : after.checks()) {
                if (added.contains(wanted) && isEqual(old, wanted)) {
                    dropped.remove(old);
                    added.remove(wanted);
                    break;
                }
            }
        }
        boolean type = !forms.type(before.base()).equals(forms.type(after.base()));
        boolean nullability = before.isNullable() != after.isNullable();
        boolean defaults = !Objects.equals(defaultOf(before), defaultOf(after));
        boolean collation = !Objects.equals(before.collation(), after.collation());
        boolean differs = type || collation || nullability || defaults || !dropped.isEmpty() || !added.isEmpty();
        return differs
                ? Optional.of(new DomainDifference.Change(
                        before, after, type, collation, nullability, defaults, dropped, added))
                : Optional.empty();
    }

    private boolean isEqual(CheckConstraint old, CheckConstraint wanted) {
        boolean names =
                old.name() == null || wanted.name() == null || old.name().equals(wanted.name());
        return names && forms.expression(old.condition()).equals(forms.expression(wanted.condition()));
    }

    private String defaultOf(Domain<?> domain) {
        return domain.defaultValue() == null ? "" : forms.expression(domain.defaultValue());
    }
}
