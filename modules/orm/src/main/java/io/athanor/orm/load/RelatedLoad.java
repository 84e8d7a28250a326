package io.athanor.orm.load;

import io.athanor.orm.mapping.Relationship;
import io.athanor.sql.StatementOption;
import io.athanor.sql.Structure;
import java.util.List;

/**
 * Marks a statement that loads what others' objects are related to: the relationships by which it was come to, so that
 * loads which the mapping asks for end where they come back to a class. Keys in front of the objects' columns may be
 * some of these.
 */
final class RelatedLoad extends StatementOption {

    private final List<Relationship> before;

    RelatedLoad(List<Relationship> before) {
        this.before = before;
    }

    /** The relationships of a marked statement; none of any other. */
    static List<Relationship> before(List<? extends StatementOption> options) {
        for (StatementOption option : options) {
            if (option instanceof RelatedLoad related) {
                return related.before;
            }
        }
        return List.of();
    }

    @Override
    public void describe(Structure structure) {
        structure.attribute(before);
    }

    @Override
    public String toString() {
        return "related by " + before;
    }
}
