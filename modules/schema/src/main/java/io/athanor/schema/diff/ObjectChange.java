package io.athanor.schema.diff;

import io.athanor.schema.DdlStatement;
import io.athanor.schema.EnumeratedType;
import io.athanor.schema.SchemaException;
import io.athanor.schema.SchemaFacet;
import io.athanor.schema.Sequence;
import io.athanor.schema.View;
import io.athanor.schema.ViewStatement;
import java.util.ArrayList;
import java.util.List;

/** A sequence, an enumerated type or a view that differs or is there in one of two schemas only. */
public sealed interface ObjectChange extends SchemaChange {

    /** A sequence that is added. */
    record AddSequence(Sequence sequence) implements ObjectChange {

        @Override
        public String subject() {
            return "sequence " + sequence.fullName();
        }

        @Override
        public String describe() {
            return "add " + subject();
        }

        @Override
        public SchemaChange reversed() {
            return new DropSequence(sequence);
        }

        @Override
        public List<DdlStatement> statements(SchemaFacet facet) {
            return List.of(new DdlStatement.CreateSequence(sequence));
        }

        @Override
        public String toString() {
            return describe();
        }
    }

    /** A sequence that is dropped. */
    record DropSequence(Sequence sequence) implements ObjectChange {

        @Override
        public String subject() {
            return "sequence " + sequence.fullName();
        }

        @Override
        public String describe() {
            return "drop " + subject();
        }

        @Override
        public SchemaChange reversed() {
            return new AddSequence(sequence);
        }

        @Override
        public List<DdlStatement> statements(SchemaFacet facet) {
            return List.of(new DdlStatement.DropSequence(sequence));
        }

        @Override
        public String toString() {
            return describe();
        }
    }

    /** A sequence that counts in another way; it is made anew and starts again. */
    record ChangeSequence(Sequence before, Sequence sequence) implements ObjectChange {

        @Override
        public String subject() {
            return "sequence " + sequence.fullName();
        }

        @Override
        public String describe() {
            return "change " + subject();
        }

        @Override
        public SchemaChange reversed() {
            return new ChangeSequence(sequence, before);
        }

        @Override
        public List<DdlStatement> statements(SchemaFacet facet) {
            return List.of(new DdlStatement.DropSequence(before), new DdlStatement.CreateSequence(sequence));
        }

        @Override
        public String toString() {
            return describe();
        }
    }

    /** An enumerated type that is added. */
    record AddType(EnumeratedType type) implements ObjectChange {

        @Override
        public String subject() {
            return "type " + type.name();
        }

        @Override
        public String describe() {
            return "add " + subject();
        }

        @Override
        public SchemaChange reversed() {
            return new DropType(type);
        }

        @Override
        public List<DdlStatement> statements(SchemaFacet facet) {
            return List.of(new DdlStatement.CreateEnumeratedType(type));
        }

        @Override
        public String toString() {
            return describe();
        }
    }

    /** An enumerated type that is dropped. */
    record DropType(EnumeratedType type) implements ObjectChange {

        @Override
        public String subject() {
            return "type " + type.name();
        }

        @Override
        public String describe() {
            return "drop " + subject();
        }

        @Override
        public SchemaChange reversed() {
            return new AddType(type);
        }

        @Override
        public List<DdlStatement> statements(SchemaFacet facet) {
            return List.of(new DdlStatement.DropEnumeratedType(type));
        }

        @Override
        public String toString() {
            return describe();
        }
    }

    /** An enumerated type with other labels. */
    record ChangeType(EnumeratedType before, EnumeratedType type) implements ObjectChange {

        @Override
        public String subject() {
            return "type " + type.name();
        }

        @Override
        public String describe() {
            return "change the labels of " + subject() + " from " + before.labels() + " to " + type.labels();
        }

        @Override
        public SchemaChange reversed() {
            return new ChangeType(type, before);
        }

        @Override
        public List<DdlStatement> statements(SchemaFacet facet) {
            List<String> old = before.labels();
            List<String> staying = type.labels().stream().filter(old::contains).toList();
            if (!staying.equals(old)) {
                throw new SchemaException("no statement changes the labels of the " + subject() + " from "
                        + before.labels() + " to " + type.labels()
                        + ", since labels can only be added; create a type of another name and change the columns"
                        + " to it");
            }
            List<DdlStatement> added = new ArrayList<>();
            String previous = null;
            for (String label : type.labels()) {
                if (!old.contains(label)) {
                    String first = previous == null && !old.isEmpty() ? old.get(0) : null;
                    added.add(new DdlStatement.AddLabel(type, label, previous, first));
                }
                previous = label;
            }
            return added;
        }

        @Override
        public String toString() {
            return describe();
        }
    }

    /** A view that is added. */
    record AddView(View view) implements ObjectChange {

        @Override
        public String subject() {
            return "view " + view.fullName();
        }

        @Override
        public String describe() {
            return "add " + subject();
        }

        @Override
        public SchemaChange reversed() {
            return new DropView(view);
        }

        @Override
        public List<DdlStatement> statements(SchemaFacet facet) {
            return List.of(new ViewStatement.CreateView(view));
        }

        @Override
        public String toString() {
            return describe();
        }
    }

    /** A view that is dropped. */
    record DropView(View view) implements ObjectChange {

        @Override
        public String subject() {
            return "view " + view.fullName();
        }

        @Override
        public String describe() {
            return "drop " + subject();
        }

        @Override
        public SchemaChange reversed() {
            return new AddView(view);
        }

        @Override
        public List<DdlStatement> statements(SchemaFacet facet) {
            return List.of(new ViewStatement.DropView(view, false));
        }

        @Override
        public String toString() {
            return describe();
        }
    }
}
