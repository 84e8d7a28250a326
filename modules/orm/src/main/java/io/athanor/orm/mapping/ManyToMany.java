package io.athanor.orm.mapping;

import io.athanor.orm.metamodel.RelationshipDescription;
import io.athanor.schema.Table;
import java.util.List;

/** A relationship through an association table. */
public final class ManyToMany extends Relationship {

    private final Table secondary;
    private final List<SecondaryPair> localPairs;
    private final List<SecondaryPair> remotePairs;

    ManyToMany(
            Mapper source,
            Mapper target,
            RelationshipDescription description,
            JoinPath path,
            Table secondary,
            List<SecondaryPair> localPairs,
            List<SecondaryPair> remotePairs) {
        super(source, target, description, path);
        this.secondary = secondary;
        this.localPairs = List.copyOf(localPairs);
        this.remotePairs = List.copyOf(remotePairs);
    }

    @Override
    public <R> R accept(RelationshipVisitor<R> visitor) {
        return visitor.visit(this);
    }

    /** The association table. */
    public Table secondary() {
        return secondary;
    }

    /** The owning class's attributes and the association table's columns. */
    public List<SecondaryPair> localPairs() {
        return localPairs;
    }

    /** The related class's attributes and the association table's columns. */
    public List<SecondaryPair> remotePairs() {
        return remotePairs;
    }
}
