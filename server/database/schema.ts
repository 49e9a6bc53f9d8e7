// Made from the real database by `npm run describe`; a test keeps it true. Do not edit.
// biome-ignore-all format: generated
import type { ColumnType, Generated } from 'kysely';

type Instant = ColumnType<Date, Date | string, Date | string>;
type Json = ColumnType<unknown, string, string>;

export type ClassMovement =
  | 'still_poor'
  | 'poor_to_near_poor'
  | 'poor_to_not_poor'
  | 'near_poor_to_poor'
  | 'still_near_poor'
  | 'near_poor_to_not_poor'
  | 'fell_back_poor'
  | 'new_poor'
  | 'fell_back_near_poor'
  | 'new_near_poor'
  | 'still_not_poor'
  | 'other:moved_in'
  | 'other:moved_out'
  | 'other:split'
  | 'other:merged'
  | 'other:died';

export type PovertyClass =
  | 'poor'
  | 'near_poor'
  | 'not_poor';

export type ResidenceClass =
  | 'rural'
  | 'urban';

export interface ActivityAreasTable {
  activity_id: string;
  area_id: number;
  province_id: number;
  district_id: number | null;
  commune_id: number | null;
  owner_province_id: number;
  owner_district_id: number | null;
  owner_commune_id: number | null;
}

export interface ActivityEvidenceTable {
  id: string;
  activity_id: string;
  file_name: string;
  media_type: string;
  sha256: string;
  bytes: Buffer;
  added_by: string;
  added_at: Instant;
}

export interface ActivityHouseholdsTable {
  activity_id: string;
  household_id: string;
  province_id: number;
  district_id: number | null;
  commune_id: number;
  state: string;
  what: string | null;
  received_on: string | null;
  recorded_by: string;
  recorded_at: Instant;
}

export interface ActivityLinesTable {
  id: string;
  activity_id: string;
  position: number;
  area_id: number | null;
  source: string;
  planned: number | null;
  spent: number | null;
  reference: string | null;
  same_as: string | null;
  same_by: string | null;
}

export interface ActivityProgrammesTable {
  activity_id: string;
  programme_id: string;
}

export interface ActivityTargetsTable {
  activity_id: string;
  target_id: string;
}

export interface AgenciesTable {
  id: string;
  name_vi: string;
  name_en: string;
  level: string;
  kind: string;
  valid_from: string | null;
  valid_to: string | null;
  aliases: Generated<string[]>;
  source: string;
  verification: string;
  display_order: number;
  is_all_others: Generated<boolean>;
  province_id: number | null;
  stands_for: string | null;
}

export interface AgencyAliasesTable {
  agency_id: string;
  province_id: number;
  alias: string;
  added_by: string;
  added_at: Instant;
}

export interface AgencySuccessorsTable {
  agency_id: string;
  successor_id: string;
  task_vi: string;
  task_en: string;
  effective_date: string;
  source: string;
  verification: string;
}

export interface AreaChangesTable {
  id: Generated<number>;
  old_area_id: number | null;
  new_area_id: number | null;
  old_code: string;
  new_code: string | null;
  kind: string;
  effective_date: string;
  partial: Generated<boolean>;
  legal_basis: string | null;
  source: string | null;
  note: string | null;
  people: Generated<string>;
  verification: Generated<string>;
}

export interface AreaClassesTable {
  area_id: number;
  class: string;
  valid_from: string;
  valid_to: string | null;
  legal_basis: string;
  verification: Generated<string>;
}

export interface AreaTermsTable {
  area_id: number;
  valid_from: string;
  valid_to: string | null;
  name: string;
  full_name: string;
  kind: string;
  parent_id: number | null;
  residence: string | null;
  legal_basis: string | null;
  verification: Generated<string>;
}

export interface AreasTable {
  id: number;
  code: string;
  level: string;
  name: string;
  full_name: string;
  kind: string;
  parent_id: number | null;
  province_id: number;
  district_id: number | null;
  commune_id: number | null;
  residence: string | null;
  valid_from: string;
  valid_to: string | null;
  valid_from_known: Generated<boolean>;
  display_order: Generated<number>;
  search_key: string;
  other_names: Generated<string[]>;
  source: string | null;
  verification: Generated<string>;
  name_key: Generated<string>;
  first_listed_on: string | null;
  name_identity: string | null;
}

