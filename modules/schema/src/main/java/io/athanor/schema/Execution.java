package io.athanor.schema;

import io.athanor.sql.dialect.Dialect;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Executes a plan, which is made of what the database has at that time. When somebody else does the same at the same
 * time, each thing is created or dropped by one of the two, and both succeed.
 *
 * <p>Where DDL is rolled back with its transaction, a plan that fails since somebody else was faster is made anew.
 * Elsewhere what has been done stands, so the plan goes on without what is there, or gone, by now. For one thread.
 */
final class Execution {

    private static final int MOST_ATTEMPTS = 10;

    private final DdlTarget target;
    private final BiFunction<Dialect, Existing, Plan> planning;
    private final boolean isUndone;
    private DdlStatement failed = new DdlStatement.Custom("");
    private boolean isPassing;

    private Execution(DdlTarget target, BiFunction<Dialect, Existing, Plan> planning) {
        this.target = target;
        this.planning = planning;
        this.isUndone = target.dialect().facet(SchemaFacet.class).rollsBackDdl();
    }

    static void create(DdlTarget target, MetaData metadata, SchemaParts parts) {
        new Execution(target, (dialect, existing) -> Creation.of(metadata, dialect, parts, existing)).run();
    }

    static void drop(DdlTarget target, MetaData metadata, SchemaParts parts) {
        new Execution(target, (dialect, existing) -> Removal.of(metadata, dialect, parts, existing)).run();
    }

    private void run() {
        boolean isRepeatable = isUndone && target.isRepeatable();
        try {
            target.runDdl(connection -> execute(connection, firstPlan(connection)));
        } catch (RuntimeException e) {
            if (!isRepeatable) {
                throw e;
            }
            repeat(e);
        }
    }

    /**
     * What an owner's transaction has done before is lost with a question that fails, so it is asked there once only.
     */
    private Plan firstPlan(DdlConnection connection) {
        return target.isRepeatable() ? patiently(connection, () -> plan(connection)) : plan(connection);
    }

    private Plan plan(DdlConnection connection) {
        return planning.apply(
                connection.dialect().facet(SchemaFacet.class).dialectOf(connection),
                new ExistingInDatabase(connection));
    }

    /** Does it again, as long as it is somebody else who is in the way. */
    private void repeat(RuntimeException first) {
        RuntimeException[] failure = {first};
        for (int attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
            boolean[] isFinal = {true};
            try {
                target.runDdl(connection -> {
                    boolean isAlone =
                            connection.dialect().facet(SchemaFacet.class).lockSchema(connection);
                    Plan plan = plan(connection);
                    boolean isSurpassed = plan.steps().stream()
                            .noneMatch(step -> step.statement().equals(failed));
                    if (!isSurpassed && !isAlone && !isPassing) {
                        throw failure[0];
                    }
                    isFinal[0] = isAlone;
                    execute(connection, plan);
                });
                return;
            } catch (RuntimeException e) {
                if (isFinal[0]) {
                    throw e;
                }
                failure[0] = e;
            }
        }
        throw failure[0];
    }

    private void execute(DdlConnection connection, Plan plan) {
        List<String> texts = plan.texts();
        Set<Object> done = new HashSet<>();
        for (int i = 0; i < texts.size(); i++) {
            Plan.Step step = plan.steps().get(i);
            Object owner = step.owner();
            if (owner != null && done.contains(owner)) {
                continue;
            }
            try {
                execute(connection, texts.get(i));
            } catch (RuntimeException e) {
                failed = step.statement();
                if (isUndone) {
                    isPassing = connection.isPassing(e);
                    throw e;
                }
                if (failed instanceof DdlStatement.DropConstraint) {
                    // Gone already; if it is not, the drop of the table fails next.
                    continue;
                }
                if (owner == null || !isSurpassed(connection, step.statement())) {
                    throw i == 0 ? e : new PartialDdlException(texts.subList(0, i), texts.get(i), e);
                }
                done.add(owner);
            }
        }
    }

    private boolean isSurpassed(DdlConnection connection, DdlStatement statement) {
        return patiently(connection, () -> new ExistingInDatabase(connection).isSurpassed(statement));
    }

    private void execute(DdlConnection connection, String text) {
        patiently(connection, () -> {
            connection.execute(text);
            return true;
        });
    }

    /** Does something, again if somebody else was in the way and what was done before it stands. */
    private <T> T patiently(DdlConnection connection, Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (isUndone || attempt == MOST_ATTEMPTS || !connection.isPassing(e)) {
                    throw e;
                }
            }
        }
    }
}
