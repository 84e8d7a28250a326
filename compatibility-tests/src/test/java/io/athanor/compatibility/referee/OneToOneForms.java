package io.athanor.compatibility.referee;

import static java.util.Arrays.asList;

import io.athanor.compatibility.referee.Houses.Garden;
import io.athanor.compatibility.referee.Houses.House;
import io.athanor.orm.Session;
import io.athanor.orm.SessionOption;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Houses that get another garden or none, from either side, in one of the three mappings. */
final class OneToOneForms extends RefereeForms {

    private final String mapping;
    private final IntFunction<? extends House> newHouse;
    private final IntFunction<? extends Garden> newGarden;

    private OneToOneForms(
            String mapping,
            Class<? extends House> house,
            IntFunction<? extends House> newHouse,
            Class<? extends Garden> garden,
            IntFunction<? extends Garden> newGarden) {
        super("one-to-one-sever");
        this.mapping = mapping;
        this.newHouse = newHouse;
        this.newGarden = newGarden;
        mapped(house, garden);
        options(SessionOption.NO_AUTOFLUSH);
        fact(mapping + "-by-principal", change(given -> given.h1.garden(null)));
        fact(mapping + "-by-dependent", change(given -> given.g1.house(null)));
        fact(mapping + "-by-key", change(given -> given.g1.houseId(null)));
        group("one-to-one-replace-by-new");
        replaceByKey();
        group("one-to-one-replace-by-taken");
        fact(mapping + "-by-key", change(given -> given.g2.houseId(1)));
        group("one-to-one-delete");
        delete(house);
    }

    /** A garden may do without a house. */
    static OneToOneForms optional() {
        OneToOneForms forms = new OneToOneForms(
                "optional",
                Houses.Optional.House.class,
                Houses.Optional.House::new,
                Houses.Optional.Garden.class,
                Houses.Optional.Garden::new);
        forms.replace();
        forms.group("one-to-one-replace-by-free");
        forms.fact("optional-by-principal", forms.free((given, free) -> given.h1.garden(free)));
        forms.fact("optional-by-dependent", forms.free((given, free) -> free.house(given.h1)));
        forms.fact("optional-by-key", forms.free((given, free) -> free.houseId(1)));
        return forms;
    }

    /** A garden must have a house. */
    static OneToOneForms required() {
        OneToOneForms forms = new OneToOneForms(
                "required",
                Houses.Required.House.class,
                Houses.Required.House::new,
                Houses.Required.Garden.class,
                Houses.Required.Garden::new);
        forms.replace();
        return forms;
    }

    /** A garden must have a house, and dies when it has none any more. */
    static OneToOneForms owned() {
        OneToOneForms forms = new OneToOneForms(
                "required-orphan",
                Houses.Owned.House.class,
                Houses.Owned.House::new,
                Houses.Owned.Garden.class,
                Houses.Owned.Garden::new);
        forms.replaceOwned();
        return forms;
    }

    /** Who is who: two houses with gardens, one without; all is loaded. */
    private final class Given {
        final House h1 = newHouse.apply(1);
        final House h2 = newHouse.apply(2);
        final House h3 = newHouse.apply(3);
        final Garden g1 = newGarden.apply(1);
        final Garden g2 = newGarden.apply(2);

        Given(Session s) {
            g1.house(h1);
            g2.house(h2);
            s.addAll(List.of(h1, h2, h3, g1, g2));
            s.commit();
            all();
        }

        List<Object> all() {
            return asList(h1.garden(), h2.garden(), h3.garden(), g1.house(), g2.house());
        }
    }

    private BiConsumer<Session, RefereeFlow> change(Consumer<Given> change) {
        return (s, flow) -> {
            Given given = new Given(s);
            flow.step(() -> change.accept(given));
            flow.step(s::flush);
            flow.step(given::all);
            flow.step(s::commit);
        };
    }

