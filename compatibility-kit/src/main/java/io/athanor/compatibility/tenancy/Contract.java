package io.athanor.compatibility.tenancy;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Deferred;
import io.athanor.orm.annotation.DiscriminatorValue;
import io.athanor.orm.annotation.Entity;

/** A paper with a table of its own. */
@Entity(table = "tenant_contracts")
@DiscriminatorValue("contract")
@SuppressWarnings("NullAway.Init")
public class Contract extends Paper {

    @Column(length = 30)
    private String partner;

    @Deferred
    @Column(length = 200)
    private String terms;

    protected Contract() {}

    public Contract(int id, String title, String partner) {
        super(id, title);
        this.partner = partner;
        this.terms = "terms of " + partner;
    }

    public String getPartner() {
        return partner;
    }

    public void setPartner(String value) {
        partner = value;
    }

    public String getTerms() {
        return terms;
    }
}
