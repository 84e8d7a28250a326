package io.athanor.orm.load;

import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.metamodel.EntityReference;
import io.athanor.orm.option.LoaderOption;
import io.athanor.orm.option.QueryOption;
import io.athanor.sql.Expression;
import io.athanor.sql.Select;
import io.athanor.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a statement about classes: what plans, which are shared by all statements of a structure, leave to
 * the one that runs. These are its options, the classes or aliases that it selects, and its values.
 */
final class RunningStatement {

    private static final RunningStatement OF_LOADER = new RunningStatement(null, Map.of(), null, List.of(), null);

    private final @Nullable Statement statement;
    private final Map<String, ?> parameters;
    private final @Nullable OwnerQuery owners;
    private final PathOptions options;
    private final List<Relationship> before;
    private final @Nullable Refreshing refreshing;
    private final @Nullable Map<Relationship, Set<Object>> passed;

    private RunningStatement(
            @Nullable Statement statement,
            Map<String, ?> parameters,
            @Nullable OwnerQuery owners,
            List<Relationship> before,
            @Nullable Refreshing refreshing) {
        this(statement, parameters, owners, before, refreshing, null);
    }

    private RunningStatement(
            @Nullable Statement statement,
            Map<String, ?> parameters,
            @Nullable OwnerQuery owners,
            List<Relationship> before,
            @Nullable Refreshing refreshing,
            @Nullable Map<Relationship, Set<Object>> passed) {
        this.passed = passed;
        this.statement = statement;
        this.parameters = parameters;
        this.owners = owners;
        this.options = PathOptions.of(statement);
        this.before = before;
        this.refreshing = refreshing;
    }

    /** A statement that a program asked for. */
    static RunningStatement of(
            LoadContext context, Statement statement, Map<String, ?> parameters, @Nullable Refreshing refreshing) {
        return new RunningStatement(AskedCriteria.in(context, statement), parameters, null, List.of(), refreshing);
    }

    /** A statement that fills an object which is known to be there, whatever criteria others must meet. */
    static RunningStatement ofRefresh(Statement statement, Refreshing refreshing) {
        return new RunningStatement(statement, Map.of(), null, List.of(), refreshing);
    }

    /** A statement that loads what others' objects are related to. */
    static RunningStatement ofRelated(
            LoadContext context,
            Select select,
            Map<String, ?> parameters,
            @Nullable OwnerQuery owners,
            @Nullable Refreshing refreshing) {
        return new RunningStatement(
                AskedCriteria.in(context, select),
                parameters,
                owners,
                RelatedLoad.before(select.options()),
                refreshing);
    }

    /**
     * A statement that loads the next level of what leads from a class to itself.
     *
     * @param passed by the relationship that leads on, the objects whose next level has been asked for
     */
    static RunningStatement ofLevel(RunningStatement related, Map<Relationship, Set<Object>> passed) {
        return new RunningStatement(
                related.statement, related.parameters, related.owners, related.before, related.refreshing, passed);
    }

    /** The objects that a recursive load has come through so far, or null where this begins none. */
    @Nullable Map<Relationship, Set<Object>> passed() {
        return passed;
    }

    /** A statement that was compiled once for all sessions, has no options, and gives objects their rows' values. */
    static RunningStatement ofLoader(Refreshing refreshing) {
        return new RunningStatement(null, Map.of(), null, List.of(), refreshing);
    }

    /** What objects that are in memory are filled by, or null where they keep what they hold. */
    @Nullable Refreshing refreshing() {
        return refreshing;
    }

    /** A statement that was compiled once for all sessions, and has no options. */
    static RunningStatement ofLoader() {
        return OF_LOADER;
    }

    /** The statement, unless it was compiled before. */
    @Nullable Statement statement() {
        return statement;
    }

    /** Whether the rows are locked, so that an object whose row is of another version by now is no use. */
    boolean isLocking() {
        return statement instanceof Select select && select.lock() != null;
    }

    Map<String, ?> parameters() {
        return parameters;
    }

    private @Nullable EntityReference<?> root(LoadPath path) {
        return statement == null
                ? null
                : (EntityReference<?>) statement.resultColumns().get(path.item());
    }

    /** What the options say of the last relationship of a path, or null if they say nothing. */
    LoaderOption.@Nullable Step step(LoadPath path) {
        EntityReference<?> root = options.all().isEmpty() ? null : root(path);
        return root == null ? null : options.step(root, path);
    }

    /** What the options say of the relationships beyond a path, as options of a query for the class at its end. */
    List<QueryOption> beyond(LoadPath path) {
        EntityReference<?> root = options.isEmpty() ? null : root(path);
        return root == null ? List.of() : options.beyond(root, path);
    }

    /** What the option about the last relationship of a path demands of its objects, or null. */
    @Nullable Expression<Boolean> criterion(LoadPath path) {
        EntityReference<?> root = options.all().isEmpty() ? null : root(path);
        LoaderOption.Step step = root == null ? null : options.step(root, path.before(), path.last());
        return step == null ? null : step.criterion();
    }

    /** Where the objects at a path come from, or null if no option tells anything about their relationships. */
    @Nullable QueryOrigin origin(LoadPath path) {
        if (options.isEmpty()) {
            return null;
        }
        List<QueryOption> beyond = new ArrayList<>(beyond(path));
        beyond.removeIf(known -> known instanceof LoaderOption option
                && (option.steps().isEmpty() || option.steps().get(0).strategy().isOfItsQuery()));
        return beyond.isEmpty() ? null : new QueryOrigin(beyond, along(path));
    }

    /** The relationships from where the load began to the end of a path. */
    List<Relationship> along(LoadPath path) {
        List<Relationship> all = new ArrayList<>(before);
        all.addAll(path.relationships());
        return List.copyOf(all);
    }

    /** The query from which the objects at a path follow, or null if there is none, but text. */
    @Nullable OwnerQuery owners(LoadPath path) {
        if (owners != null) {
            return owners.then(path.relationships());
        }
        return statement instanceof Select select
                ? new OwnerQuery(select, Objects.requireNonNull(root(path)), path.relationships(), parameters)
                : null;
    }
}
