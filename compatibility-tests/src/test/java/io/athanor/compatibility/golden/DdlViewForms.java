package io.athanor.compatibility.golden;

import static io.athanor.compatibility.golden.DdlForm.statement;
import static io.athanor.compatibility.golden.Tables.USERS;

import io.athanor.schema.View;
import io.athanor.schema.ViewStatement;
import io.athanor.sql.Sql;
import java.util.LinkedHashMap;
import java.util.Map;

/** Views, and tables that a query fills. */
final class DdlViewForms {

    private DdlViewForms() {}

    static Map<String, DdlForm> all() {
        Map<String, DdlForm> cases = new LinkedHashMap<>();
        cases.put(
                "ddl/create/create-as",
                statement(() -> ViewStatement.CreateTableAs.of(
                        "archive", Sql.select(USERS.id, USERS.name).where(USERS.id.gt(5)))));
        cases.put("ddl/create/create-view-replace", statement(() -> new ViewStatement.CreateView(view(), true, false)));
        cases.put("ddl/create/drop-view", statement(() -> new ViewStatement.DropView(view(), false)));
        return cases;
    }

    private static View view() {
        return View.of("v_users", Sql.select(USERS.id));
    }
}
