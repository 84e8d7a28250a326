package io.athanor.orm.load;

import io.athanor.sql.Select;
import io.athanor.sql.StatementOption;
import io.athanor.sql.Structure;
import java.util.List;

/** Marks a SELECT whose classes are replaced by tables already, with all criteria that they must meet. */
final class Resolved extends StatementOption {

    /** The options of such a SELECT. */
    static final List<StatementOption> ONLY = List.of(new Resolved());

    private Resolved() {}

    static Select mark(Select select) {
        return select.onlyOptions(ONLY);
    }

    static boolean is(Select select) {
        for (StatementOption option : select.options()) {
            if (option instanceof Resolved) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void describe(Structure structure) {
        structure.attribute(Resolved.class);
    }
}
