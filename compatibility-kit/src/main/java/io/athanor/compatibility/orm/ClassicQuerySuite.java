package io.athanor.compatibility.orm;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.ClassicShop;
import io.athanor.orm.Registry;

/** {@link QuerySuite} with the classes mapped by a program. */
public class ClassicQuerySuite extends QuerySuite {

    ClassicQuerySuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected Registry mapping() {
        return ClassicShop.registry();
    }
}
