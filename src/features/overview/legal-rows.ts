export type LegalTextRow = { name: string; value: string; changed_at: Date };

declare module '#platform/database.ts' {
  interface Database {
    legal_texts: LegalTextRow;
  }
}
