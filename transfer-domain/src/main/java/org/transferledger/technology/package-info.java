/** Technology packages: revisions, manifests, ratings, and the restrictions that stop access. */
@NullMarked
package org.transferledger.technology;

import org.jspecify.annotations.NullMarked;
