package org.transferledger.authority;

/** What an authority appoints people to. */
public enum Office {
  /** Decides for the state. */
  OFFICER,
  /** Alone may reveal who reported misuse. */
  CUSTODIAN
}
