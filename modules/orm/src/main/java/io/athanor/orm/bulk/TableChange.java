package io.athanor.orm.bulk;

import io.athanor.orm.error.MappingException;
import io.athanor.orm.error.TenantException;
import io.athanor.orm.error.UnsupportedQueryException;
import io.athanor.orm.load.AskedCriteria;
import io.athanor.orm.load.LoadContext;
import io.athanor.orm.load.StatementTranslator;
import io.athanor.orm.mapping.ComputedProperty;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.MappedVersion;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.RowFilter;
import io.athanor.sql.Delete;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.Predicate;
import io.athanor.sql.Sql;
import io.athanor.sql.Statement;
import io.athanor.sql.StatementOption;
import io.athanor.sql.Update;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A change of a class's rows as a statement about its table.
 *
 * @param mapper the class
 * @param columns what is set, by the columns that get it; empty for DELETE
 * @param criteria what was asked for, with columns in place of attributes; objects of other classes are left out anyhow
 * @param statement the statement, without what it is to return
 */
record TableChange(
        Mapper mapper,
        Map<MappedColumn, Expression<?>> columns,
        List<Expression<Boolean>> criteria,
        Statement statement) {

    /** The statement of a change, its attributes replaced by columns. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of criteria
    static TableChange of(EntityChange<?> change, LoadContext context) {
        Mapper mapper = context.mappings().mapper(change.entity().javaType());
        HierarchyChange hierarchy = HierarchyChange.of(mapper);
        Predicate restriction = hierarchy == null ? null : hierarchy.restriction();
        RowFilter filter = mapper.rowFilter();
        if (hierarchy != null && filter != null) {
            hierarchy.requireTable(filter);
        }
        List<StatementOption> options = AskedCriteria.options(context, change.options());
        StatementTranslator translator = context.translator();
        boolean isRestricted = options != null || context.mappings().isFiltered();
        Expression<Boolean>[] where = (isRestricted
                        ? translator.restricted(change.where(), mapper, options == null ? change.options() : options)
                        : change.where())
                .toArray(new Expression[0]);
        if (change instanceof EntityUpdate<?> update) {
            if (update.values().isEmpty()) {
                throw new UnsupportedQueryException("The UPDATE of " + mapper.name() + " sets nothing. Say what with"
                        + " set(" + mapper.name() + "_.attribute, value).");
            }
            Map<String, Expression<?>> values = new LinkedHashMap<>();
            update.values()
                    .forEach((name, value) ->
                            values.put(column(mapper, name).column().key(), value));
            MappedColumn tenant = filter == null ? null : filter.tenant();
            if (tenant != null && values.containsKey(tenant.column().key())) {
                throw new TenantException("The UPDATE of " + mapper.name() + " sets " + tenant.name()
                        + ", which tells whose rows they are. Leave it out.");
            }
            MappedVersion version = mapper.version();
            if (hierarchy != null && version != null) {
                hierarchy.requireVersion(version);
            }
            if (version != null && !values.containsKey(version.column().column().key())) {
                Expression<?> next = version.advanced();
                if (next != null) {
                    values.put(version.column().column().key(), next);
                }
            }
            Update plain = (Update)
                    translator.plain(Sql.update(mapper.table()).values(values).where(where));
            Map<MappedColumn, Expression<?>> columns = new LinkedHashMap<>();
            if (hierarchy != null) {
                plain.assignments().forEach(set -> hierarchy.requireOtherColumn(set.column()));
                hierarchy.requireOneTable(plain);
            }
            plain.assignments().forEach(set -> {
                for (MappedColumn mapped : mapper.columns()) {
                    if (mapped.column() == set.column()) {
                        columns.put(mapped, set.value());
                    }
                }
            });
            return new TableChange(
                    mapper,
                    columns,
                    plain.where(),
                    restriction == null ? plain : plain.where(new Expression[] {restriction}));
        }
        MappedColumn deleted = filter == null ? null : filter.deleted();
        if (filter != null && deleted != null && change instanceof EntityDelete<?> deletion && !deletion.isPurging()) {
            Update marking = (Update) translator.plain(Sql.update(mapper.table())
                    .values(Map.of(deleted.column().key(), filter.marked()))
                    .where(where));
            return new TableChange(
                    mapper,
                    Map.of(),
                    marking.where(),
                    restriction == null ? marking : marking.where(new Expression[] {restriction}));
        }
        Delete plain = (Delete) translator.plain(Sql.delete(mapper.table()).where(where));
        if (hierarchy != null) {
            hierarchy.requireWholeRows();
        }
        return new TableChange(
                mapper,
                Map.of(),
                plain.where(),
                restriction == null ? plain : plain.where(new Expression[] {restriction}));
    }

    private static MappedColumn column(Mapper mapper, String name) {
        MappedColumn component = mapper.findColumn(name);
        MappedColumn column = component != null
                ? component
                : mapper.columnOf(mapper.descriptor().attribute(name).index());
        if (component == null
                && mapper.property(mapper.descriptor().attribute(name).index()) instanceof ComputedProperty computed) {
            throw new MappingException("The attribute " + computed.name()
                    + " is computed by an expression, so an UPDATE cannot set it. Set what it is computed from.");
        }
        if (column == null || column.column().table() != mapper.table()) {
            throw new MappingException("The attribute " + mapper.name() + "." + name + " is no column of the table "
                    + mapper.table().name() + ", which the UPDATE changes. Update the class whose table has it.");
        }
        return column;
    }

    /** All criteria of the statement. */
    List<Expression<Boolean>> where() {
        return statement instanceof Update update ? update.where() : ((Delete) statement).where();
    }

    /** The statement with what each changed row results in. */
    Statement returning(List<? extends Element> elements) {
        Element[] all = elements.toArray(Element[]::new);
        return statement instanceof Update update ? update.returning(all) : ((Delete) statement).returning(all);
    }
}
