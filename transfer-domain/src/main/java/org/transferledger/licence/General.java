package org.transferledger.licence;

/**
 * What only general licences set.
 *
 * @param noticeDays days between registering and using it
 * @param certifiedRecipients whether it covers certified recipients only (2009/43/EC Art. 9)
 */
public record General(int noticeDays, boolean certifiedRecipients) {}
