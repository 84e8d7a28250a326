package io.athanor.orm.load;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.ColumnSource;
import io.athanor.orm.mapping.EntityFrom;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.metamodel.EntityReference;
import io.athanor.sql.Element;
import io.athanor.sql.FromClause;
import io.athanor.sql.Join;
import io.athanor.sql.JoinStep;
import io.athanor.sql.LabelStyle;
import io.athanor.sql.Select;
import io.athanor.sql.Sql;
import io.athanor.sql.StatementOption;
import io.athanor.sql.Subquery;
import java.util.ArrayList;
import java.util.List;

/**
 * Loads the related objects of all owners by one statement: the query that selected the owners as a subquery, joined
 * along the relationships that lead on from them.
 */
final class SubqueryStrategy extends PostLoadStrategy {

    SubqueryStrategy(Relationship relationship, LoadPath path) {
        super(relationship, path);
    }

    @Override
    boolean needsAllRows() {
        return true;
    }

    @Override
    public void load(LoadContext context, RunningStatement running, List<Instrumented> owners) {
        OwnersByKey byKey =
                OwnersByKey.of(relationship(), owners, !relationship().path().isByValues());
        OwnerQuery query = running.owners(path());
        if (query == null) {
            // Nothing can be made of text; the owners' keys serve as well.
            new SelectInStrategy(relationship(), path()).load(context, running, byKey);
        } else if (!byKey.keys().isEmpty()) {
            EntityReference<?> related = PolymorphicTarget.of(running, path(), relationship());
            Select select = LoaderSelects.where(select(query, context.translator(), related), running.criterion(path()))
                    .options(running.beyond(path()).toArray(StatementOption[]::new))
                    .options(new RelatedLoad(running.along(path())));
            context.reader()
                    .read(
                            RunningStatement.ofRelated(
                                    context, select, query.parameters(), query, running.refreshing()),
                            byKey.rows(1, 0));
            byKey.finish();
        }
    }

    /** The related objects with their owners' keys behind each row. */
    private Select select(OwnerQuery query, StatementTranslator translator, EntityReference<?> related) {
        List<Relationship> path = query.path();
        List<MappedColumn> rootColumns = rootColumns(path);
        Subquery roots = keys(query, rootColumns, translator);
        ColumnSource owner = column -> roots.c(rootColumns.indexOf(column));
        FromClause from = roots;
        List<JoinStep> steps = new ArrayList<>();
        for (Relationship relationship : path.subList(0, path.size() - 1)) {
            FromClause target = EntityFrom.alias(relationship.target());
            steps.addAll(relationship.path().steps(from, owner, target, Join.Kind.INNER));
            from = target;
            owner = ColumnSource.of(target);
        }
        FromClause target = relationship().target().from();
        steps.addAll(
                PolymorphicTarget.joined(relationship().path().steps(from, owner, target, Join.Kind.INNER), related));
        List<Element> columns = new ArrayList<>();
        columns.add(related);
        for (MappedColumn column : keyColumns()) {
            columns.add(owner.column(column));
        }
        Select select = Sql.select(columns.toArray(Element[]::new))
                .labelStyle(LabelStyle.TABLE_COLUMN)
                .selectFrom(roots);
        for (JoinStep step : steps) {
            select = select.join(step);
        }
        return relationship().path().sorted(select, ColumnSource.of(target));
    }

    /** The columns by which the owners of rows are told apart. */
    private List<MappedColumn> keyColumns() {
        return relationship().path().isByValues()
                ? relationship().path().ownerColumns()
                : relationship().source().primaryKey().columns();
    }

    /** What is needed of the classes that the query selects. */
    private List<MappedColumn> rootColumns(List<Relationship> path) {
        List<MappedColumn> columns = new ArrayList<>(path.get(0).path().ownerColumns());
        if (path.size() == 1) {
            keyColumns().stream().filter(column -> !columns.contains(column)).forEach(columns::add);
        }
        return columns;
    }

    private static Subquery keys(OwnerQuery query, List<MappedColumn> columns, StatementTranslator translator) {
        List<Element> attributes = new ArrayList<>();
        for (MappedColumn column : columns) {
            attributes.add((Element) query.root().attribute(column.attribute()));
        }
        Select original = query.select();
        Select keys = original.onlyColumns(attributes).onlyOptions(AskedCriteria.of(original.options()));
        if (original.rowLimit().isNone()) {
            keys = keys.unordered();
        }
        return translator.nested(keys).labelStyle(LabelStyle.TABLE_COLUMN).subquery();
    }
}
