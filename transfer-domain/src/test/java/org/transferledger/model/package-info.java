/**
 * Random sequences of commands, decided twice: by the aggregates, and by a plain model that was
 * written from the description of the domain alone. Where the two disagree, one of them is wrong.
 */
@NullMarked
package org.transferledger.model;

import org.jspecify.annotations.NullMarked;
