package io.athanor.compatibility.golden.orm;

import static io.athanor.compatibility.golden.orm.FlowSteps.addAll;
import static io.athanor.compatibility.golden.orm.FlowSteps.get;
import static io.athanor.orm.option.LoaderOptions.selectinload;

import io.athanor.compatibility.golden.orm.model.Car;
import io.athanor.compatibility.golden.orm.model.Company;
import io.athanor.compatibility.golden.orm.model.Company_;
import io.athanor.compatibility.golden.orm.model.Employee;
import io.athanor.compatibility.golden.orm.model.Employee_;
import io.athanor.compatibility.golden.orm.model.Engineer;
import io.athanor.compatibility.golden.orm.model.Machine;
import io.athanor.compatibility.golden.orm.model.Manager;
import io.athanor.compatibility.golden.orm.model.SportsCar;
import io.athanor.compatibility.golden.orm.model.Truck;
import io.athanor.orm.metamodel.PolymorphicAlias;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Objects of classes that extend others: written, changed, deleted and loaded. */
final class InheritanceFlows extends FlowForms {

    InheritanceFlows() {
        group("insert");
        inserts();
        group("update");
        add("joined-inh-base-only", run -> {
            Engineer engineer = get(run, Engineer.class, 1);
            run.start();
            engineer.setName("changed");
            run.session().flush();
            run.step();
        });
        group("delete");
        deletes();
        group("load");
        loads();
        group("session");
        add("refresh-inh", run -> {
            Engineer engineer = get(run, Engineer.class, 1);
            run.start();
            run.session().refresh(engineer);
            run.step();
        });
    }

    private void inserts() {
        add("joined-inh", run -> {
            Engineer engineer = new Engineer("new", "go");
            run.session().add(engineer);
            run.session().flush();
            run.step();
            run.step(engineer.getType());
        });
        add("joined-inh-mixed", run -> {
            addAll(run, new Engineer("e1", "x"), new Manager("m1", "y"), new Employee("p1"), new Engineer("e2", "z"));
            run.session().flush();
            run.step();
        });
        add("joined-inh-children", run -> {
            run.session().add(new Company("newco", new Engineer("e1", "x", new Machine("m1")), new Manager("m1", "y")));
            run.session().flush();
            run.step();
        });
        add("single-inh", run -> {
            addAll(run, new Car("c", 4), new Truck("t", 10), new SportsCar("sp", 2));
            run.session().flush();
            run.step();
        });
    }

    private void deletes() {
        add("joined-inh", run -> {
            Manager manager = get(run, Manager.class, 2);
            run.start();
            run.session().delete(manager);
            run.session().flush();
            run.step();
        });
        add("joined-inh-with-children", run -> {
            Engineer engineer = get(run, Engineer.class, 1);
            run.start();
            run.session().delete(engineer);
            run.session().flush();
            run.step();
        });
        add("joined-inh-mixed", run -> {
            List<Employee> all = run.session().query(Employee.class).all();
            run.start();
            all.forEach(run.session()::delete);
            run.session().flush();
            run.step();
        });
    }

    private void loads() {
        add("lazy-inh", run -> {
            Company company = get(run, Company.class, 1);
            run.start();
            List<@Nullable String> names = new ArrayList<>();
            company.getEmployees().forEach(employee -> names.add(employee.getName()));
            run.step(names);
            List<@Nullable String> infos = new ArrayList<>();
            company.getEmployees()
                    .forEach(employee ->
                            infos.add(employee instanceof Engineer engineer ? engineer.getEngineerInfo() : null));
            run.step(infos);
        });
        add("poly-wp", run -> {
            PolymorphicAlias<Employee> all = Employee_.ENTITY.withPolymorphic();
            List<Employee> found =
                    run.session().query(all).orderBy(all.get(Employee_.id)).all();
            run.step();
            run.step(((Engineer) found.get(0)).getEngineerInfo());
        });
        add("poly-get", run -> run.step(get(run, Employee.class, 1)));
        add(
                "selectinload-inh",
                run -> run.step(run.session()
                        .query(Company.class)
                        .options(selectinload(Company_.employees))
                        .orderBy(Company_.id)
                        .all()));
    }
}
