package io.athanor.orm.load;

import io.athanor.orm.option.LoaderCriteria;
import io.athanor.orm.option.Visibility;
import io.athanor.sql.Select;
import io.athanor.sql.Statement;
import io.athanor.sql.StatementOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives a statement the criteria that hold in its session, and lets all of them be asked for what they are now: each
 * statement about classes comes by here just before it is executed, or put into another one.
 */
public final class AskedCriteria {

    private AskedCriteria() {}

    /** The statement with all criteria as they are now; the same if there are none. */
    public static Statement in(LoadContext context, Statement statement) {
        if (statement instanceof Select select) {
            return in(context, select);
        }
        if (statement instanceof EntityStatement entities) {
            List<StatementOption> options = options(context, entities.options());
            return options == null
                    ? statement
                    : new EntityStatement(entities.resultColumns(), options, entities.source());
        }
        return statement;
    }

    /** The SELECT with all criteria as they are now; the same if there are none. */
    public static Select in(LoadContext context, Select select) {
        List<StatementOption> options = options(context, select.options());
        return options == null ? select : select.onlyOptions(options);
    }

    /** Options with all criteria as they are now, or null if there are none. */
    public static @Nullable List<StatementOption> options(
            LoadContext context, List<? extends StatementOption> options) {
        List<LoaderCriteria> always = context.criteria();
        if (always.isEmpty() && options.stream().noneMatch(LoaderCriteria.class::isInstance)) {
            return null;
        }
        List<StatementOption> asked = new ArrayList<>(options.size() + always.size());
        for (StatementOption option : options) {
            asked.add(
                    option instanceof LoaderCriteria criteria && !criteria.isAsked()
                            ? criteria.asked(context.mappings().descriptors())
                            : option);
        }
        for (LoaderCriteria criteria : always) {
            if (!has(asked, criteria)) {
                asked.add(criteria.asked(context.mappings().descriptors()));
            }
        }
        return asked;
    }

    private static boolean has(List<StatementOption> options, LoaderCriteria criteria) {
        for (StatementOption option : options) {
            if (option instanceof LoaderCriteria other && other.source() == criteria.source()) {
                return true;
            }
        }
        return false;
    }

    /** Those of options that say which objects may come. */
    public static List<StatementOption> of(List<? extends StatementOption> options) {
        List<StatementOption> criteria = new ArrayList<>();
        for (StatementOption option : options) {
            if (option instanceof LoaderCriteria || option instanceof Visibility) {
                criteria.add(option);
            }
        }
        return criteria;
    }
}
