package io.athanor.compatibility.golden.orm;

import io.athanor.compatibility.golden.orm.model.Car_;
import io.athanor.compatibility.golden.orm.model.Employee;
import io.athanor.compatibility.golden.orm.model.Truck_;
import io.athanor.orm.Session;
import io.athanor.orm.bulk.EntityDelete;
import io.athanor.orm.bulk.EntityUpdate;
import io.athanor.orm.bulk.Synchronization;
import io.athanor.sql.Sql;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Changes of the rows of classes that extend others, by one statement. */
final class HierarchyChangeForms extends OrmForms<Consumer<Session>> {

    HierarchyChangeForms() {
        super("orm-query");
        group("inheritance");
        add("single-update", s -> s.execute(EntityUpdate.of(Car_.ENTITY).set(Car_.doors, 3), Synchronization.NONE));
        add(
                "single-delete",
                s -> s.execute(EntityDelete.of(Truck_.ENTITY).where(Truck_.payload.gt(5)), Synchronization.NONE));
        add("joined-insert", s -> {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("name", "x");
            values.put("type", "employee");
            s.execute(Sql.insert(s.factory().registry().table(Employee.class)).values(values))
                    .close();
        });
    }
}