export interface AssignmentsTable {
  id: string;
  user_id: string;
  role: string;
  area_id: number | null;
  valid_from: string;
  valid_to: string | null;
  agency_id: string | null;
}

export interface AuditHeadTable {
  only_row: Generated<boolean>;
  seq: number;
  hash: Buffer;
}

export interface AuditLogTable {
  seq: number;
  at: Instant;
  actor_id: string;
  actor_name: string;
  act: string;
  subject_kind: string;
  subject_id: string;
  area_id: number | null;
  details: Json;
  previous_hash: Buffer;
  hash: Buffer;
}

export interface CaseActionsTable {
  id: string;
  seq: Generated<number>;
  round_id: string;
  household_id: string;
  province_id: number;
  district_id: number | null;
  commune_id: number;
  action: string;
  at: Instant;
  actor_id: string;
  reason: string | null;
  import_id: string | null;
  before: Json | null;
  after: Json | null;
}

export interface CommandsTable {
  id: string;
  act: string;
  actor_id: string;
  at: Instant;
  outcome: Json;
}

export interface CommitteeActivitiesTable {
  id: string;
  committee_id: string;
  held_on: string;
  kind: string;
  content: string;
  document_id: string | null;
  recorded_by: string;
  recorded_at: Instant;
}

export interface CommitteeBodiesTable {
  id: string;
  committee_id: string;
  agency_id: string;
  role: string;
  part: string;
  valid_from: string;
  valid_to: string | null;
}

export interface CommitteeChargesTable {
  id: string;
  committee_id: string;
  member_id: string;
  area_id: number;
  valid_from: string;
  valid_to: string | null;
}

export interface CommitteeDocumentsTable {
  id: string;
  committee_id: string;
  kind: string;
  title: string;
  number: string | null;
  edition: number;
  issued_on: string;
  file_name: string;
  media_type: string;
  sha256: string;
  bytes: Buffer;
  added_by: string;
  added_at: Instant;
}

export interface CommitteeMembersTable {
  id: string;
  committee_id: string;
  post: string;
  name: string;
  office: string;
  agency_id: string | null;
  valid_from: string;
  valid_to: string | null;
  version: Generated<number>;
}

export interface CommitteePlansTable {
  committee_id: string;
  plan_id: string;
}

export interface CommitteesTable {
  id: string;
  area_id: number;
  province_id: number;
  district_id: number | null;
  commune_id: number | null;
  kind: string;
  name: string;
  short_name: string;
  duty: string | null;
  standing_agency_id: string | null;
  standing_text: string | null;
  decision_number: string;
  decision_date: string;
  decision_issuer: string;
  valid_from: string;
  valid_to: string | null;
  predecessor_id: string | null;
  version: Generated<number>;
  recorded_by: string;
  recorded_at: Instant;
}

export interface CredentialsTable {
  id: string;
  user_id: string;
  account_id: string;
  provider_id: string;
  access_token: string | null;
  refresh_token: string | null;
  id_token: string | null;
  access_token_expires_at: Instant | null;
  refresh_token_expires_at: Instant | null;
  scope: string | null;
  password: string | null;
  created_at: Generated<Instant>;
  updated_at: Generated<Instant>;
}

export interface CriterionThresholdsTable {
  id: string;
  area_id: number;
  province_id: number;
  district_id: number | null;
  commune_id: number | null;
  counted_as: string;
  rate_max: unknown;
  valid_from: string;
  valid_to: string | null;
  source: string;
  verification: string;
  recorded_by: string;
  recorded_at: Instant;
}

export interface DocumentChangesTable {
  seq: Generated<number>;
  document_id: string;
  at: Instant;
  actor_id: string;
  actor_name: string;
  reason: string;
  before: Json | null;
  after: Json;
}

export interface DocumentRelationsTable {
  from_id: string;
  to_id: string;
  kind: string;
  clause: Generated<string>;
  origin: string;
  note: string | null;
  added_by: string;
  added_at: Instant;
}

