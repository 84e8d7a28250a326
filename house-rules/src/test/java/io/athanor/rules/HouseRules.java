package io.athanor.rules;

import java.util.List;

/** All rules. */
final class HouseRules {

    private HouseRules() {}

    static List<Rule> all() {
        return List.of(
                new ModuleDescriptorRule(),
                new ModuleEdgesRule(),
                new ServiceFilesRule(),
                new OwnServicesRule(),
                new PackageCyclesRule(),
                new PackageFloorsRule(),
                new RelationshipKindsRule(),
                new LifecycleMovesRule(),
                new CachedPlansRule(),
                new PackageDocumentationRule(),
                new DatabaseNamesRule(),
                new ForbiddenCodeRule(),
                new FileSizeRule(),
                new TypeNamesRule(),
                new TestHabitsRule(),
                new FeatureTagsRule(),
                new LeftoversRule(),
                new MachinePathsRule(),
                new BomRule());
    }
}
