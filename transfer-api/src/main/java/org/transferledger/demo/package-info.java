/** The demonstration: an issuer with demo clients, and a story played through the public API. */
@NullMarked
package org.transferledger.demo;

import org.jspecify.annotations.NullMarked;