export interface DocumentsTable {
  id: string;
  type: string;
  number: string | null;
  number_head: string | null;
  symbol_key: string | null;
  name_key: string;
  issuer: string | null;
  issuer_key: string | null;
  kind: string;
  level: string | null;
  province_id: number | null;
  area_id: number | null;
  issued_on: string | null;
  issued_year: number | null;
  title: string;
  period_from: number | null;
  period_to: number | null;
  horizon: number | null;
  in_force_from: string | null;
  in_force_to: string | null;
  plan_id: string | null;
  source: string;
  verification: string;
  added_by: string;
  added_at: Instant;
  version: Generated<number>;
}

export interface DuplicatePairsTable {
  first_id: string;
  second_id: string;
  subject: string;
  first_person_id: string | null;
  second_person_id: string | null;
  reason: string;
  likeness: unknown;
  province_id: number;
  first_district_id: number | null;
  first_commune_id: number;
  second_district_id: number | null;
  second_commune_id: number;
  found_at: Instant;
}

export interface DuplicateVerdictsTable {
  first_id: string;
  second_id: string;
  subject: string;
  verdict: string;
  reason: string;
  actor_id: string;
  at: Instant;
}

export interface EthnicGroupsTable {
  code: string;
  name: string;
  other_names: Generated<string[]>;
  code_2008: string | null;
  display_order: Generated<number>;
}

export interface HouseholdEventsTable {
  id: string;
  household_id: string;
  province_id: number;
  district_id: number | null;
  commune_id: number;
  kind: string;
  happened_on: string;
  recorded_at: Instant;
  actor_id: string;
  reason: string | null;
  details: Generated<Json>;
}

export interface HouseholdGroupsTable {
  id: string;
  household_id: string;
  province_id: number;
  district_id: number | null;
  commune_id: number;
  group_code: string;
  valid_from: string;
  valid_to: string | null;
  evidence: string;
  recorded_by: string;
  recorded_at: Instant;
}

export interface HouseholdReadsTable {
  at: Instant;
  actor_id: string;
  household_id: string;
  province_id: number;
  district_id: number | null;
  commune_id: number;
  purpose: string;
}

export interface HouseholdsTable {
  id: string;
  code: string;
  province_id: number;
  district_id: number | null;
  commune_id: number;
  village_id: number | null;
  village_name: string | null;
  address: string | null;
  head_name: string;
  search_key: string;
  head_sex: string | null;
  head_birth: string | null;
  head_identity_number: string | null;
  ethnic_code: string | null;
  size: number;
  groups: Generated<number>;
  status: Generated<string>;
  status_since: string | null;
  version: Generated<number>;
  created_at: Instant;
  updated_at: Instant;
  given_name: Generated<string | null>;
  name_word1: Generated<string | null>;
  name_word2: Generated<string | null>;
  name_word3: Generated<string | null>;
  name_word4: Generated<string | null>;
  name_word5: Generated<string | null>;
}

export interface ImportChangesTable {
  import_id: string;
  row_no: number;
  household_id: string;
  code: string;
  head_name: string;
  class: PovertyClass | null;
  effect: string;
  household_created: boolean;
  before: Json | null;
  after: Json | null;
}

export interface ImportIssuesTable {
  import_id: string;
  position: number;
  issue: Json;
}

export interface ImportsTable {
  id: string;
  round_id: string;
  province_id: number;
  kind: string;
  file_name: string;
  file_sha256: string;
  file: Buffer | null;
  status: string;
  summary: Json;
  created_by: string;
  created_at: Instant;
  applied_at: Instant | null;
  undone_at: Instant | null;
}

export interface IndicatorLinksTable {
  id: string;
  target_id: string;
  area_id: number;
  province_id: number;
  district_id: number | null;
  commune_id: number | null;
  document_name: string;
  document_number: string | null;
  indicator_no: string | null;
  indicator_name: string;
  value: unknown;
  unit: string;
  result: unknown | null;
  result_on: string | null;
  version: Generated<number>;
  recorded_by: string;
  recorded_at: Instant;
}

export interface IntegratedActivitiesTable {
  id: string;
  area_id: number;
  province_id: number;
  district_id: number | null;
  commune_id: number | null;
  agency_id: string | null;
  year: number;
  name: string;
  content: string;
  status: string;
  result: string | null;
  version: Generated<number>;
  recorded_by: string;
  recorded_at: Instant;
}

export interface IntegrationReturnsTable {
  id: string;
  area_id: number;
  province_id: number;
  district_id: number | null;
  commune_id: number | null;
  agency_id: string | null;
  year: number;
  statement: string;
  activities: number;
  sent_by: string;
  sent_at: Instant;
}

