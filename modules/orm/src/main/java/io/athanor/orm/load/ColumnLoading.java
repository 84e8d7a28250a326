package io.athanor.orm.load;

import io.athanor.orm.mapping.ComputedProperty;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.metamodel.ColumnAttribute;
import io.athanor.orm.metamodel.Deferral;
import io.athanor.orm.option.ColumnRule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of the objects at one place are loaded with them: what options say of a column goes before what they
 * say of its group, that before what they say of all, and that before the mapping. The key is always loaded. Immutable.
 */
final class ColumnLoading {

    /** What the mapping says. */
    static final ColumnLoading BY_MAPPING = new ColumnLoading(List.of());

    private final List<ColumnRule> rules;

    private ColumnLoading(List<ColumnRule> rules) {
        this.rules = rules;
    }

    static ColumnLoading of(List<ColumnRule> rules) {
        return rules.isEmpty() ? BY_MAPPING : new ColumnLoading(rules);
    }

    /** How a column is loaded that is left out, or null if it is not. */
    @Nullable Deferral deferral(MappedColumn column) {
        return column.isKey() ? null : deferral(column.attribute(), column.deferral());
    }

    /** How a computed attribute is loaded that is left out, or null if it is not. */
    @Nullable Deferral deferral(ComputedProperty computed) {
        return deferral(computed.attribute(), computed.description().deferral());
    }

    private @Nullable Deferral deferral(int attribute, @Nullable Deferral mapped) {
        ColumnRule ofAll = null;
        boolean ofGroup = false;
        for (int i = rules.size() - 1; i >= 0; i--) {
            ColumnRule rule = rules.get(i);
            switch (rule.kind()) {
                case DEFER, UNDEFER, ONLY -> {
                    if (names(rule, attribute)) {
                        return rule.kind() == ColumnRule.Kind.DEFER ? leftOut(rule, mapped) : null;
                    }
                    if (rule.kind() == ColumnRule.Kind.ONLY && ofAll == null) {
                        ofAll = rule;
                    }
                }
                case DEFER_ALL, UNDEFER_ALL -> ofAll = ofAll == null ? rule : ofAll;
                case SUBCLASSES -> {
                    // It is about columns that the class does not have.
                }
                case UNDEFER_GROUP ->
                    ofGroup |= mapped != null && mapped.group().equals(rule.group());
            }
        }
        if (ofGroup || ofAll != null && ofAll.kind() == ColumnRule.Kind.UNDEFER_ALL) {
            return null;
        }
        return ofAll == null ? mapped : leftOut(ofAll, mapped);
    }

    /** The classes below a class whose columns are loaded by further statements, those nearest to it first. */
    List<Mapper> subclasses(Mapper mapper) {
        if (rules.isEmpty()) {
            return List.of();
        }
        List<ColumnRule> about = new ArrayList<>(rules);
        about.removeIf(rule -> rule.kind() != ColumnRule.Kind.SUBCLASSES);
        return mapper.below(below -> about.stream()
                .anyMatch(rule -> rule.classes().isEmpty() || rule.classes().contains(below.descriptor())));
    }

    private static Deferral leftOut(ColumnRule rule, @Nullable Deferral mapped) {
        return new Deferral(mapped == null ? "" : mapped.group(), rule.raises());
    }

    private static boolean names(ColumnRule rule, int attribute) {
        for (ColumnAttribute<?, ?> named : rule.attributes()) {
            if (named.index() == attribute) {
                return true;
            }
        }
        return false;
    }
}
