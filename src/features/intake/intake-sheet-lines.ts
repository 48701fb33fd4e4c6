/** One line of the list of sheets. */
export type SheetLine = {
  id: string;
  file_name: string;
  opened_at: Date;
  authority: string;
  /** The address of the call it became; null while it is being settled. */
  slug: string | null;
};
