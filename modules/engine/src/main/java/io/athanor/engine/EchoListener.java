package io.athanor.engine;

import io.athanor.sql.compiler.PrettySql;
import java.util.function.Consumer;

/** Prints what is sent to the database: the limits of transactions, and each statement followed by its parameters. */
final class EchoListener implements EngineListener {

    private static final String LOGGER = "io.athanor.engine";

    private final Consumer<String> out;
    private final boolean hideParameters;
    private final boolean pretty;

    EchoListener(Consumer<String> out, boolean hideParameters, boolean pretty) {
        this.out = out;
        this.hideParameters = hideParameters;
        this.pretty = pretty;
    }

    static Consumer<String> toLogger() {
        System.Logger logger = System.getLogger(LOGGER);
        return line -> Engine.echo(logger, line);
    }

    @Override
    public void begun(Connection connection) {
        out.accept("BEGIN (implicit)");
    }

    @Override
    public void committed(Connection connection) {
        out.accept("COMMIT");
    }

    @Override
    public void rolledBack(Connection connection) {
        out.accept("ROLLBACK");
    }

    @Override
    public void savepointSet(Connection connection, String name) {
        out.accept("SAVEPOINT " + name);
    }

    @Override
    public void savepointReleased(Connection connection, String name) {
        out.accept("RELEASE SAVEPOINT " + name);
    }

    @Override
    public void savepointRolledBack(Connection connection, String name) {
        out.accept("ROLLBACK TO SAVEPOINT " + name);
    }

    @Override
    public void beforeStatement(Connection connection, StatementEvent event) {
        out.accept(pretty ? PrettySql.of(event.text()) : event.text());
        out.accept(
                hideParameters
                        ? "[" + event.parameters().size() + (event.batch() ? " rows of" : "") + " parameters hidden]"
                        : event.shownParameters());
    }
}
