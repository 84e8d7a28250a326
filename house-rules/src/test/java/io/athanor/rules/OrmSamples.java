package io.athanor.rules;

import java.util.List;

/** Samples for the rules about the shape of the object relational mapper. */
final class OrmSamples {
    private static final String ROOT = "modules/orm/src/main/java/io/athanor/orm/";
    private static final String FLUSH = ROOT + "flush/A.java";
    private static final String MAPPING = ROOT + "mapping/A.java";
    private static final String STATE = ROOT + "state/A.java";
    private static final String LOAD = ROOT + "load/";

    private OrmSamples() {}

    static List<Sample> all() {
        return List.of(
                Sample.good(PackageFloorsRule.class, ROOT + "Session.java", "import io.athanor.orm.flush.UnitOfWork;"),
                Sample.good(PackageFloorsRule.class, FLUSH, "package io.athanor.orm.flush; // io.athanor.orm.load.A"),
                Sample.good(PackageFloorsRule.class, STATE, "{ io.athanor.orm.mapping.Mapper mapper; }"),
                Sample.good(PackageFloorsRule.class, "modules/orm/src/main/java/module-info.java", "module m {}"),
                Sample.bad(PackageFloorsRule.class, "knows state", MAPPING, "import static io.athanor.orm.state.A.b;"),
                Sample.bad(PackageFloorsRule.class, "knows flush", STATE, "import io.athanor.orm.flush.*;"),
                Sample.bad(PackageFloorsRule.class, "knows load", FLUSH, "import io.athanor.orm.load.LoadContext;"),
                Sample.bad(PackageFloorsRule.class, "knows load", FLUSH, "{ io.athanor.orm.load.LoadContext a; }"),
                Sample.bad(PackageFloorsRule.class, "public face", FLUSH, "import io.athanor.orm.Session;"),
                Sample.bad(PackageFloorsRule.class, "cache is on no floor", ROOT + "cache/A.java", ""),
                //
                Sample.good(RelationshipKindsRule.class, MAPPING, "{ return a instanceof ToOne; }"),
                Sample.good(RelationshipKindsRule.class, FLUSH, "{ void visit(ToOne a) { a.isByKey(); } }"),
                Sample.good(RelationshipKindsRule.class, FLUSH, "import io.athanor.orm.mapping.RelationshipVisitor;"),
                Sample.bad(RelationshipKindsRule.class, "A.java:2", FLUSH, "{\n if (a instanceof ToMany b) {} }"),
                Sample.bad(RelationshipKindsRule.class, "(ManyToMany)", FLUSH, "{ var b = (ManyToMany) a; }"),
                Sample.bad(RelationshipKindsRule.class, "ToOne.class", STATE, "{ a.getClass() == ToOne.class }"),
                Sample.bad(
                        RelationshipKindsRule.class,
                        "RelationshipVisitor",
                        STATE,
                        "class A implements RelationshipVisitor<B> {}"),
                //
                Sample.good(LifecycleMovesRule.class, STATE, "{ state.lifecycle(Lifecycle.DETACHED); }"),
                Sample.good(
                        LifecycleMovesRule.class,
                        ROOT + "session/PersistenceContext.java",
                        "{ state.lifecycle(Lifecycle.DELETED); pending.forEach(EntityState::makeTransient); }"),
                Sample.good(LifecycleMovesRule.class, FLUSH, "{ state.lifecycle() == Lifecycle.DELETED; }"),
                Sample.bad(
                        LifecycleMovesRule.class,
                        "lifecycle(Lifecycle.DELETED)",
                        FLUSH,
                        "{ state.lifecycle(Lifecycle.DELETED); }"),
                Sample.bad(
                        LifecycleMovesRule.class,
                        "makeTransient",
                        FLUSH,
                        "{ all.forEach(EntityState::makeTransient); }"),
                Sample.bad(LifecycleMovesRule.class, "owner(this)", ROOT + "A.java", "{ state.owner(this); }"),
                //
                Sample.good(
                        CachedPlansRule.class,
                        LOAD + "LoadPlan.java",
                        "record LoadPlan(List<PlanItem> items) { static LoadPlan of(Select a) { return make(a); } }",
                        LOAD + "PlanItem.java",
                        "interface PlanItem {}",
                        LOAD + "ValuePlan.java",
                        "record ValuePlan(int position) implements PlanItem {}",
                        LOAD + "Running.java",
                        "class Running {\n private final Select select; }"),
                Sample.bad(
                        CachedPlansRule.class,
                        "holds LoaderOption",
                        LOAD + "LoadPlan.java",
                        "record LoadPlan(@Nullable Path path, List<LoaderOption> options) {}"),
                Sample.bad(
                        CachedPlansRule.class,
                        "EntityPlan.java: holds EntityReference",
                        LOAD + "LoadPlan.java",
                        "record LoadPlan(List<PlanItem> items) {}",
                        LOAD + "EntityPlan.java",
                        "record EntityPlan(EntityReference<?> root) implements PlanItem {}",
                        LOAD + "PlanItem.java",
                        "sealed interface PlanItem permits EntityPlan {}"),
                Sample.bad(
                        CachedPlansRule.class,
                        "Strategy.java: holds Select",
                        LOAD + "LoaderStatements.java",
                        "class LoaderStatements {\n private final Map<Key, Strategy> known = new HashMap<>(); }",
                        LOAD + "Strategy.java",
                        "class Strategy {\n private @Nullable Select select; }"));
    }
}
