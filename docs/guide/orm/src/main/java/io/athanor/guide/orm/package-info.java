/**
 * The code of the guide to the object relational mapper, {@code docs/guide/orm.md}: one class a chapter.
 *
 * <p>The parts between tag comments are the page's blocks of code; what the application prints fills its other blocks.
 */
package io.athanor.guide.orm;
