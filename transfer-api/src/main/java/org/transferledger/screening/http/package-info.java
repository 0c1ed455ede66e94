/** The HTTP endpoint of the list of screenings. */
@NullMarked
package org.transferledger.screening.http;

import org.jspecify.annotations.NullMarked;
