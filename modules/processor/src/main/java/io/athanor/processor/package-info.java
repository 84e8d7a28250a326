/**
 * The hosts of Athanor's compile time part: an annotation processor, a command over folders of class files and a Java
 * agent.
 *
 * <p>Applications need none of this at run time, unless they choose the agent.
 */
package io.athanor.processor;
