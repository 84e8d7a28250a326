package io.athanor.compatibility.orm;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.shop.ClassicShop;
import io.athanor.orm.Registry;

/** {@link LoaderSuite} with the classes mapped by a program. */
public class ClassicLoaderSuite extends LoaderSuite {

    ClassicLoaderSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected Registry mapping() {
        return ClassicShop.registry();
    }
}
