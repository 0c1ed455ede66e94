-- What waits for its time, in the columns of db-scheduler. The instance is all that a task is: kind/stream/time/part.
-- What is due is found by time; what was done is gone from here, and on record in the log.
create table deadline_task (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint not null,
  primary key (task_name, task_instance)
);
create index deadline_task_execution_time on deadline_task (execution_time);
create index deadline_task_last_heartbeat on deadline_task (last_heartbeat);
