import { z } from 'zod';
import { RECIPIENT_GROUPS, RECIPIENT_PURPOSES } from '#domain/plans/reporting/recipients.ts';
import { downloadEndpoint, endpoint } from '../../kernel/endpoint.ts';
import { zCommandId, zPlainDate, zText } from '../../kernel/scalars.ts';
import { zBilingual, zPlan, zPlanId } from '../plan.ts';

const zRecipientList = z.object({
  hasAddressee: z.boolean(),
  entries: z
    .array(
      z.object({
        name: zText(300),
        purpose: z.enum(RECIPIENT_PURPOSES).nullable(),
        group: z.enum(RECIPIENT_GROUPS).nullable(),
      }),
    )
    .max(60),
  archive: z.object({
    units: z.array(zText(40)).max(10),
    drafter: zText(60).nullable(),
    copies: z.number().int().min(1).max(9999).nullable(),
  }),
});

export const getRecipients = endpoint({
  name: 'plans.get-recipients',
  method: 'GET',
  path: '/api/plans/:planId/recipients',
  permission: 'plan-report.read',
  summary: { vi: 'Nơi nhận của kế hoạch', en: 'Recipients of the plan, with purpose and groups' },
  input: z.object({ planId: zPlanId }),
  output: z.object({
    plan: zPlan,
    list: zRecipientList,
    /** As printed under «Nơi nhận:», on the plan and on a report about it. */
    printed: z.array(z.string()),
    printedOnReport: z.array(z.string()),
    /** Who stands behind each line that is a group; `null`: not known to the program. */
    expanded: z.array(z.object({ name: z.string(), members: z.array(zBilingual).nullable() })),
    savedBy: z.string().nullable(),
    version: z.number(),
  }),
});

export const saveRecipients = endpoint({
  name: 'plans.save-recipients',
  method: 'POST',
  path: '/api/plans/:planId/recipients',
  permission: 'plan.edit',
  summary: { vi: 'Lưu nơi nhận', en: 'Save the recipients' },
  input: z.object({ planId: zPlanId, list: zRecipientList, version: z.number().int(), commandId: zCommandId }),
  output: z.object({ printed: z.array(z.string()), version: z.number() }),
});

export const getPublication = endpoint({
  name: 'plans.get-publication',
  method: 'GET',
  path: '/api/plans/:planId/publication',
  permission: 'plan-report.read',
  summary: { vi: 'Tin công bố kế hoạch', en: 'The public summary of a plan' },
  input: z.object({ planId: zPlanId }),
  output: z.object({
    plan: zPlan,
    title: z.string(),
    text: z.string(),
    issuedOn: z.string().nullable(),
    publishedOn: z.string().nullable(),
    /** Made just now from the plan; `title` and `text` are what a person saved, or the same. */
    proposed: z.object({ title: z.string(), text: z.string() }),
    savedBy: z.string().nullable(),
    version: z.number(),
  }),
});

export const savePublication = endpoint({
  name: 'plans.save-publication',
  method: 'POST',
  path: '/api/plans/:planId/publication',
  permission: 'plan.edit',
  summary: { vi: 'Lưu tin công bố', en: 'Save the public summary' },
  input: z.object({
    planId: zPlanId,
    title: zText(300),
    text: zText(10_000),
    publishedOn: zPlainDate.nullable(),
    version: z.number().int(),
    commandId: zCommandId,
  }),
  output: z.object({ version: z.number() }),
});

export const downloadPublication = downloadEndpoint({
  name: 'plans.download-publication',
  method: 'GET',
  path: '/api/plans/:planId/publication/file',
  permission: 'plan-report.read',
  summary: { vi: 'Tải tin công bố (.txt, .docx)', en: 'The public summary as a file' },
  input: z.object({ planId: zPlanId, format: z.enum(['txt', 'docx']) }),
});
