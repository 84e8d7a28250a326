package io.athanor.sql.compiler;

import io.athanor.sql.AnonymousLabel;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.Keyword;
import io.athanor.sql.Label;
import io.athanor.sql.LiteralColumn;
import io.athanor.sql.Structure;
import io.athanor.sql.Text;
import java.util.List;

/**
 * Where an expression with a value stands among the selected columns: a database that compares two texts of it sees two
 * parameters, and cannot know that they are one.
 */
final class SelectedPositions {

    private SelectedPositions() {}

    /** The position, counted from 1, of an expression that holds a value; 0 if it holds none or is not selected. */
    static int of(Element element, List<? extends Element> selected) {
        Element sought = unnamed(element);
        for (int i = 0; i < selected.size(); i++) {
            Element column = selected.get(i);
            if (unnamed(column) == sought) {
                return holdsValue(sought) ? i + 1 : 0;
            }
            if (mayBeSeveral(column)) {
                return 0;
            }
        }
        return 0;
    }

    private static Element unnamed(Element element) {
        Element plain = element;
        while (plain instanceof Label<?> || plain instanceof AnonymousLabel<?>) {
            plain = plain instanceof Label<?> label ? label.expression() : ((AnonymousLabel<?>) plain).operand();
        }
        return plain;
    }

    /** Text of the program's own may stand for more than one column. */
    private static boolean mayBeSeveral(Element column) {
        return column == Keyword.STAR
                || column instanceof Text
                || column instanceof LiteralColumn<?> literal && literal.text().contains("*");
    }

    private static boolean holdsValue(Element element) {
        if (!(element instanceof Expression<?>)) {
            return false;
        }
        Structure structure = new Structure();
        structure.part(element);
        return !structure.binds().isEmpty();
    }
}