export interface MinimumLivingStandardsTable {
  id: string;
  province_id: number | null;
  from_year: number;
  to_year: number;
  urban: number;
  rural: number;
  source: string;
  verification: string;
  set_by: string;
  set_at: Instant;
}

export interface OfficialPhonesTable {
  official_id: string;
  province_id: number;
  district_id: number | null;
  commune_id: number | null;
  phone: string;
}

export interface PersonsTable {
  id: string;
  household_id: string;
  province_id: number;
  district_id: number | null;
  commune_id: number;
  person_no: number;
  name: string;
  search_key: string;
  sex: string | null;
  birth: string | null;
  identity_number: string | null;
  ethnic_code: string | null;
  relation: string | null;
  in_school: boolean | null;
  has_insurance: boolean | null;
  working: boolean | null;
  disabled: boolean | null;
  merit: boolean | null;
  social_assistance: boolean | null;
  note: string | null;
  joined_on: string | null;
  left_on: string | null;
  left_reason: string | null;
  version: Generated<number>;
}

export interface PlanDocumentsTable {
  plan_id: string;
  document_id: string;
  item_id: string | null;
  line: number;
  role: string;
  clause: string | null;
  printed: string;
}

export interface PlanDraftAnswersTable {
  id: string;
  draft_id: string;
  version: number;
  finding_key: string;
  rule: string;
  statement: string;
  reason: string;
  actor_id: string;
  actor_name: string;
  at: Instant;
}

export interface PlanDraftVersionsTable {
  draft_id: string;
  version: number;
  at: Instant;
  actor_id: string;
  actor_name: string;
  act: string;
  note: string | null;
  state: Json;
  findings: Json;
}

export interface PlanDraftsTable {
  id: string;
  area_id: number;
  province_id: number;
  district_id: number | null;
  commune_id: number | null;
  year: number;
  status: Generated<string>;
  version: Generated<number>;
  created_by: string;
  created_at: Instant;
  plan_id: string | null;
  issued_by: string | null;
  issued_at: Instant | null;
}

export interface PlanEvidenceTable {
  id: string;
  plan_id: string;
  file_name: string;
  media_type: string;
  sha256: string;
  bytes: Buffer;
  added_by: string;
  added_at: Instant;
  task_id: string | null;
  agency_id: string | null;
  area_id: number | null;
}

export interface PlanGoalsTable {
  id: string;
  plan_id: string;
  position: number;
  title: string;
  step: string;
  document_id: string | null;
}

export interface PlanHeadChangesTable {
  seq: Generated<number>;
  plan_id: string;
  at: Instant;
  actor_id: string;
  actor_name: string;
  reason: string;
  before: Json;
  after: Json;
}

export interface PlanHeadsTable {
  plan_id: string;
  area_id: number;
  province_id: number;
  district_id: number | null;
  commune_id: number | null;
  title: string;
  number: string | null;
  issuer: string | null;
  issued_on: string | null;
  year: number;
  last_year: number | null;
  tracked_on: string | null;
  standing_agency_id: string | null;
}

export interface PlanItemChangesTable {
  seq: Generated<number>;
  item_id: string;
  plan_id: string;
  at: Instant;
  actor_id: string;
  actor_name: string;
  status_before: string;
  status_after: string;
  before: Json | null;
  after: Json | null;
  note: string | null;
}

export interface PlanItemsTable {
  id: string;
  plan_id: string;
  kind: string;
  position: number;
  line: number;
  as_read: Json | null;
  corrected: Json | null;
  status: Generated<string>;
  decided_by: string | null;
  decided_at: Instant | null;
  note: string | null;
}

export interface PlanPublicationsTable {
  plan_id: string;
  title: string;
  text: string;
  published_on: string | null;
  saved_by: string;
  saved_at: Instant;
  version: Generated<number>;
}

export interface PlanRecipientsTable {
  plan_id: string;
  list: Json;
  saved_by: string;
  saved_at: Instant;
  version: Generated<number>;
}

export interface PlanReportNotesTable {
  id: string;
  plan_id: string;
  period: string;
  year: number;
  kind: string;
  text: string;
  taken_from: string | null;
  written_by: string;
  written_at: Instant;
  withdrawn_by: string | null;
  withdrawn_at: Instant | null;
}