    private BiConsumer<Session, RefereeFlow> free(BiConsumer<Given, Garden> change) {
        return (s, flow) -> {
            Garden free = newGarden.apply(5);
            s.add(free);
            Given given = new Given(s);
            free.house();
            flow.step(() -> change.accept(given, free));
            flow.step(s::flush);
            flow.step(given::all);
            flow.step(s::commit);
        };
    }

    private void replaceByKey() {
        fact(mapping + "-by-key", (s, flow) -> {
            Given given = new Given(s);
            Garden n = flow.step(() -> {
                Garden made = newGarden.apply(9);
                made.houseId(1);
                return made;
            });
            flow.step(() -> s.add(n));
            flow.step(s::flush);
            flow.step(given::all);
            flow.step(s::commit);
        });
    }

    private void replace() {
        group("one-to-one-replace-by-new");
        fact(mapping + "-by-principal", (s, flow) -> {
            Given given = new Given(s);
            Garden n = flow.step(() -> newGarden.apply(9));
            flow.step(() -> given.h1.garden(n));
            flow.step(s::flush);
            flow.step(given::all);
            flow.step(s::commit);
        });
        fact(mapping + "-by-dependent", (s, flow) -> {
            Given given = new Given(s);
            Garden n = flow.step(() -> newGarden.apply(9));
            flow.step(() -> s.add(n));
            flow.step(() -> n.house(given.h1));
            flow.step(s::flush);
            flow.step(given::all);
            flow.step(s::commit);
        });
        group("one-to-one-replace-by-taken");
        fact(mapping + "-by-principal", change(given -> given.h1.garden(given.g2)));
        fact(mapping + "-by-dependent", change(given -> given.g2.house(given.h1)));
    }

    private void replaceOwned() {
        group("one-to-one-replace-by-new");
        instead(mapping + "-by-principal", (s, flow) -> {
            Given given = new Given(s);
            given.h1.garden(newGarden.apply(9));
            s.commit();
            flow.rows("gardens", asList(2, 2), asList(9, 1));
        });
        instead(mapping + "-by-dependent", (s, flow) -> {
            Given given = new Given(s);
            Garden n = newGarden.apply(9);
            s.add(n);
            n.house(given.h1);
            s.commit();
            flow.rows("gardens", asList(2, 2), asList(9, 1));
        });
        group("one-to-one-replace-by-taken");
        instead(mapping + "-by-principal", (s, flow) -> {
            Given given = new Given(s);
            given.h1.garden(given.g2);
            s.commit();
            flow.rows("gardens", asList(2, 1));
        });
        instead(mapping + "-by-dependent", (s, flow) -> {
            Given given = new Given(s);
            given.g2.house(given.h1);
            s.commit();
            flow.rows("gardens", asList(2, 1));
        });
    }

    private void delete(Class<? extends House> house) {
        fact(mapping + "-principal", (s, flow) -> {
            Given given = new Given(s);
            flow.step(() -> s.delete(given.h1));
            flow.step(s::flush);
            flow.step(s::commit);
        });
        fact(mapping + "-dependent", (s, flow) -> {
            Given given = new Given(s);
            flow.step(() -> s.delete(given.g1));
            flow.step(s::flush);
            flow.step(() -> given.h1.garden());
            flow.step(s::commit);
            flow.step(() -> given.h1.garden());
        });
        fact(mapping + "-principal-unloaded", (s, flow) -> {
            try (Session other = flow.anotherSession()) {
                new Given(other);
            }
            House h1 = s.get(house, 1).orElseThrow();
            flow.step(() -> s.delete(h1));
            flow.step(s::flush);
            flow.step(s::commit);
        });
        instead(mapping + "-replace-deleted", (s, flow) -> {
            Given given = new Given(s);
            s.delete(given.g1);
            given.h1.garden(newGarden.apply(9));
            s.commit();
            flow.rows("gardens", asList(2, 2), asList(9, 1));
        });
    }
}
