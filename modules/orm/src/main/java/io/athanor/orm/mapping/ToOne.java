package io.athanor.orm.mapping;

import io.athanor.orm.metamodel.RelationshipDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reference to one object, whose key is in the owning class's table: many-to-one. */
public final class ToOne extends Relationship {

    private final ForeignKeyRule rule;
    private final List<ColumnPair> pairs;
    private final int @Nullable [] pairOfKeyPart;

    ToOne(
            Mapper source,
            Mapper target,
            RelationshipDescription description,
            JoinPath path,
            List<ColumnPair> pairs,
            ForeignKeyRule rule) {
        super(source, target, description, path);
        this.pairs = List.copyOf(pairs);
        this.rule = rule;
        this.pairOfKeyPart = path.hasCriterion() ? null : pairOfKeyPart(target.primaryKey(), pairs);
    }

    /** For each column of the target's key the pair that holds it, or null if the pairs are not that key. */
    private static int @Nullable [] pairOfKeyPart(PrimaryKey key, List<ColumnPair> pairs) {
        if (pairs.size() != key.size()) {
            return null;
        }
        int[] order = new int[key.size()];
        for (int part = 0; part < order.length; part++) {
            int found = -1;
            for (int i = 0; i < pairs.size(); i++) {
                if (pairs.get(i).remote().attribute() == key.column(part).attribute()) {
                    found = i;
                }
            }
            if (found < 0) {
                return null;
            }
            order[part] = found;
        }
        return order;
    }

    @Override
    public <R> R accept(RelationshipVisitor<R> visitor) {
        return visitor.visit(this);
    }

    /** The foreign key's attributes with those they are equal to. */
    public List<ColumnPair> pairs() {
        return pairs;
    }

    /** What the foreign key demands of a flush. */
    public ForeignKeyRule rule() {
        return rule;
    }

    @Override
    public boolean isByKey() {
        return pairOfKeyPart != null;
    }

    @Override
    public boolean isKeyHeldByOwner() {
        return true;
    }

    @Override
    public @Nullable Object targetKey(@Nullable Object[] values) {
        int[] order = pairOfKeyPart;
        if (order == null) {
            return null;
        }
        if (order.length == 1) {
            return values[0];
        }
        @Nullable Object[] parts = new Object[order.length];
        for (int part = 0; part < parts.length; part++) {
            parts[part] = values[order[part]];
        }
        return target().primaryKey().of(parts);
    }
}