export interface PlanResultsReportsTable {
  id: string;
  plan_id: string;
  area_id: number;
  province_id: number;
  district_id: number | null;
  commune_id: number | null;
  period: string;
  year: number;
  number: string;
  issued_on: string;
  form: string;
  signer: string;
  figures_up_to: string;
  report: Json;
  answers: Json;
  file_name: string;
  media_type: string;
  sha256: string;
  bytes: Buffer;
  issued_by: string;
  issued_by_id: string;
  issued_at: Instant;
}

export interface PlanTargetsTable {
  id: string;
  plan_id: string;
  item_id: string;
  position: number;
  line: number;
  text: string;
  measure: string;
  operator: string;
  value: unknown;
  upper: unknown | null;
  unit: string;
  population: string | null;
  area_text: string | null;
  standard_id: string | null;
  strength: string;
  due: string;
  base_value: unknown | null;
  base_on: string | null;
  lead_text: string | null;
  lead_agency_id: string | null;
  version: Generated<number>;
  ended_on: string | null;
  ended_reason: string | null;
  unit_scope: Generated<string>;
  unit_class: string | null;
  base_round_id: string | null;
  base_numerator: unknown | null;
  base_denominator: unknown | null;
  goal_id: string | null;
}

export interface PlanTaskChangesTable {
  seq: Generated<number>;
  task_id: string;
  plan_id: string;
  at: Instant;
  actor_id: string;
  actor_name: string;
  before: Json | null;
  after: Json;
  note: string | null;
}

export interface PlanTasksTable {
  id: string;
  plan_id: string;
  item_id: string;
  position: number;
  line: number;
  label: string;
  text: string;
  agency_text: string;
  agency_id: string | null;
  role: string;
  mode: string;
  deadline: string | null;
  deadline_text: string | null;
  rhythm: string | null;
  report_to: string | null;
  percent: Generated<number>;
  done_on: string | null;
  version: Generated<number>;
  plan_area_id: number;
  province_id: number;
  district_id: number | null;
  commune_id: number | null;
}

export interface PlanTextBlocksTable {
  province_id: number;
  block_id: string;
  version: number;
  kind: string;
  from_date: string;
  is_retired: Generated<boolean>;
  content: Json;
  note: string;
  saved_by: string;
  saved_at: Instant;
}

export interface PlanVersionsTable {
  id: string;
  plan_id: string;
  no: number;
  status: string;
  file_name: string;
  file_sha256: string;
  file: Buffer;
  lines: Json;
  document: Json;
  findings: Json;
  reason: string;
  added_by: string;
  added_at: Instant;
  decided_by: string | null;
  decided_at: Instant | null;
}

export interface PlansTable {
  id: string;
  area_id: number;
  province_id: number;
  district_id: number | null;
  commune_id: number | null;
  parent_id: string | null;
  title: string;
  number: string | null;
  issuer: string | null;
  issued_on: string | null;
  year: number;
  last_year: number | null;
  standard_id: string | null;
  status: Generated<string>;
  file_name: string;
  file_sha256: string;
  file: Buffer;
  lines: Json;
  document: Json;
  findings: Json;
  imported_by: string;
  imported_at: Instant;
  confirmed_by: string | null;
  confirmed_at: Instant | null;
  version: Generated<number>;
  answering_agency_id: string | null;
  standing_agency_id: string | null;
  kind: Generated<string>;
  place: string | null;
  signature: Json | null;
  scope: string | null;
  period_text: string | null;
  target_groups: Generated<string[]>;
  identity_key: string | null;
  document_version: Generated<number>;
  withdrawn_by: string | null;
  withdrawn_at: Instant | null;
  withdrawn_reason: string | null;
}

export interface PovertyStaffTable {
  id: string;
  area_id: number;
  province_id: number;
  district_id: number | null;
  commune_id: number | null;
  name: string;
  office: string;
  is_part_time: boolean;
  other_post: string | null;
  fields: string[];
  valid_from: string;
  valid_to: string | null;
  ended_reason: string | null;
  version: Generated<number>;
  recorded_by: string;
  recorded_at: Instant;
}

export interface ProgrammesTable {
  id: string;
  name_vi: string;
  name_en: string;
  kind: string;
  first_year: number | null;
  last_year: number | null;
  province_id: number | null;
  source: string;
  verification: string;
  display_order: number;
  edited_by: string | null;
  version: Generated<number>;
}

