/** What a command is given of the terminal: each call writes whole lines. */
export type CommandIo = {
  out(text: string): void;
  err(text: string): void;
  env: Record<string, string | undefined>;
};

/** Answers the exit code. */
export type RunCommand = (args: readonly string[], io: CommandIo) => Promise<number>;

export const terminal: CommandIo = {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  env: process.env,
};
