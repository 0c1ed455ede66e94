/**
 * The torture: the whole product under load while its processes are killed and its connections are
 * cut, delayed and held, and then a reckoning from outside, by SQL on the tables and by repeating
 * every request. Nothing of the product knows of it.
 */
@NullMarked
package org.transferledger.torture;

import org.jspecify.annotations.NullMarked;
