package org.transferledger.benchmarks.engine;

import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/** Spring's transactions for Axon, as Axon's own integration with Spring has them. */
record SpringTransactions(PlatformTransactionManager manager) implements TransactionManager {
  @Override
  public Transaction startTransaction() {
    TransactionStatus status = manager.getTransaction(TransactionDefinition.withDefaults());
    return new Transaction() {
      @Override
      public void commit() {
        manager.commit(status);
      }

      @Override
      public void rollback() {
        if (!status.isCompleted()) {
          manager.rollback(status);
        }
      }
    };
  }
}
