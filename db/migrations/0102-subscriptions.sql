-- Who asked by mail to be told about a call. Ending one deletes its row: nothing is kept of it.
create table subscriptions (
  id uuid primary key,
  authority_id uuid not null references authorities (id),
  call_id uuid not null,
  email text not null,
  locale text not null,
  -- In clear: each mail to come carries it, and it opens nothing but this very row.
  token text not null,
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  constraint a_subscription_belongs_to_a_call_of_its_authority
    foreign key (authority_id, call_id) references calls (authority_id, id) on delete cascade,
  constraint a_subscription_belongs_to_one_call unique (authority_id, call_id, id),
  constraint an_address_subscribes_to_a_call_once unique (call_id, email),
  constraint two_subscriptions_never_share_a_token unique (token),
  constraint a_token_cannot_be_guessed check (length(token) >= 43),
  constraint a_subscriber_is_written_in_small_letters
    check (email = lower(email) and email ~ '^[^@\s]+@[^@\s]+$'),
  constraint a_subscription_is_in_a_known_language check (locale in ('fr', 'en'))
);
create index subscriptions_not_confirmed on subscriptions (asked_at) where confirmed_at is null;

-- Something subscribers are told, once: the same news has the same key.
create table call_news (
  id uuid primary key,
  authority_id uuid not null references authorities (id),
  call_id uuid not null,
  key text not null,
  news jsonb not null,
  created_at timestamptz not null,
  constraint news_belong_to_a_call_of_its_authority
    foreign key (authority_id, call_id) references calls (authority_id, id) on delete cascade,
  constraint news_belong_to_one_call unique (authority_id, call_id, id),
  constraint the_same_news_is_told_once unique (call_id, key)
);

-- That a subscriber's mail about a piece of news was queued, in the transaction that queued it.
create table told_subscribers (
  authority_id uuid not null references authorities (id),
  call_id uuid not null,
  news_id uuid not null,
  subscription_id uuid not null,
  constraint a_subscriber_is_told_each_news_once primary key (news_id, subscription_id),
  constraint what_is_told_is_news_of_the_call
    foreign key (authority_id, call_id, news_id)
    references call_news (authority_id, call_id, id) on delete cascade,
  constraint who_is_told_subscribed_to_the_call
    foreign key (authority_id, call_id, subscription_id)
    references subscriptions (authority_id, call_id, id) on delete cascade
);
create index told_of_a_subscription on told_subscribers (subscription_id);
