package io.athanor.orm;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.option.LoaderOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Merges objects into a session, one or many. */
final class Merging {

    private final Session session;

    Merging(Session session) {
        this.session = session;
    }

    static List<LoaderOption> options(LoaderOption first, LoaderOption... more) {
        List<LoaderOption> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(more));
        return all;
    }

    <E> E merge(E object, List<LoaderOption> options) {
        return merge(Collections.singletonList(object), options, false).get(0);
    }

    @SuppressWarnings("unchecked") // a merged object is of the given one's class
    <E> List<E> merge(Collection<? extends E> given, List<LoaderOption> options, boolean prefetching) {
        session.checkOpen();
        List<Instrumented> roots = new ArrayList<>(given.size());
        given.forEach(object -> roots.add(GivenObject.instrumented(object, "merge")));
        List<E> merged = new ArrayList<>(roots.size());
        session.autoflush();
        session.quietly(() -> {
            MergePrefetch prefetch = prefetching ? new MergePrefetch(session, options) : null;
            if (prefetch != null) {
                prefetch.load(roots);
            }
            Merge merge = new Merge(session, session.objects(), session.loader(), options, prefetch);
            roots.forEach(root -> merged.add((E) merge.merge(root)));
        });
        return merged;
    }
}
