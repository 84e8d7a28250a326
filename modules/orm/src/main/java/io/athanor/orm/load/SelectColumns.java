package io.athanor.orm.load;

import io.athanor.sql.Expression;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a SELECT that is being planned: those of the joins that the query itself makes stand in front, those
 * of joins that are added to load related objects at the back.
 */
final class SelectColumns {

    private final List<SelectedColumn> front = new ArrayList<>();
    private final List<SelectedColumn> main = new ArrayList<>();
    private final List<SelectedColumn> back = new ArrayList<>();

    List<SelectedColumn> front() {
        return front;
    }

    List<SelectedColumn> main() {
        return main;
    }

    List<SelectedColumn> back() {
        return back;
    }

    /** The columns that the query has without joins of its loads. */
    List<SelectedColumn> own() {
        List<SelectedColumn> own = new ArrayList<>(front);
        own.addAll(main);
        return own;
    }

    /** All columns, in the order in which they are selected. */
    List<Expression<?>> expressions() {
        List<SelectedColumn> all = own();
        all.addAll(back);
        return all.stream().<Expression<?>>map(SelectedColumn::expression).toList();
    }

    /** Gives each column the position at which JDBC finds it. */
    void number() {
        List<SelectedColumn> all = own();
        all.addAll(back);
        for (int i = 0; i < all.size(); i++) {
            all.get(i).position(i + 1);
        }
    }
}
