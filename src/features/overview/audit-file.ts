import { stringify } from 'csv-stringify/sync';
import { csvOptions, plainCell } from '#platform/csv.ts';
import type { Db } from '#platform/database.ts';
import { type AuditedEvent, type AuditScope, listEvents } from './audit-queries.ts';

const batchSize = 1000;

const header = [
  'autorite',
  'sujet',
  'identifiant',
  'numero',
  'evenement',
  'acteur',
  'acteur_identifiant',
  'survenu_le',
  'enregistre_le',
  'faits',
  'engagements',
  'empreinte_precedente',
  'empreinte',
];

/** Oldest first, batch by batch: whatever the history's length, one batch is in memory. */
export async function* auditCsv(db: Db, scope: AuditScope): AsyncGenerator<string> {
  yield stringify([header], csvOptions);
  for await (const events of batches(db, scope)) {
    const rows = events.map((event) => cellsOf(event).map(plainCell));
    yield stringify(rows, { ...csvOptions, bom: false });
  }
}

/** One event a line, all that its hash covers: a stranger can walk the chains again (docs/adr/0004). */
export async function* auditJsonLines(db: Db, scope: AuditScope): AsyncGenerator<string> {
  for await (const events of batches(db, scope)) {
    yield events.map((event) => `${JSON.stringify(lineOf(event))}\n`).join('');
  }
}

async function* batches(db: Db, scope: AuditScope): AsyncGenerator<readonly AuditedEvent[]> {
  let after = 0n;
  for (;;) {
    const events = await listEvents(db, scope, { after }, batchSize);
    if (events.length > 0) yield events;
    const last = events.at(-1);
    if (!last || events.length < batchSize) return;
    after = last.position;
  }
}

const cellsOf = (event: AuditedEvent): string[] => [
  event.authority,
  event.subject_kind,
  event.subject_id,
  String(event.sequence),
  event.name,
  event.actor ?? '',
  event.actor_id ?? '',
  event.happened_at.toISOString(),
  event.recorded_at.toISOString(),
  JSON.stringify(event.facts),
  JSON.stringify(event.commitments),
  event.previous_hash ?? '',
  event.hash,
];

const lineOf = (event: AuditedEvent) => ({
  authorityId: event.authority_id,
  subjectKind: event.subject_kind,
  subjectId: event.subject_id,
  sequence: event.sequence,
  name: event.name,
  actorId: event.actor_id,
  happenedAt: event.happened_at.toISOString(),
  recordedAt: event.recorded_at.toISOString(),
  facts: event.facts,
  commitments: event.commitments,
  previousHash: event.previous_hash,
  hash: event.hash,
});
