package io.athanor.benchmarks;

/** What the rows hold: the same for every contender. */
final class Values {

    private Values() {}

    static String name(int i) {
        return "Customer number " + i;
    }

    static String city(int i) {
        return "City " + i % 100;
    }

    static int rating(int i) {
        return i % 10;
    }

    static String status(int i) {
        return i % 3 == 0 ? "paid" : "open";
    }

    static Customer customer(int i) {
        return new Customer(name(i), city(i), rating(i));
    }
}
