import type { Verification } from '#domain/kernel/verification.ts';
import type { AgencyNames } from '#domain/plans/tracking/agency-match.ts';
import type { Tx } from '../../database/transaction.ts';

export interface AgencyRow extends AgencyNames {
  readonly name: { readonly vi: string; readonly en: string };
  readonly level: string;
  readonly kind: string;
  readonly aliases: readonly string[];
  readonly source: string;
  readonly verification: Verification;
}

export async function listAgencyRows(tx: Tx): Promise<AgencyRow[]> {
  const { rows } = await tx.client.query<{
    id: string;
    name_vi: string;
    name_en: string;
    level: string;
    kind: string;
    valid_from: string | null;
    valid_to: string | null;
    aliases: string[];
    source: string;
    verification: Verification;
  }>(
    'select id, name_vi, name_en, level, kind, valid_from, valid_to, aliases, source, verification from agencies order by display_order',
  );
  return rows.map((row) => ({
    id: row.id,
    name: { vi: row.name_vi, en: row.name_en },
    names: [row.name_vi, ...row.aliases],
    level: row.level,
    kind: row.kind,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    aliases: row.aliases,
    source: row.source,
    verification: row.verification,
  }));
}
