package io.athanor.compatibility.orm;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.Shop;
import io.athanor.orm.Registry;

/** A suite over the tables of the shop. */
public abstract class ShopSuite extends MappedSuite {

    /** For the suites. */
    protected ShopSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected Registry mapping() {
        return Shop.registry();
    }
}
