package io.athanor.orm.mapping;

import io.athanor.orm.metamodel.RelationshipDescription;
import java.util.List;

/** Related objects whose foreign keys are in their own table: one-to-many, or one-to-one if it is not a collection. */
public final class ToMany extends Relationship {

    private final ForeignKeyRule rule;
    private final List<ColumnPair> pairs;

    ToMany(
            Mapper source,
            Mapper target,
            RelationshipDescription description,
            JoinPath path,
            List<ColumnPair> pairs,
            ForeignKeyRule rule) {
        super(source, target, description, path);
        this.pairs = List.copyOf(pairs);
        this.rule = rule;
    }

    @Override
    public <R> R accept(RelationshipVisitor<R> visitor) {
        return visitor.visit(this);
    }

    /** The owner's attributes with the related class's foreign key attributes that are equal to them. */
    public List<ColumnPair> pairs() {
        return pairs;
    }

    /** What the foreign key demands of a flush. */
    public ForeignKeyRule rule() {
        return rule;
    }

    @Override
    public boolean isReferenceHeldByTarget() {
        return !isCollection() && !isViewOnly();
    }
}
