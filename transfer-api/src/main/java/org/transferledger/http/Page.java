package org.transferledger.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of an audit view, in the order of the log.
 *
 * @param asOfPosition the position of the log that all pages of this answer are as of
 * @param nextPageToken for the next page; absent on the last
 */
public record Page<T>(long asOfPosition, List<T> items, @Nullable String nextPageToken) {}
