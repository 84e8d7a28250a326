package io.athanor.schema.diff;

import io.athanor.schema.CheckConstraint;
import io.athanor.schema.DdlStatement;
import io.athanor.schema.Domain;
import io.athanor.schema.DomainChange;
import io.athanor.schema.SchemaException;
import io.athanor.schema.SchemaFacet;
import java.util.ArrayList;
import java.util.List;

/** A domain that differs or is there in one of two schemas only. */
public sealed interface DomainDifference extends SchemaChange {

    /** The domain: as it is to be, or as it was if it is dropped. */
    Domain<?> domain();

    @Override
    default String subject() {
        return "domain " + domain().fullName();
    }

    /** A domain that is added. */
    record Add(Domain<?> domain) implements DomainDifference {

        @Override
        public String describe() {
            return "add " + subject();
        }

        @Override
        public SchemaChange reversed() {
            return new Drop(domain);
        }

        @Override
        public List<DdlStatement> statements(SchemaFacet facet) {
            return List.of(new DdlStatement.CreateDomain(domain));
        }

        @Override
        public String toString() {
            return describe();
        }
    }

    /** A domain that is dropped. */
    record Drop(Domain<?> domain) implements DomainDifference {

        @Override
        public String describe() {
            return "drop " + subject();
        }

        @Override
        public SchemaChange reversed() {
            return new Add(domain);
        }

        @Override
        public List<DdlStatement> statements(SchemaFacet facet) {
            return List.of(new DdlStatement.DropDomain(domain));
        }

        @Override
        public String toString() {
            return describe();
        }
    }

    /**
     * A domain of which something differs.
     *
     * @param before the domain as it was
     * @param domain the domain as it is to be
     * @param type whether the type that it restricts differs
     * @param collation whether the collation differs
     * @param nullability whether it differs in accepting NULL
     * @param defaultValue whether the default differs
     * @param dropped the conditions that only the first one has
     * @param added the conditions that only the second one has
     */
    record Change(
            Domain<?> before,
            Domain<?> domain,
            boolean type,
            boolean collation,
            boolean nullability,
            boolean defaultValue,
            List<CheckConstraint> dropped,
            List<CheckConstraint> added)
            implements DomainDifference {

        /** A change; the lists are copied. */
        public Change {
            dropped = List.copyOf(dropped);
            added = List.copyOf(added);
        }

        @Override
        public String describe() {
            List<String> parts = new ArrayList<>();
            if (type) {
                parts.add("the type");
            }
            if (collation) {
                parts.add("the collation");
            }
            if (nullability) {
                parts.add("the nullability");
            }
            if (defaultValue) {
                parts.add("the default");
            }
            if (!dropped.isEmpty() || !added.isEmpty()) {
                parts.add("the checks");
            }
            return "change " + String.join(" and ", parts) + " of " + subject();
        }

        @Override
        public SchemaChange reversed() {
            return new Change(domain, before, type, collation, nullability, defaultValue, added, dropped);
        }

        @Override
        public List<DdlStatement> statements(SchemaFacet facet) {
            if (type || collation) {
                throw new SchemaException("no statement changes the " + (type ? "type" : "collation of the type")
                        + " that the " + subject()
                        + " restricts; create a domain of another name and change the columns to it");
            }
            List<DdlStatement> all = new ArrayList<>();
            dropped.forEach(check -> all.add(new DomainChange.DropCheck(before, check)));
            if (nullability) {
                all.add(new DomainChange.AlterNullability(domain));
            }
            if (defaultValue) {
                all.add(new DomainChange.AlterDefault(domain));
            }
            added.forEach(check -> all.add(new DomainChange.AddCheck(domain, check)));
            return all;
        }

        @Override
        public String toString() {
            return describe();
        }
    }
}
