import { describe, expect, test } from 'vitest';
import { euros } from '#kernel/money.ts';
import { aDraft } from '../../../../test/builders/application.ts';
import { noon } from '../../../../test/builders/call.ts';
import { useDatabase } from '../../../../test/database.ts';
import { readAnswers } from '../answer-queries.ts';
import { findMyApplication } from '../application-queries.ts';

const database = useDatabase();

describe('a draft', () => {
  test('begins with what the profile knows, and lists say what was typed', async () => {
    const { id, reader } = await aDraft(database.db, 'begun');
    const { answers, versions } = await readAnswers(database.db, id);
    expect(answers['porteur']).toEqual({ kind: 'choice', option: 'association' });
    expect(answers['nom']).toEqual({ kind: 'text', text: 'Les Jardins partagés (fictifs)' });
    expect(versions.get('nom')).toBe(1);
    const seen = await findMyApplication(database.db, reader, { id, now: noon });
    expect(seen?.essentials).toEqual({
      title: 'Un café des voisins (fictif)',
      requested: euros(12_000),
      territories: ['31555'],
      scale: 'departmental',
      nature: 'innovant',
      roadmapLines: [],
    });
  });
});
