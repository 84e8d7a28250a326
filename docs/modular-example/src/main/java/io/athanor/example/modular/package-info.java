/**
 * A modular application that stores objects, and hides their classes from every other module.
 *
 * <p>It proves that objects are tracked, loaded lazily and expired without reflection: its entity classes are in a
 * package that the module neither exports nor opens, no agent takes part, and its tests run it on the module path and
 * as a jlink image which has no module by which an agent could.
 */
package io.athanor.example.modular;
