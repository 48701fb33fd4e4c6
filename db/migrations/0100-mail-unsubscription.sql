-- Where a mail program may unsubscribe by itself, in one click (RFC 8058). Erased with the content.
alter table mails
  add column unsubscribe_url text,
  add constraint an_unsubscribe_address_is_one_line check (unsubscribe_url ~ '^https?://[^\s<>]+$');
