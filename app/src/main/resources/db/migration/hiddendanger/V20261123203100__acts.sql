-- What a person has done, newest first, and whom the person has urged.
create index history_actor on hiddendanger.history (actor_id, at desc, id desc) where action not in ('IMPORTED', 'IMPORT_UNDONE');
create index history_urged on hiddendanger.history (actor_id, danger_id) where action = 'URGE';
