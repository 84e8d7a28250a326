package io.athanor.tutorial;

import io.athanor.engine.Engine;
import io.athanor.engine.EngineOption;
import io.athanor.orm.Session;
import io.athanor.orm.SessionFactory;
import io.athanor.schema.MetaData;
import io.athanor.tutorial.basic.User;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The object relational tutorial: mapping, sessions, queries, relationships, eager loading, cascades, many to many. */
public final class Tutorial {

    private final Engine engine;
    private final Story story;
    private final boolean commitBeforeDdl;

    /** A tutorial on a database in memory, of which all sessions share the one connection. */
    public Tutorial(Engine engine, Story story) {
        this(engine, story, false);
    }

    private Tutorial(Engine engine, Story story, boolean commitBeforeDdl) {
        this.engine = engine;
        this.story = story;
        this.commitBeforeDdl = commitBeforeDdl;
    }

    /**
     * A tutorial on a database that has none of its tables, where each session has a connection of its own. A session
     * commits before tables are added, because the tables that it used are locked against new references until then.
     */
    public static Tutorial onServer(Engine engine, Story story) {
        return new Tutorial(engine, story, true);
    }

    /** Runs all sections on SQLite in memory, and prints each step with the SQL that it sends. */
    public static void main(String[] arguments) {
        Story story = new Story(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        story.section("Connecting");
        story.say("""
                Engine engine = Engine.create("sqlite:///:memory:", EngineOption.echo(story::echo));

                An engine knows how to reach a database. It connects when it is first needed, and here it echoes
                every statement with its parameters.""");
        try (Engine engine = Engine.create("sqlite:///:memory:", EngineOption.echo(story::echo))) {
            new Tutorial(engine, story).run(new MetaData(), new MetaData());
        }
    }

    /**
     * Runs all sections.
     *
     * @param basic the catalog for the tables of the first sections; tables that it has already are used as they are
     * @param blog the same for the last sections
     */
    public void run(MetaData basic, MetaData blog) {
        FirstSteps firstSteps = new FirstSteps(engine, story, basic);
        SessionFactory sessions = firstSteps.declareAndCreate();
        int jackKey;
        try (Session session = sessions.open()) {
            firstSteps.addAndRollBack(session);
            Querying querying = new Querying(story, session);
            querying.entitiesAndColumns();
            querying.filters();
            querying.listsAndScalars();
            querying.textualSql();
            querying.counting();
            Relationships relationships = new Relationships(engine, story, session, commitBeforeDdl);
            User jack = relationships.build();
            jackKey = Objects.requireNonNull(jack.getId());
            relationships.joins();
            relationships.exists();
            relationships.comparisons(jack);
            relationships.eagerLoading(jack);
            relationships.delete(jack);
        }
        new Blog(engine, story, blog, commitBeforeDdl).run(jackKey);
    }
}
