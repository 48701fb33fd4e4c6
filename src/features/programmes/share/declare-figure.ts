import { randomUUID } from 'node:crypto';
import { accept, type Outcome } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import {
  type DeclaredFigure,
  type DeclaredRefusal,
  type DeclaredTerms,
  type DeclaredValue,
  settleDeclared,
} from './declared-figure.ts';
import { insertDeclaredFigure, withdrawDeclaredFigure } from './declared-figure-store.ts';

type Context = { db: Db; now: Date; actorId: string | null };
type Place = { authorityId: string; programmeId: string };
export type AskedFigure = Omit<DeclaredTerms, 'value'> & { value: DeclaredValue | null };

/** Writes down what a source states of a programme. It stays as stated: a mistake is withdrawn. */
export const declareFigure = (context: Context, place: Place, asked: AskedFigure) =>
  inTransaction<Context, Outcome<DeclaredFigure, DeclaredRefusal>>(context, async (inside) => {
    const settled = settleDeclared(asked);
    if (!settled.ok) return settled;
    const figure = { id: randomUUID(), ...settled.value };
    await insertDeclaredFigure(inside.db, place, figure, inside.now);
    await tell(inside, place, 'figure-declared', figure.id);
    return accept(figure);
  });

export const withdrawFigure = (context: Context, place: Place & { id: string }): Promise<boolean> =>
  inTransaction(context, async (inside) => {
    const isWithdrawn = await withdrawDeclaredFigure(inside.db, place, inside.now);
    if (isWithdrawn) await tell(inside, place, 'declared-figure-withdrawn', place.id);
    return isWithdrawn;
  });

const tell = (
  { db, now, actorId }: Context,
  { authorityId, programmeId }: Place,
  name: string,
  figure: string,
) =>
  record(db, {
    authorityId,
    subject: { kind: 'programme', id: programmeId },
    name,
    actorId,
    happenedAt: now,
    facts: { figure },
  });
