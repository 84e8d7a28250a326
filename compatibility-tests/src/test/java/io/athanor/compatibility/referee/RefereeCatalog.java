package io.athanor.compatibility.referee;

import io.athanor.compatibility.referee.RefereeForms.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The Java forms of all facts. */
final class RefereeCatalog {

    private RefereeCatalog() {}

    /** By group and name. */
    static Map<String, Form> forms() {
        Map<String, Form> forms = new LinkedHashMap<>();
        for (RefereeForms some : List.of(
                new ChildMoveForms(),
                new ParentDiesForms(),
                new CascadeForms(),
                new PassiveDeleteForms(),
                new LeftToDatabaseForms(),
                new PendingOrphanForms(),
                new TwoParentForms(),
                new StaleParentForms(),
                new UniqueValueForms(),
                OneToOneForms.optional(),
                OneToOneForms.required(),
                OneToOneForms.owned(),
                new PostUpdateForms(),
                new SingleParentForms(),
                new NaturalKeyForms(),
                new NaturalKeyReferenceForms(),
                new ForeignKeyInKeyForms(),
                new KeyRollbackForms(),
                new DeleteOrderForms(),
                new FolderForms(),
                new RowSwitchForms(),
                new UndiscriminatedForms(),
                new InheritanceForms(),
                new BatchForms(),
                new ServerDefaultForms(),
                new SmallMappingForms(),
                new NullOrAbsentForms(),
                new RowCountForms(),
                new VersionForms(),
                new VersionedTeamForms(),
                new SessionForms(),
                new SavepointForms(),
                new MergeForms(),
                new StatementForms(),
                new BulkForms(),
                new BackReferenceForms(),
                new SelectinForms(),
                new EagerJoinForms(),
                new LoaderCriteriaForms(),
                new ComputedForms(),
                new HybridForms(),
                new SelectinKeyForms(),
                new LazyForms(),
                new OrderingListForms(),
                new KeyedCollectionForms(),
                new AssociationProxyForms(),
                new WriteOnlyForms())) {
            some.forms().forEach((name, form) -> {
                if (forms.put(name, form) != null) {
                    throw new IllegalStateException("two forms of " + name);
                }
            });
        }
        return forms;
    }
}
