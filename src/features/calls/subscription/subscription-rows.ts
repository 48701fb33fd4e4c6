import type { JSONColumnType } from 'kysely';
import type { Locale } from '#kernel/money.ts';

type SubscriptionRow = {
  id: string;
  authority_id: string;
  call_id: string;
  email: string;
  locale: Locale;
  token: string;
  asked_at: Date;
  confirmed_at: Date | null;
};

type CallNewsRow = {
  id: string;
  authority_id: string;
  call_id: string;
  key: string;
  news: JSONColumnType<object>;
  created_at: Date;
};

type ToldSubscriberRow = {
  authority_id: string;
  call_id: string;
  news_id: string;
  subscription_id: string;
};

declare module '#platform/database.ts' {
  interface Database {
    subscriptions: SubscriptionRow;
    call_news: CallNewsRow;
    told_subscribers: ToldSubscriberRow;
  }
}
