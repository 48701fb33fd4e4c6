export type MaintenanceRow = { id: string; began_at: Date; back_at: Date; ended_at: Date | null };
export type LogLevelChangeRow = { id: string; level: string; from_at: Date; until_at: Date };

declare module '#platform/database.ts' {
  interface Database {
    maintenances: MaintenanceRow;
    log_level_changes: LogLevelChangeRow;
  }
}