export interface ReferenceFilesTable {
  name: string;
  sha256: string;
  loaded_at: Instant;
}

export interface RegionsTable {
  province_id: number;
  socio_economic_region: string;
  scoring_region: string;
  scoring_region_verified: boolean;
}

export interface RelocationsTable {
  household_id: string;
  old_commune_id: number;
  new_commune_id: number | null;
  effective_date: string;
  decided_by: string | null;
  decided_at: Instant | null;
  reason: string | null;
}

export interface ReminderSettingsTable {
  province_id: number;
  days_before: number[];
  report_days_before: number;
  acknowledge_within: number;
  version: Generated<number>;
  updated_by: string;
  updated_at: Instant;
}

export interface ReportDecisionsTable {
  sending_id: string;
  plan_id: string;
  decision: string;
  reason: string | null;
  decided_on: string;
  decided_at: Instant;
  decided_by: string;
}

export interface ReportFilesTable {
  id: string;
  plan_id: string;
  reporter_province_id: number;
  reporter_district_id: number | null;
  reporter_commune_id: number | null;
  file_name: string;
  media_type: string;
  sha256: string;
  bytes: Buffer;
  added_by: string;
  added_at: Instant;
  reporter_agency_id: string | null;
}

export interface ReportObligationsTable {
  id: string;
  plan_id: string;
  reporter_kind: string;
  reporter_area_id: number | null;
  reporter_agency_id: string | null;
  reporter_text: string;
  receiver_text: string;
  through_text: string | null;
  subject: string;
  period_kind: string;
  due_rule: Json | null;
  line: number | null;
  source_text: string | null;
  proposal_key: string | null;
  status: string;
  decided_by: string;
  decided_at: Instant;
  version: Generated<number>;
}

export interface ReportSendingsTable {
  id: string;
  plan_id: string;
  obligation_id: string;
  period_key: string;
  reporter_area_id: number | null;
  reporter_agency_id: string | null;
  reporter_province_id: number;
  reporter_district_id: number | null;
  reporter_commune_id: number | null;
  sent_on: string;
  sent_at: Instant;
  sent_by: string;
  sent_by_id: string;
  on_behalf: boolean;
  text: string;
  figures: Json;
  file_id: string | null;
}

export interface ReportSettingsTable {
  province_id: number;
  ethnic_groups: string[] | null;
  indigenous_groups: Generated<string[]>;
  bands: Json | null;
  version: Generated<number>;
  updated_by: string;
  updated_at: Instant;
}

export interface ResidenceSettingsTable {
  area_id: number;
  valid_from: string;
  valid_to: string | null;
  residence: string;
  legal_basis: string;
  set_by: string;
  set_at: Instant;
}

export interface ReviewCasesTable {
  round_id: string;
  household_id: string;
  province_id: number;
  district_id: number | null;
  commune_id: number;
  village_id: number | null;
  village_name: string | null;
  code: string;
  head_name: string;
  head_sex: string | null;
  head_birth: string | null;
  ethnic_code: string | null;
  size: number;
  residence: ResidenceClass;
  previous_class: PovertyClass | null;
  ever_poor: boolean;
  ever_near_poor: boolean;
  form_a: string | null;
  b1_score: number | null;
  deprivations: number | null;
  deprivation_count: number | null;
  b2_score: number | null;
  class: PovertyClass;
  poverty_group: string | null;
  local_class: PovertyClass | null;
  local_group: string | null;
  movement: ClassMovement;
  other_change: string | null;
  causes: number;
  needs: number;
  groups: number;
  surveyed_on: string | null;
  import_id: string | null;
  version: Generated<number>;
}

export interface ReviewRoundsTable {
  id: string;
  province_id: number;
  standard_id: string;
  local_standard_id: string | null;
  kind: string;
  year: number;
  month: number | null;
  reference_date: string;
  paired_round_id: string | null;
  status: Generated<string>;
  decision_number: string | null;
  decision_date: string | null;
  decision_signer: string | null;
  approved_at: Instant | null;
  synthetic: Generated<boolean>;
  opened_at: Instant;
}

