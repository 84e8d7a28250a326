package io.athanor.schema;

/** ALTER DOMAIN: a change of a domain that is there. Immutable. */
public sealed interface DomainChange extends DdlStatement {

    /** The domain as it is to be, or as it was if something of it is dropped. */
    Domain<?> domain();

    @Override
    default <R> R accept(DdlVisitor<R> visitor) {
        return visitor.visitDomainChange(this);
    }

    /** The change of the default of its columns, which it may have or not. */
    record AlterDefault(Domain<?> domain) implements DomainChange {}

    /** The change of whether it accepts NULL. */
    record AlterNullability(Domain<?> domain) implements DomainChange {}

    /** One more condition. */
    record AddCheck(Domain<?> domain, CheckConstraint check) implements DomainChange {}

    /** One condition less; it must have a name. */
    record DropCheck(Domain<?> domain, CheckConstraint check) implements DomainChange {}
}
