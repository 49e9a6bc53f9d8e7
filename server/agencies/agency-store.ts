import type { AgencyNames } from '#domain/agencies/agency-match.ts';
import type { Verification } from '#domain/kernel/verification.ts';
import type { Tx } from '../database/transaction.ts';

export interface AgencyRow extends AgencyNames {
  readonly name: { readonly vi: string; readonly en: string };
  readonly level: string;
  readonly kind: string;
  readonly aliases: readonly string[];
  readonly source: string;
  readonly verification: Verification;
}

/** The common catalogue; with a province also the bodies and names it added itself. */
export async function listAgencyRows(tx: Tx, provinceId: number | null = null): Promise<AgencyRow[]> {
  const { rows } = await tx.client.query<{
    id: string;
    name_vi: string;
    name_en: string;
    level: string;
    kind: string;
    valid_from: string | null;
    valid_to: string | null;
    aliases: string[];
    local: string[];
    source: string;
    verification: Verification;
  }>(
    `select id, name_vi, name_en, level, kind, valid_from, valid_to, aliases, source, verification,
            array(select l.alias from agency_aliases l where l.agency_id = a.id and l.province_id = $1) as local
       from agencies a where province_id is null or province_id = $1 order by display_order, id`,
    [provinceId],
  );
  return rows.map((row) => ({
    id: row.id,
    name: { vi: row.name_vi, en: row.name_en },
    names: [row.name_vi, ...row.aliases, ...row.local],
    level: row.level,
    kind: row.kind,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    aliases: row.aliases,
    source: row.source,
    verification: row.verification,
  }));
}
