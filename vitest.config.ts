import { defineConfig } from 'vitest/config';

/** A suite that needs the template database says so; the others start without PostgreSQL. */
const onDatabase = { globalSetup: ['test/template-database.ts'] };

/** Real processes, ports and disks: one file at a time, or they would wait for each other. */
const onMachine = { fileParallelism: false, testTimeout: 60_000, hookTimeout: 120_000 };

const suite = (name: string, include: string[], options: object = {}) => ({
  extends: true as const,
  test: { name, include, ...options },
});

export default defineConfig({
  test: {
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    projects: [
      suite('house', ['test/house/**/*.test.ts'], { testTimeout: 120_000, ...onDatabase }),
      suite('rules', ['src/**/*.test.{ts,tsx}', 'demo/**/*.test.ts'], onDatabase),
      suite('postgresql-15', ['test/postgresql-15/**/*.test.ts'], onMachine),
      suite('commands', ['test/commands/**/*.test.ts'], { ...onMachine, ...onDatabase }),
      suite('start', ['test/start/**/*.test.ts'], onMachine),
      suite('journeys', ['test/journeys/**/*.test.ts'], {
        ...onMachine,
        globalSetup: ['test/journey-server.ts'],
      }),
    ],
  },
});
