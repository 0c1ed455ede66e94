-- What was released so long ago is found by its time.
create index holding_since on custody.holding (since);
