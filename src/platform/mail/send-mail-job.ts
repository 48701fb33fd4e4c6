declare module '#platform/jobs/job-registry.ts' {
  interface Jobs {
    'send-mail': { mailId: string };
  }
}

export {};
