package io.athanor.sql.compiler;

import io.athanor.sql.AggregateStrings;
import io.athanor.sql.AnonymousColumn;
import io.athanor.sql.AnonymousLabel;
import io.athanor.sql.Cast;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.FieldAccess;
import io.athanor.sql.FromClause;
import io.athanor.sql.FunctionCall;
import io.athanor.sql.Keyword;
import io.athanor.sql.Label;
import io.athanor.sql.LabelStyle;
import io.athanor.sql.LiteralColumn;
import io.athanor.sql.NextValue;
import io.athanor.sql.TableFunction;
import io.athanor.sql.Text;
import io.athanor.sql.TypeCoercion;
import io.athanor.sql.UnaryElement;
import io.athanor.sql.UnaryPredicate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides on the names of one SELECT's columns. */
final class ColumnNamer {

    private final SelectCompiler compiler;
    private final LabelStyle style;
    private final Place own;
    private final Map<String, List<Element>> used = new HashMap<>();
    private final Map<String, Integer> repetitions = new HashMap<>();

    ColumnNamer(SelectCompiler compiler, LabelStyle style, Place own) {
        this.compiler = compiler;
        this.style = style;
        this.own = own;
    }

    /** The name to write, or null if the column keeps its own. */
    @Nullable String label(Element element) {
        if (element instanceof Label<?> label) {
            occurrences(label.name()).add(label);
            return label.name();
        }
        if (element instanceof ColumnClause<?> column) {
            return columnLabel(column);
        }
        if (element instanceof UnaryPredicate negation && isWrittenAsComparison(negation)) {
            return negation.operand().defaultName().isEmpty()
                    ? madeUp(element)
                    : negation.operand().defaultName();
        }
        if (isUnnamed(element)) {
            return own.isReferredTo() && element instanceof Expression<?> && element != Keyword.STAR
                    ? madeUp(element)
                    : null;
        }
        boolean wrapped = element instanceof Cast<?> || element instanceof TypeCoercion<?>;
        String name = element instanceof Expression<?> expression ? expression.defaultName() : "";
        return wrapped && !name.isEmpty() ? wrappedLabel(element, name) : madeUp(element);
    }

    private boolean isWrittenAsComparison(UnaryPredicate negation) {
        return !compiler.booleansAreCriteria() && TruthValues.isPlain(negation.operand());
    }

    private static boolean isUnnamed(Element element) {
        return element instanceof LiteralColumn<?>
                || element instanceof Text
                || element instanceof UnaryElement
                || element instanceof FieldAccess<?>
                || element == Keyword.STAR
                || element == Keyword.ONE;
    }

    private @Nullable String madeUp(Element element) {
        return element instanceof Expression<?> expression ? compiler.madeUpName(expression) : null;
    }

    /** What a made up name starts with. */
    static String baseOf(Expression<?> expression) {
        if (expression instanceof FunctionCall<?> function) {
            String name = function.name().substring(function.name().lastIndexOf('.') + 1);
            return name.replaceAll("\\W", "_");
        }
        if (expression instanceof AnonymousLabel<?> label) {
            return label.operand() instanceof ColumnClause<?> column ? column.name() : "anon";
        }
        if (expression instanceof AggregateStrings) {
            return "aggregate_strings";
        }
        return expression instanceof NextValue ? "next_value" : "anon";
    }

    private List<Element> occurrences(String name) {
        return used.computeIfAbsent(name, n -> new ArrayList<>());
    }

    private String wrappedLabel(Element element, String name) {
        List<Element> sameName = occurrences(name);
        sameName.add(element);
        return sameName.size() == 1 ? name : name + "__" + (sameName.size() - 1);
    }

    private @Nullable String columnLabel(ColumnClause<?> column) {
        FromClause table = column.table();
        boolean qualified = style == LabelStyle.TABLE_COLUMN && own != Place.EXPRESSION && table != null;
        if (!qualified && column instanceof AnonymousColumn<?>) {
            return own.isReferredTo() ? compiler.nameOf(column) : null;
        }
        if (table instanceof TableFunction function && function.shape() == TableFunction.Shape.COLUMN) {
            return own.isReferredTo() ? column.name() : null;
        }
        String plain = column instanceof AnonymousColumn<?> ? compiler.nameOf(column) : column.name();
        String name = qualified && table != null ? compiler.labelPrefix(table) + plain : plain;
        List<Element> sameName = occurrences(name);
        if (sameName.contains(column)) {
            int times = repetitions.merge(name, 1, Integer::sum);
            return own == Place.EXPRESSION ? null : compiler.shortened(name + "__" + times);
        }
        sameName.add(column);
        if (sameName.size() > 1 && own != Place.EXPRESSION) {
            return compiler.shortened(name + "_" + (sameName.size() - 1));
        }
        return qualified || own.isReferredTo() ? compiler.shortened(name) : null;
    }
}
