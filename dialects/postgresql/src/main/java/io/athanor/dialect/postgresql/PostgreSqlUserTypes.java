package io.athanor.dialect.postgresql;

import io.athanor.schema.CheckConstraint;
import io.athanor.schema.DdlConnection;
import io.athanor.schema.Domain;
import io.athanor.schema.EnumeratedType;
import io.athanor.schema.reflect.CatalogRow;
import io.athanor.sql.Sql;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The enumerated types and the domains of all schemas, by the names that format_type gives. */
final class PostgreSqlUserTypes {

    private static final String LABELS = "SELECT pg_catalog.format_type(t.oid, NULL), n.nspname, t.typname,"
            + " pg_catalog.pg_type_is_visible(t.oid), e.enumlabel FROM pg_catalog.pg_enum e"
            + " JOIN pg_catalog.pg_type t ON t.oid = e.enumtypid"
            + " JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace"
            + " ORDER BY n.nspname, t.typname, e.enumsortorder";

    private static final String DOMAINS = "SELECT pg_catalog.format_type(t.oid, NULL), n.nspname, t.typname,"
            + " pg_catalog.pg_type_is_visible(t.oid), pg_catalog.format_type(t.typbasetype, t.typtypmod), t.typnotnull,"
            + " pg_catalog.pg_get_expr(t.typdefaultbin, 'pg_catalog.pg_type'::pg_catalog.regclass),"
            + " k.conname, pg_catalog.pg_get_expr(k.conbin, 0), co.collname,"
            + " CASE WHEN NOT pg_catalog.pg_collation_is_visible(co.oid) THEN con.nspname END"
            + " FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace"
            + " LEFT JOIN pg_catalog.pg_constraint k ON k.contypid = t.oid AND k.contype = 'c'"
            + " JOIN pg_catalog.pg_type bt ON bt.oid = t.typbasetype"
            + " LEFT JOIN (pg_catalog.pg_collation co JOIN pg_catalog.pg_namespace con ON con.oid = co.collnamespace)"
            + " ON co.oid = t.typcollation AND t.typcollation <> bt.typcollation"
            + " WHERE t.typtype = 'd' AND n.nspname NOT IN ('pg_catalog', 'information_schema')"
            // A domain is younger than what it is made of.
            + " ORDER BY t.oid, k.conname";

    private final PostgreSqlCatalogTypes types;
    private final PostgreSqlScope scope;
    private final Map<String, SqlType<?>> byName = new HashMap<>();
    private final Map<Domain<?>, String> schemas = new LinkedHashMap<>();

    private PostgreSqlUserTypes(PostgreSqlCatalogTypes types, PostgreSqlScope scope) {
        this.types = types;
        this.scope = scope;
    }

    /** Those of a catalog in which there are none. */
    static PostgreSqlUserTypes none(PostgreSqlCatalogTypes types, PostgreSqlScope scope) {
        return new PostgreSqlUserTypes(types, scope);
    }

    static PostgreSqlUserTypes read(DdlConnection connection, PostgreSqlCatalogTypes types, PostgreSqlScope scope) {
        PostgreSqlUserTypes all = new PostgreSqlUserTypes(types, scope);
        CatalogRow.grouped(CatalogRow.of(connection, LABELS), row -> row.name(0))
                .forEach((name, labels) -> all.byName.put(name, all.enumeration(labels)));
        CatalogRow.grouped(CatalogRow.of(connection, DOMAINS), row -> row.name(0))
                .forEach((name, checks) -> {
                    Domain<?> domain = all.domain(checks);
                    all.byName.put(name, domain);
                    all.schemas.put(domain, checks.get(0).name(1));
                });
        return all;
    }

    private SqlType<?> enumeration(List<CatalogRow> labels) {
        CatalogRow first = labels.get(0);
        return new PostgreSqlNamedEnum(new EnumeratedType(
                scope.nameOf(first.name(1), first.flag(3)),
                first.name(2),
                labels.stream().map(row -> row.name(4)).toList()));
    }

    private Domain<?> domain(List<CatalogRow> rows) {
        CatalogRow first = rows.get(0);
        List<CheckConstraint> checks = new ArrayList<>();
        for (CatalogRow row : rows) {
            if (row.text(7) != null) {
                checks.add(CheckConstraint.of(Sql.literalColumn(row.name(8), Types.BOOLEAN))
                        .named(row.name(7)));
            }
        }
        String value = first.text(6);
        return new Domain<>(
                scope.nameOf(first.name(1), first.flag(3)),
                first.name(2),
                type(first.name(4), "domain " + first.name(2)),
                !first.flag(5),
                checks,
                value == null ? null : Sql.literalColumn(value),
                first.text(9) == null ? null : new Domain.Collation(first.text(10), first.name(9)));
    }

    /** A type by its name, which may be that of an array. */
    SqlType<?> type(String text, String owner) {
        SqlType<?> own = own(text);
        return own == null ? types.typeOf(text, owner) : own;
    }

    private @Nullable SqlType<?> own(String text) {
        SqlType<?> known = byName.get(text);
        if (known != null || !text.endsWith("[]")) {
            return known;
        }
        SqlType<?> element = own(text.substring(0, text.length() - 2));
        return element == null ? null : Types.array(element);
    }

    /** The domains of the scope, each after those that it is made of. */
    List<Domain<?>> domains() {
        List<Domain<?>> found = new ArrayList<>();
        schemas.forEach((domain, schema) -> {
            boolean wanted = scope.schema() == null ? domain.schema() == null : schema.equals(scope.schema());
            if (wanted) {
                found.add(domain);
            }
        });
        return found;
    }
}