export interface RoundCommunesTable {
  round_id: string;
  commune_id: number;
  province_id: number;
  district_id: number | null;
  status: Generated<string>;
  households: number | null;
  persons: number | null;
  submitted_at: Instant | null;
  submitted_by: string | null;
  returned_reason: string | null;
  version: Generated<number>;
}

export interface SchemaMigrationsTable {
  name: string;
  applied_at: Generated<Instant>;
}

export interface ScoreCellsTable {
  standard_id: string;
  edition: string;
  region: string;
  characteristic: string;
  option: string;
  points: number | null;
  source: string | null;
  verification: Generated<string>;
  entered_by: string | null;
  entered_at: Instant | null;
}

export interface SessionsTable {
  id: string;
  user_id: string;
  token: string;
  expires_at: Instant;
  ip_address: string | null;
  user_agent: string | null;
  created_at: Generated<Instant>;
  updated_at: Generated<Instant>;
}

export interface SnapshotFiguresTable {
  round_id: string;
  commune_id: number;
  province_id: number;
  district_id: number | null;
  figures: Json;
}

export interface SnapshotMembersTable {
  round_id: string;
  household_id: string;
  province_id: number;
  district_id: number | null;
  commune_id: number;
  person_no: number;
  member: Json;
}

export interface SnapshotSumsTable {
  round_id: string;
  part: string;
  rows: number;
  sum: string;
}

export interface StandardsTable {
  id: string;
  scope: string;
  province_id: number | null;
  applies_from: string;
  applies_to: string | null;
  definition: Json;
  source: string;
  updated_at: Generated<Instant>;
}

export interface StatusPeriodsTable {
  round_id: string;
  household_id: string;
  scope: string;
  province_id: number;
  district_id: number | null;
  commune_id: number;
  standard_id: string;
  class: PovertyClass;
  poverty_group: string | null;
  valid_from: string;
  valid_to: string | null;
}

export interface TargetAllotmentUnitsTable {
  target_id: string;
  plan_id: string;
  area_id: number;
  weight: unknown;
  value: unknown;
}

export interface TargetAllotmentsTable {
  target_id: string;
  plan_id: string;
  method: string;
  total: unknown;
  round_id: string | null;
  saved_by: string;
  saved_at: Instant;
  version: Generated<number>;
}

export interface TargetDocumentsTable {
  target_id: string;
  plan_id: string;
  document_id: string;
  kind: string;
  origin: string;
  added_by: string;
  added_at: Instant;
}

export interface TargetPartsTable {
  target_id: string;
  plan_id: string;
  position: number;
  name: string;
  agency_id: string | null;
}

export interface TargetProgressTable {
  id: string;
  target_id: string;
  plan_id: string;
  reached_on: string;
  value: unknown;
  note: string;
  evidence_id: string | null;
  entered_by: string;
  entered_at: Instant;
  part: string | null;
  numerator: unknown | null;
  denominator: unknown | null;
}

export interface TargetUnitsTable {
  target_id: string;
  plan_id: string;
  area_id: number;
}

export interface TaskCarriersTable {
  task_id: string;
  plan_id: string;
  carrier: string;
  agency_id: string | null;
  area_id: number | null;
  acknowledged_at: Instant | null;
  acknowledged_by: string | null;
  percent: Generated<number>;
  done_on: string | null;
  reported_at: Instant | null;
}

export interface TaskProgressTable {
  id: string;
  task_id: string;
  plan_id: string;
  at: Instant;
  actor_id: string;
  actor_name: string;
  percent: number;
  note: string;
  evidence_id: string | null;
  agency_id: string | null;
  area_id: number | null;
}

export interface UsersTable {
  id: string;
  name: string;
  email: string;
  email_verified: Generated<boolean>;
  image: string | null;
  username: string | null;
  display_username: string | null;
  two_factor_enabled: Generated<boolean>;
  language: Generated<string>;
  disabled_at: Instant | null;
  created_at: Generated<Instant>;
  updated_at: Generated<Instant>;
  must_change_password: Generated<boolean>;
}

export interface VerificationsTable {
  id: string;
  identifier: string;
  value: string;
  expires_at: Instant;
  created_at: Generated<Instant>;
  updated_at: Generated<Instant>;
}

