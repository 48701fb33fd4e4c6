export type WorkingGroupRow = {
  id: string;
  authority_id: string;
  programme_id: string;
  position: number;
  name: string;
  theme: string;
  is_example: boolean;
  created_at: Date;
  archived_at: Date | null;
};

type WorkingGroupLeadRow = {
  authority_id: string;
  group_id: string;
  person_id: string;
  role: 'group-lead' | 'group-deputy';
  named_at: Date;
};

type WorkingGroupMemberRow = {
  id: string;
  authority_id: string;
  group_id: string;
  kind: 'person' | 'organisation';
  name: string;
  added_at: Date;
};

type RoadmapLineRow = {
  id: string;
  authority_id: string;
  programme_id: string;
  group_id: string;
  position: number;
  objective: string;
  action: string;
  indicator: string;
  year: number | null;
  created_at: Date;
  archived_at: Date | null;
};

declare module '#platform/database.ts' {
  interface Database {
    working_groups: WorkingGroupRow;
    working_group_leads: WorkingGroupLeadRow;
    working_group_members: WorkingGroupMemberRow;
    roadmap_lines: RoadmapLineRow;
  }
}
