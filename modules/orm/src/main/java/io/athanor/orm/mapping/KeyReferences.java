package io.athanor.orm.mapping;

import io.athanor.orm.annotation.PassiveUpdates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What the relationships along a foreign key say of how it is written. */
final class KeyReferences {

    private final Collection<Mapper> mappers;

    KeyReferences(Collection<Mapper> mappers) {
        this.mappers = mappers;
    }

    /** A foreign key, with what its relationships say. */
    ForeignKeyReference of(Mapper source, Mapper target, List<ColumnPair> pairs, ForeignKeyRule rule) {
        boolean postUpdate = false;
        ForeignKeyRule said = rule;
        for (Relationship relationship : along(source, pairs)) {
            postUpdate |= relationship.description().writing().postUpdate();
            PassiveUpdates passive = relationship.description().writing().passiveUpdates();
            said = said.with(passive);
        }
        return new ForeignKeyReference(source, target, pairs, said, postUpdate);
    }

    /** Lets the relationships whose columns no foreign key joins decide the order of writing as one would. */
    void addUnconstrained() {
        for (Mapper mapper : mappers) {
            for (Relationship relationship : mapper.relationships()) {
                if (relationship.source() == mapper
                        && relationship.description().join() != null
                        && !relationship.isViewOnly()) {
                    relationship.accept(new Unconstrained());
                }
            }
        }
    }

    private final class Unconstrained implements RelationshipVisitor<Boolean> {

        @Override
        public Boolean visit(ToOne reference) {
            return add(reference.source(), reference.target(), reference.pairs(), reference.rule());
        }

        @Override
        public Boolean visit(ToMany referring) {
            return add(referring.target(), referring.source(), turned(referring.pairs()), referring.rule());
        }

        @Override
        public Boolean visit(ManyToMany linked) {
            return false;
        }

        private boolean add(Mapper source, Mapper target, List<ColumnPair> pairs, ForeignKeyRule rule) {
            boolean isKnown = source.references().stream()
                    .anyMatch(known ->
                            target.isA(known.target()) && !known.pairs().isEmpty() && pairs.containsAll(known.pairs()));
            if (!isKnown) {
                source.add(of(source, target, pairs, rule));
            }
            return !isKnown;
        }
    }

    private static List<ColumnPair> turned(List<ColumnPair> pairs) {
        return pairs.stream()
                .map(pair -> new ColumnPair(pair.remote(), pair.local()))
                .toList();
    }

    private List<Relationship> along(Mapper source, List<ColumnPair> pairs) {
        List<Relationship> found = new ArrayList<>();
        for (Mapper mapper : mappers) {
            for (Relationship relationship : mapper.relationships()) {
                if (relationship.source() == mapper && !pairs.isEmpty() && isAlong(relationship, source, pairs)) {
                    found.add(relationship);
                }
            }
        }
        return found;
    }

    private static boolean isAlong(Relationship relationship, Mapper source, List<ColumnPair> pairs) {
        return relationship.accept(new RelationshipVisitor<Boolean>() {
            @Override
            public Boolean visit(ToOne reference) {
                return source.isA(reference.source()) && reference.pairs().containsAll(pairs);
            }

            @Override
            public Boolean visit(ToMany referring) {
                return source.isA(referring.target())
                        && turned(referring.pairs()).containsAll(pairs);
            }

            @Override
            public Boolean visit(ManyToMany linked) {
                return false;
            }
        });
    }
}