export interface Schema {
  activity_areas: ActivityAreasTable;
  activity_evidence: ActivityEvidenceTable;
  activity_households: ActivityHouseholdsTable;
  activity_lines: ActivityLinesTable;
  activity_programmes: ActivityProgrammesTable;
  activity_targets: ActivityTargetsTable;
  agencies: AgenciesTable;
  agency_aliases: AgencyAliasesTable;
  agency_successors: AgencySuccessorsTable;
  area_changes: AreaChangesTable;
  area_classes: AreaClassesTable;
  area_terms: AreaTermsTable;
  areas: AreasTable;
  assignments: AssignmentsTable;
  audit_head: AuditHeadTable;
  audit_log: AuditLogTable;
  case_actions: CaseActionsTable;
  commands: CommandsTable;
  committee_activities: CommitteeActivitiesTable;
  committee_bodies: CommitteeBodiesTable;
  committee_charges: CommitteeChargesTable;
  committee_documents: CommitteeDocumentsTable;
  committee_members: CommitteeMembersTable;
  committee_plans: CommitteePlansTable;
  committees: CommitteesTable;
  credentials: CredentialsTable;
  criterion_thresholds: CriterionThresholdsTable;
  document_changes: DocumentChangesTable;
  document_relations: DocumentRelationsTable;
  documents: DocumentsTable;
  duplicate_pairs: DuplicatePairsTable;
  duplicate_verdicts: DuplicateVerdictsTable;
  ethnic_groups: EthnicGroupsTable;
  household_events: HouseholdEventsTable;
  household_groups: HouseholdGroupsTable;
  household_reads: HouseholdReadsTable;
  households: HouseholdsTable;
  import_changes: ImportChangesTable;
  import_issues: ImportIssuesTable;
  imports: ImportsTable;
  indicator_links: IndicatorLinksTable;
  integrated_activities: IntegratedActivitiesTable;
  integration_returns: IntegrationReturnsTable;
  minimum_living_standards: MinimumLivingStandardsTable;
  official_phones: OfficialPhonesTable;
  persons: PersonsTable;
  plan_documents: PlanDocumentsTable;
  plan_draft_answers: PlanDraftAnswersTable;
  plan_draft_versions: PlanDraftVersionsTable;
  plan_drafts: PlanDraftsTable;
  plan_evidence: PlanEvidenceTable;
  plan_goals: PlanGoalsTable;
  plan_head_changes: PlanHeadChangesTable;
  plan_heads: PlanHeadsTable;
  plan_item_changes: PlanItemChangesTable;
  plan_items: PlanItemsTable;
  plan_publications: PlanPublicationsTable;
  plan_recipients: PlanRecipientsTable;
  plan_report_notes: PlanReportNotesTable;
  plan_results_reports: PlanResultsReportsTable;
  plan_targets: PlanTargetsTable;
  plan_task_changes: PlanTaskChangesTable;
  plan_tasks: PlanTasksTable;
  plan_text_blocks: PlanTextBlocksTable;
  plan_versions: PlanVersionsTable;
  plans: PlansTable;
  poverty_staff: PovertyStaffTable;
  programmes: ProgrammesTable;
  reference_files: ReferenceFilesTable;
  regions: RegionsTable;
  relocations: RelocationsTable;
  reminder_settings: ReminderSettingsTable;
  report_decisions: ReportDecisionsTable;
  report_files: ReportFilesTable;
  report_obligations: ReportObligationsTable;
  report_sendings: ReportSendingsTable;
  report_settings: ReportSettingsTable;
  residence_settings: ResidenceSettingsTable;
  review_cases: ReviewCasesTable;
  review_rounds: ReviewRoundsTable;
  round_communes: RoundCommunesTable;
  schema_migrations: SchemaMigrationsTable;
  score_cells: ScoreCellsTable;
  sessions: SessionsTable;
  snapshot_figures: SnapshotFiguresTable;
  snapshot_members: SnapshotMembersTable;
  snapshot_sums: SnapshotSumsTable;
  standards: StandardsTable;
  status_periods: StatusPeriodsTable;
  target_allotment_units: TargetAllotmentUnitsTable;
  target_allotments: TargetAllotmentsTable;
  target_documents: TargetDocumentsTable;
  target_parts: TargetPartsTable;
  target_progress: TargetProgressTable;
  target_units: TargetUnitsTable;
  task_carriers: TaskCarriersTable;
  task_progress: TaskProgressTable;
  users: UsersTable;
  verifications: VerificationsTable;
}
