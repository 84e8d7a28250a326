package io.athanor.orm.load;

import io.athanor.orm.metamodel.EntityReference;
import io.athanor.orm.option.LoadStrategy;
import io.athanor.orm.option.LoaderOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place on the way from a selected class along relationships.
 *
 * @param root the selected class or alias
 * @param path the names of the relationships followed
 */
record Location(EntityReference<?> root, List<String> path) {

    static Location of(EntityReference<?> root) {
        return new Location(root, List.of());
    }

    Location then(String relationship) {
        List<String> longer = new ArrayList<>(path);
        longer.add(relationship);
        return new Location(root, List.copyOf(longer));
    }

    /** The step of the last option that tells about a relationship at this place, or null if none does. */
    LoaderOption.@Nullable Step step(List<LoaderOption> options, String relationship) {
        for (int i = options.size() - 1; i >= 0; i--) {
            List<LoaderOption.Step> steps = options.get(i).steps();
            if (steps.size() > path.size()
                    && steps.get(path.size()).attribute().name().equals(relationship)
                    && leadsHere(steps)) {
                return steps.get(path.size());
            }
        }
        return null;
    }

    private boolean leadsHere(List<LoaderOption.Step> steps) {
        if (steps.get(0).attribute().owner() != root) {
            return false;
        }
        for (int i = 0; i < path.size(); i++) {
            if (!steps.get(i).attribute().name().equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    static LoadStrategy byMapping(io.athanor.orm.annotation.Lazy lazy) {
        return switch (lazy) {
            case JOINED -> LoadStrategy.JOINED;
            case SELECTIN -> LoadStrategy.SELECTIN;
            case SUBQUERY -> LoadStrategy.SUBQUERY;
            case IMMEDIATE -> LoadStrategy.IMMEDIATE;
            case RAISE -> LoadStrategy.RAISE;
            case NOLOAD -> LoadStrategy.NOLOAD;
            case SELECT, DYNAMIC, WRITE_ONLY -> LoadStrategy.SELECT;
        };
    }
}
