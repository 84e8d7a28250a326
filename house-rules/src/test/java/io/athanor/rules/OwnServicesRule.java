package io.athanor.rules;

import java.util.List;

/** A service between two packages of one module is a circle that imports do not show. */
final class OwnServicesRule implements Rule {

    @Override
    public String demand() {
        return "a module provides no service to itself";
    }

    @Override
    public List<String> violations(Checkout checkout) {
        return checkout.descriptors().stream()
                .flatMap(module -> module.uses().stream()
                        .filter(module.provides()::containsKey)
                        .map(service -> module.path() + ": looks up " + service + ", which it provides itself"))
                .toList();
    }
}
