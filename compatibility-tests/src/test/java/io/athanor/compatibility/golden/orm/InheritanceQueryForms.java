package io.athanor.compatibility.golden.orm;

import static io.athanor.orm.option.LoaderOptions.joinedload;
import static io.athanor.orm.option.LoaderOptions.selectinPolymorphic;
import static io.athanor.sql.Functions.count;

import io.athanor.compatibility.golden.orm.model.Car;
import io.athanor.compatibility.golden.orm.model.Car_;
import io.athanor.compatibility.golden.orm.model.Company;
import io.athanor.compatibility.golden.orm.model.Company_;
import io.athanor.compatibility.golden.orm.model.Employee;
import io.athanor.compatibility.golden.orm.model.Employee_;
import io.athanor.compatibility.golden.orm.model.Engineer;
import io.athanor.compatibility.golden.orm.model.Engineer_;
import io.athanor.compatibility.golden.orm.model.Machine_;
import io.athanor.compatibility.golden.orm.model.Manager_;
import io.athanor.compatibility.golden.orm.model.Truck;
import io.athanor.compatibility.golden.orm.model.Truck_;
import io.athanor.compatibility.golden.orm.model.Vehicle;
import io.athanor.compatibility.golden.orm.model.Vehicle_;
import io.athanor.orm.metamodel.PolymorphicAlias;

/** Queries of classes that extend others, and joins to them. */
final class InheritanceQueryForms extends QueryForms {

    InheritanceQueryForms() {
        group("inheritance");
        joined();
        polymorphic();
        single();
        group("join");
        add("joined-inh", s -> s.query(Company.class).join(Engineer.class));
        add(
                "joined-inh-of-type",
                s -> s.query(Company.class)
                        .join(Company_.employees.ofType(Engineer_.ENTITY))
                        .filter(Engineer_.engineerInfo.eq("x")));
        add("joined-inh-poly", s -> {
            PolymorphicAlias<Employee> staff = Employee_.ENTITY.withPolymorphic(Engineer_.ENTITY, Manager_.ENTITY);
            return s.query(Company.class)
                    .join(Company_.employees.ofType(staff))
                    .filter(staff.get(Engineer_.engineerInfo)
                            .eq("a")
                            .or(staff.get(Manager_.managerData).eq("b")));
        });
        group("eager");
        add("joinedload-inh", s -> s.query(Company.class).options(joinedload(Company_.employees)));
        add(
                "joinedload-inh-of-type",
                s -> s.query(Company.class).options(joinedload(Company_.employees.ofType(Engineer_.ENTITY))));
        add(
                "joinedload-inh-poly",
                s -> s.query(Company.class)
                        .options(joinedload(Company_.employees.ofType(
                                Employee_.ENTITY.withPolymorphic().aliased()))));
        add(
                "joinedload-inh-poly-unaliased",
                s -> s.query(Company.class)
                        .options(joinedload(Company_.employees.ofType(Employee_.ENTITY.withPolymorphic()))));
        add("joinedload-sub-rel", s -> s.query(Engineer.class).options(joinedload(Engineer_.machines)));
    }

    private void joined() {
        add("joined-base", s -> s.query(Employee.class));
        add("joined-sub-cols", s -> s.query(Engineer_.name, Engineer_.engineerInfo));
        add("joined-sub-col-only", s -> s.query(Engineer_.engineerInfo));
        add("joined-sub-id", s -> s.query(Engineer_.id));
        add("sub-exists", s -> s.query(Engineer.class).filter(Engineer_.machines.any(Machine_.name.eq("x"))));
        add("sub-has-company", s -> s.query(Engineer.class).filter(Engineer_.company.has(Company_.name.eq("x"))));
        add("sub-limit", s -> s.query(Engineer.class).orderBy(Engineer_.name).limit(2));
        add("poly-count", s -> s.query(count(Engineer_.id)));
    }

    private void polymorphic() {
        add("wp-one", s -> s.query(Employee_.ENTITY.withPolymorphic(Engineer_.ENTITY)));
        add("wp-aliased", s -> {
            PolymorphicAlias<Employee> staff =
                    Employee_.ENTITY.withPolymorphic(Engineer_.ENTITY).aliased();
            return s.query(staff).filter(staff.get(Engineer_.engineerInfo).eq("x"));
        });
        add(
                "wp-innerjoin",
                s -> s.query(Employee_.ENTITY.withPolymorphic(Engineer_.ENTITY).innerJoin()));
        add(
                "selectin-poly",
                s -> s.query(Employee.class)
                        .options(selectinPolymorphic(Employee_.ENTITY, Engineer_.ENTITY, Manager_.ENTITY)));
    }

    private void single() {
        add("single-base", s -> s.query(Vehicle.class));
        add("single-sub", s -> s.query(Car.class));
        add("single-sub-or", s -> s.query(Car.class).filter(Car_.doors.eq(4).or(Car_.name.eq("x"))));
        add("single-sub-alias", s -> {
            Car_.Alias car = Car_.alias();
            return s.query(car).filter(car.doors.eq(2));
        });
        add("single-two", s -> s.query(Car.class, Truck.class).filter(Car_.name.eq(Truck_.name)));
        add(
                "single-exists",
                s -> s.query(s.query(Car.class).filter(Car_.doors.gt(2)).existence()));
        add("single-cols", s -> s.query(Car_.name));
        add("single-wp", s -> s.query(Vehicle_.ENTITY.withPolymorphic(Car_.ENTITY, Truck_.ENTITY)));
        add("single-count", s -> s.query(count(Truck_.id)));
    }
}
