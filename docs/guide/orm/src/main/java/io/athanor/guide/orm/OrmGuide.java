package io.athanor.guide.orm;

import io.athanor.engine.Engine;
import io.athanor.engine.EngineOption;
import io.athanor.orm.SessionFactory;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs all chapters and prints what they do. */
public final class OrmGuide {

    private OrmGuide() {}

    /** Prints the blocks of all chapters. */
    public static void main(String[] arguments) {
        Output out = new Output(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        try (Engine engine = Engine.create("sqlite:///:memory:", EngineOption.echo(out::echo))) {
            SessionFactory sessions = Music.sessions(engine);
            new Start(out, sessions).run();
            Music.fill(sessions);
            new Collections(out, sessions).run();
            new Sessions(out, sessions).run();
            new Flushing(out, sessions).run();
            new Rows(out, sessions).run();
            new Hierarchies(out, sessions).run();
            new Events(out, sessions).run();
            new Venues(out, sessions).run();
            new Clubs(out, sessions).run();
        }
    }
}
