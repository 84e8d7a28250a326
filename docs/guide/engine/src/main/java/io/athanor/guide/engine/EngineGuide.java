package io.athanor.guide.engine;

import io.athanor.engine.Engine;
import io.athanor.engine.EngineOption;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs all chapters and prints what they do. */
public final class EngineGuide {

    private EngineGuide() {}

    /** Prints the blocks of all chapters. */
    public static void main(String[] arguments) throws IOException {
        Output out = new Output(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        new Start(out).run();
        new Urls(out).run();
        try (Engine engine = Engine.create("sqlite:///:memory:", EngineOption.echo(out::echo))) {
            Catalog.fill(engine);
            new Transactions(out, engine).run();
            new Executing(out, engine).run();
            new Options(out, engine).run();
            new Results(out, engine).run();
            new Failures(out, engine).run();
            new Legacy(out, engine).run();
        }
        new Watching(out).run();
        new Pools(out).run();
    }
}
