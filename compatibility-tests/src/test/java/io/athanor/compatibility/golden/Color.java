package io.athanor.compatibility.golden;

/** The enumeration of the fixtures. */
enum Color {
    red,
    green,
    blue
}
