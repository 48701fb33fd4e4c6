-- What holds the files of a message.
alter table application_messages add column id uuid not null;
alter table application_messages
  add constraint two_messages_never_share_an_identifier unique (id);
