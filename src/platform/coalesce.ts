/**
 * Lets many askers share one question without ever hearing a stale answer: an asker who arrives
 * while a question is under way waits for the next one, which starts after they arrived.
 */
export function coalesce<T>(ask: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const rounds = new Map<string, { running: Promise<T>; next: Promise<T> | null }>();

  const start = (key: string): Promise<T> => {
    const running = ask(key);
    const round = { running, next: null };
    rounds.set(key, round);
    const end = () => {
      if (rounds.get(key) === round && round.next === null) rounds.delete(key);
    };
    running.then(end, end);
    return running;
  };

  return (key) => {
    const round = rounds.get(key);
    if (!round) return start(key);
    const restart = () => start(key);
    round.next ??= round.running.then(restart, restart);
    return round.next;
  };
}
