package io.athanor.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the columns of a from clause stand for, by which one is found for a column of what the clause is made of. */
final class ColumnOrigins {

    /** Further away than any chain of clauses goes. */
    private static final int MEMBER = 1_000_000;

    private static final int NEVER = Integer.MAX_VALUE;

    private final List<? extends Expression<?>> sources;
    private final Supplier<List<ColumnCollection>> others;

    /**
     * Origins of columns.
     *
     * @param sources what each column stands for, in order
     * @param others the columns of the other queries that are united with this one
     */
    ColumnOrigins(List<? extends Expression<?>> sources, Supplier<List<ColumnCollection>> others) {
        this.sources = sources;
        this.others = others;
    }

    ColumnOrigins united(Supplier<List<ColumnCollection>> more) {
        return new ColumnOrigins(sources, () -> {
            List<ColumnCollection> all = new ArrayList<>(others.get());
            all.addAll(more.get());
            return all;
        });
    }

    /** The positions of the columns that are closest to one. */
    List<Integer> closestTo(ColumnClause<?> original) {
        int least = NEVER;
        List<Integer> closest = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            int distance = distance(i, original);
            if (distance < least) {
                least = distance;
                closest.clear();
            }
            if (distance == least && distance != NEVER) {
                closest.add(i);
            }
        }
        return closest;
    }

    /** How far the column at a position is from one: each clause between them counts, and so does a label. */
    int distance(int position, ColumnClause<?> original) {
        int least = position < sources.size() ? distance(sources.get(position), original) : NEVER;
        int penalty = MEMBER;
        for (ColumnCollection member : least == NEVER ? others.get() : List.<ColumnCollection>of()) {
            ColumnOrigins origins = member.origins();
            int distance = origins == null ? NEVER : origins.distance(position, original);
            if (distance != NEVER) {
                return distance + penalty;
            }
            penalty += MEMBER;
        }
        return least;
    }

    private static int distance(Expression<?> source, ColumnClause<?> original) {
        if (source == original) {
            return 1;
        }
        if (source instanceof Label<?> label) {
            return farther(distance(label.expression(), original));
        }
        if (source instanceof AnonymousLabel<?> label) {
            return farther(distance(label.operand(), original));
        }
        FromClause table = source instanceof ColumnClause<?> column ? column.table() : null;
        ColumnOrigins origins = table == null || table instanceof TableClause
                ? null
                : table.columns().origins();
        if (table == null || origins == null) {
            return NEVER;
        }
        return farther(origins.distance(table.columns().list().indexOf(source), original));
    }

    private static int farther(int distance) {
        return distance == NEVER ? NEVER : distance + 1;
    }

    /** Whether the column at a position was selected under a name. */
    boolean isCalled(int position, String name) {
        Expression<?> source = position < sources.size() ? sources.get(position) : null;
        return name.equals(nameOf(source));
    }

    private static @Nullable String nameOf(@Nullable Expression<?> source) {
        return source instanceof ColumnClause<?> column
                ? column.key()
                : source == null ? null : ResultNames.of(source, LabelStyle.PLAIN);
    }
}
