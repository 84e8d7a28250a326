/**
 * Keeps the pages of the guides true: each block of code or output on a page is taken from an application that the
 * build compiles and runs.
 *
 * <p>A block names what fills it behind its language: {@code ```java Joins.inner} is the code between the comments
 * {@code // tag::inner} and {@code // end::inner} in {@code Joins.java}; {@code ```sql Joins.inner} or {@code ```text
 * Joins.inner} is what the application printed behind a line {@code == Joins.inner}.
 */
package io.athanor.guide.pages;
