package io.athanor.dialect.mysql;

import io.athanor.schema.Column;
import io.athanor.schema.Deferral;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.Index;
import io.athanor.schema.ReferentialAction;
import io.athanor.schema.Table;
import io.athanor.schema.reflect.CatalogTypes;
import io.athanor.schema.reflect.StoredForms;
import io.athanor.schema.text.ExpressionForm;
import io.athanor.sql.dialect.Dialect;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What MySQL keeps of definitions. */
class MySqlStoredForms extends StoredForms {

    MySqlStoredForms(Dialect dialect, CatalogTypes types) {
        super(dialect, types);
    }

    @Override
    public boolean isNumbered(Column<?> column) {
        return column.isAutoincrement();
    }

    @Override
    public boolean isIdentity(Column<?> column) {
        return false;
    }

    @Override
    public @Nullable String serverDefault(Column<?> column) {
        String form = super.serverDefault(column);
        if (form == null) {
            return null;
        }
        return switch (form) {
            case "true" -> "1";
            case "false" -> "0";
            default -> form;
        };
    }

    @Override
    protected String form(String sql) {
        return ExpressionForm.of(sql, true);
    }

    /** RESTRICT and NO ACTION are the same. */
    @Override
    public @Nullable ReferentialAction action(@Nullable ReferentialAction action) {
        return action == ReferentialAction.RESTRICT ? null : super.action(action);
    }

    @Override
    public ForeignKeyConstraint.@Nullable Match match(ForeignKeyConstraint.@Nullable Match match) {
        return null;
    }

    @Override
    public Deferral deferral(Deferral deferral) {
        return Deferral.UNSPECIFIED;
    }

    @Override
    public Map<String, Object> options(Table table, Index index) {
        Map<String, Object> given = index.options().of(dialect().name());
        Map<String, Object> own = new TreeMap<>();
        if (given.get("prefix") != null) {
            own.put("prefix", given.get("prefix").toString().toUpperCase(Locale.ROOT));
        }
        Object length = given.get("length");
        for (Index.Part part : index.parts()) {
            if (length != null && part instanceof Index.ColumnPart column) {
                Object each = length instanceof Map<?, ?> lengths ? lengths.get(column.key()) : length;
                if (each != null) {
                    own.put("length " + table.column(column.key()).name(), each.toString());
                }
            }
        }
        return own;
    }

    @Override
    public boolean uniquesAreIndexes() {
        return true;
    }

    @Override
    protected int maximumNameLength() {
        return 64;
    }
}
