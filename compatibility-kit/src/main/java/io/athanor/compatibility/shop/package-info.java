/** The model that the suite works on: customers of a shop, what they order, and what there is to order. */
package io.athanor.compatibility.shop;
