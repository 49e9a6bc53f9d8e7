import { z } from 'zod';
import {
  ACTIVITY_KIND_CODES,
  BODY_ROLE_CODES,
  COMMITTEE_KIND_CODES,
  DOCUMENT_KIND_CODES,
  POST_CODES,
} from '#domain/committees/committee.ts';
import { zAreaName } from '../areas/area.ts';

const zBilingual = z.object({ vi: z.string(), en: z.string() });
export const zCommitteeId = z.uuid();

/** A committee in a list, as it stood on the day asked. */
export const zCommittee = z.object({
  id: z.string(),
  area: zAreaName,
  kind: z.enum(COMMITTEE_KIND_CODES),
  name: z.string(),
  shortName: z.string(),
  duty: z.string().nullable(),
  standingBody: z.object({ agencyId: z.string().nullable(), name: zBilingual }).nullable(),
  decision: z.object({ number: z.string(), date: z.string(), issuer: z.string() }),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  predecessorId: z.string().nullable(),
  successorId: z.string().nullable(),
  head: z.object({ name: z.string(), office: z.string() }).nullable(),
  members: z.number(),
  lastActivity: z.string().nullable(),
  version: z.number(),
  mayEdit: z.boolean(),
});
export type Committee = z.output<typeof zCommittee>;

export const zCommitteeMember = z.object({
  id: z.string(),
  post: z.enum(POST_CODES),
  name: z.string(),
  office: z.string(),
  agency: z.object({ id: z.string(), name: zBilingual }).nullable(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  /** Whether a phone is kept and may be asked for. */
  hasPhone: z.boolean(),
  /** Units in charge of on the day asked. */
  areas: z.array(zAreaName),
  version: z.number(),
});
export type CommitteeMember = z.output<typeof zCommitteeMember>;

export const zCommitteeBody = z.object({
  id: z.string(),
  agency: z.object({ id: z.string(), name: zBilingual, kind: z.string() }),
  role: z.enum(BODY_ROLE_CODES),
  part: z.string(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
});
export type CommitteeBody = z.output<typeof zCommitteeBody>;

export const zCommitteeDocument = z.object({
  id: z.string(),
  kind: z.enum(DOCUMENT_KIND_CODES),
  title: z.string(),
  number: z.string().nullable(),
  edition: z.number(),
  issuedOn: z.string(),
  fileName: z.string(),
  addedBy: z.string(),
  addedAt: z.string(),
  /** Of a working regulation: the one in use on the day asked. */
  inUse: z.boolean(),
});
export type CommitteeDocument = z.output<typeof zCommitteeDocument>;

export const zCommitteeActivity = z.object({
  id: z.string(),
  heldOn: z.string(),
  kind: z.enum(ACTIVITY_KIND_CODES),
  content: z.string(),
  document: z.object({ id: z.string(), fileName: z.string() }).nullable(),
  by: z.string(),
});
export type CommitteeActivity = z.output<typeof zCommitteeActivity>;

export const zUnitCover = z.object({
  area: zAreaName,
  holders: z.array(z.string()),
  state: z.enum(['none', 'one', 'several']),
});
export const zCoverSummary = z.object({
  units: z.number(),
  none: z.number(),
  one: z.number(),
  several: z.number(),
});
