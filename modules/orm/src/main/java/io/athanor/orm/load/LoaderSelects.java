package io.athanor.orm.load;

import io.athanor.orm.mapping.ColumnSource;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.mapping.TablePart;
import io.athanor.orm.metamodel.RelationshipAttribute;
import io.athanor.orm.option.LoaderOptions;
import io.athanor.sql.BinaryPredicate;
import io.athanor.sql.ClauseList;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.Operator;
import io.athanor.sql.Predicate;
import io.athanor.sql.Select;
import io.athanor.sql.Sql;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The SELECTs that load single objects and what they are related to, with values or parameters for their keys. */
final class LoaderSelects {

    private LoaderSelects() {}

    /** A SELECT with a further criterion, if there is one. */
    static Select where(Select select, @Nullable Expression<Boolean> criterion) {
        return criterion == null ? select : select.where(criterion);
    }

    /** An object by its primary key. */
    static Select byKey(Mapper mapper, Function<MappedColumn, Expression<?>> values) {
        return Sql.select(mapper.descriptor()).where(hasKey(mapper, values));
    }

    private static Predicate hasKey(Mapper mapper, Function<MappedColumn, Expression<?>> values) {
        List<Predicate> criteria = new ArrayList<>();
        for (MappedColumn key : mapper.primaryKey().columns()) {
            criteria.add(key.in(mapper.from()).compare(Operator.EQ, values.apply(key)));
        }
        return ClauseList.of(Operator.AND, criteria);
    }

    /** Some columns and computed attributes of an object by its primary key, in the order of their slots. */
    static Select columns(Mapper mapper, BitSet slots, Function<MappedColumn, Expression<?>> values) {
        Select select = select(mapper, slots);
        TablePart only = only(mapper, slots);
        // Whether a row is to be seen only the first table tells.
        if (only == null || only.number() > 0 && mapper.rowFilter() != null) {
            return select.selectFrom(mapper.from()).where(hasKey(mapper, values));
        }
        List<Predicate> criteria = new ArrayList<>();
        for (int i = 0; i < only.keys().size(); i++) {
            ColumnClause<?> key = only.keys().get(i).column();
            Expression<?> value = values.apply(mapper.primaryKey().column(i));
            criteria.add(
                    only.number() == 0
                            ? key.compare(Operator.EQ, value)
                            : new BinaryPredicate(value, Operator.EQ, key));
        }
        return select.where(ClauseList.of(Operator.AND, criteria));
    }

    private static Select select(Mapper mapper, BitSet slots) {
        List<Element> columns = new ArrayList<>();
        int count = mapper.columns().size();
        slots.stream()
                .forEach(slot -> columns.add(
                        slot < count
                                ? mapper.columns().get(slot).column()
                                : (Element) mapper.descriptor()
                                        .attribute(mapper.computed()
                                                .get(slot - count)
                                                .attribute())));
        return Sql.select(columns.toArray(Element[]::new));
    }

    /** Some columns of several objects by the key that is in one of their tables, in the order of their slots. */
    static Select columns(Mapper mapper, BitSet slots, TablePart keys, List<Object> values) {
        Select select = select(mapper, slots);
        List<ColumnClause<?>> columns = new ArrayList<>();
        keys.keys().forEach(key -> columns.add(key.column()));
        return (only(mapper, slots) == null ? select.selectFrom(mapper.from()) : select)
                .where(KeyCriterion.among(columns, values));
    }

    /** The table that has all of some columns, or null if there is none, or something is computed from several. */
    static @Nullable TablePart only(Mapper mapper, BitSet slots) {
        for (TablePart part : mapper.parts()) {
            BitSet own = (BitSet) slots.clone();
            part.retain(own);
            if (own.equals(slots)) {
                return part;
            }
        }
        return null;
    }

    /** The objects that an owner is related to. */
    static Select related(Relationship relationship, Function<MappedColumn, Expression<?>> values) {
        ColumnSource target = ColumnSource.of(relationship.target().from());
        Select select = Sql.select(relationship.target().descriptor())
                .where(relationship.path().ownedBy(values, relationship.path().secondary(), target));
        select = relationship.path().sorted(select, target);
        Relationship inverse = relationship.inverse();
        // The owner is in the session already, so nothing has to be loaded for the way back.
        return inverse != null
                        && inverse.isByKey()
                        && LoaderStrategies.byMapping(inverse, LoadPath.of(0).then(inverse))
                                .isEager()
                ? select.options(LoaderOptions.lazyload((RelationshipAttribute<?, ?>)
                        inverse.source().descriptor().attributes().get(inverse.attribute())))
                : select;
    }
}
