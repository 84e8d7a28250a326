/** Hosts the enhancer in javac: it hears of every class file that javac has written and rewrites it in place. */
package io.athanor.processor.javac;
