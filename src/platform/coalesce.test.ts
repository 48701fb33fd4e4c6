import { expect, test } from 'vitest';
import { coalesce } from './coalesce.ts';

/** Questions that wait until the test answers them. */
function questions() {
  const answers: ((value: string) => void)[] = [];
  const ask = coalesce(() => new Promise<string>((resolve) => answers.push(resolve)));
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { ask, answers, settle };
}

test('who asks during a question hears the answer of the next one, asked once for all', async () => {
  const { ask, answers, settle } = questions();
  const first = ask('call');
  const late = [ask('call'), ask('call'), ask('call')];
  expect(answers.length).toBe(1);

  answers[0]?.('old');
  await settle();
  expect(answers.length).toBe(2);
  answers[1]?.('new');
  expect([await first, ...(await Promise.all(late))]).toEqual(['old', 'new', 'new', 'new']);
});

test('a question that fails is asked again for those who wait, and forgotten after', async () => {
  let asked = 0;
  const ask = coalesce(async () => {
    asked += 1;
    if (asked === 1) throw new Error('down');
    return asked;
  });
  const first = ask('call');
  const second = ask('call');
  await expect(first).rejects.toThrow('down');
  expect([await second, await ask('call')]).toEqual([2, 3]);
});
