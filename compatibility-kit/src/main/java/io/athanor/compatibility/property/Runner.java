package io.athanor.compatibility.property;

import io.athanor.engine.Engine;
import io.athanor.orm.Registry;
import io.athanor.orm.SessionFactory;
import io.athanor.orm.SessionOption;
import java.util.ArrayList;
import java.util.List;

/** Runs programs against a database that has the tables of the world, and a model beside it. */
final class Runner {

    private final Engine engine;

    Runner(Engine engine) {
        this.engine = engine;
    }

    Outcome run(Program program) {
        Registry registry = program.mapping().registry();
        DatabasePicture.clear(engine, registry);
        SessionFactory factory = program.autoflush()
                ? SessionFactory.of(engine, registry)
                : SessionFactory.of(engine, registry, SessionOption.NO_AUTOFLUSH);
        Model model = new Model(program.mapping(), program.autoflush());
        List<Step> executed = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        try (Live live = new Live(factory)) {
            for (Step step : program.steps()) {
                if (step.isDefined(model)) {
                    executed.add(step);
                    lines.add(step.describe(model));
                    step.act(live, model);
                    step.apply(model);
                    step.verify(live, model);
                }
            }
            return new Outcome(executed, lines, null);
        } catch (RuntimeException | AssertionError e) {
            return new Outcome(executed, lines, e);
        }
    }
}
