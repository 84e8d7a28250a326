package io.athanor.sql.compiler;

import io.athanor.sql.AnonymousLabel;
import io.athanor.sql.BindParameter;
import io.athanor.sql.Element;
import io.athanor.sql.ExpandingBind;
import io.athanor.sql.JsonPath;
import io.athanor.sql.Label;
import io.athanor.sql.OrderBy;
import io.athanor.sql.Select;
import io.athanor.sql.Structure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The values of what a query groups by that stand elsewhere in it, too, where a position cannot say so: within another
 * expression, in HAVING, in ROLLUP. A database to which each parameter is a value of its own would take them for
 * different ones.
 */
final class RepeatedValues {

    static final RepeatedValues NONE = new RepeatedValues();

    private final Set<BindParameter<?>> lists = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<BindParameter<?>> texts = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<BindParameter<?>> plain = new ArrayList<>();

    private RepeatedValues() {}

    /** Those of a query; with or without positions in GROUP BY. */
    static RepeatedValues of(Select select, boolean positions) {
        if (select.groupBy().isEmpty() || binds(select.groupBy()).isEmpty()) {
            return NONE;
        }
        RepeatedValues repeated = new RepeatedValues();
        for (Element key : select.groupBy()) {
            List<BindParameter<?>> own = binds(List.of(key));
            List<BindParameter<?>> others = own.isEmpty() ? List.of() : binds(elsewhere(select, key, positions));
            for (BindParameter<?> bind : own) {
                if (others.stream().anyMatch(other -> isSame(bind, other))) {
                    repeated.add(key, own);
                    break;
                }
            }
        }
        return repeated;
    }

    private static List<BindParameter<?>> binds(List<? extends Element> elements) {
        Structure structure = new Structure();
        structure.parts(elements);
        return structure.binds();
    }

    private static List<Element> elsewhere(Select select, Element key, boolean positions) {
        boolean selected = positions && SelectedPositions.of(key, select.resultColumns()) > 0;
        List<Element> elements = new ArrayList<>(select.having());
        select.resultColumns().stream()
                .filter(column -> !selected || unnamed(column) != unnamed(key))
                .forEach(elements::add);
        select.groupBy().stream().filter(other -> other != key).forEach(elements::add);
        for (Element sorted : select.orderBy()) {
            Element expression = sorted instanceof OrderBy order ? order.expression() : sorted;
            if (!selected || unnamed(expression) != unnamed(key)) {
                elements.add(sorted);
            }
        }
        return elements;
    }

    private static Element unnamed(Element element) {
        Element plain = element;
        while (plain instanceof Label<?> || plain instanceof AnonymousLabel<?>) {
            plain = plain instanceof Label<?> label ? label.expression() : ((AnonymousLabel<?>) plain).operand();
        }
        return plain;
    }

    private static boolean isSame(BindParameter<?> one, BindParameter<?> other) {
        return one == other || one.name() != null && one.name().equals(other.name());
    }

    private void add(Element key, List<BindParameter<?>> binds) {
        collectParticular(key);
        for (BindParameter<?> bind : binds) {
            if (!texts.contains(bind) && !lists.contains(bind) && position(bind) < 0) {
                plain.add(bind);
            }
        }
    }

    /** Values that are not written as a parameter wherever they stand. */
    private void collectParticular(Element element) {
        if (element instanceof JsonPath path) {
            texts.add(path.steps());
        } else if (element instanceof ExpandingBind<?> list) {
            (list.isInlined() ? texts : lists).add(list.values());
        }
        element.describe(Structure.visiting(this::collectParticular));
    }

    /** The values that can be named. */
    List<BindParameter<?>> plain() {
        return plain;
    }

    /** Which of the named ones it is, from 0; -1 if it is none. */
    int position(BindParameter<?> bind) {
        for (int i = 0; i < plain.size(); i++) {
            if (isSame(plain.get(i), bind)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether it becomes a part of the text wherever it stands, as the way into a document does. */
    boolean isText(BindParameter<?> bind) {
        return texts.contains(bind);
    }

    /** Whether it is a list of values. */
    boolean isList(BindParameter<?> bind) {
        return lists.contains(bind);
    }
}
