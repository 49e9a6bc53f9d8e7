import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Verification } from '#domain/kernel/verification.ts';
import { findCitations } from '#domain/plans/reading/citations.ts';
import type { Database } from '../database/database.ts';
import { EVERYWHERE, inTransaction } from '../database/transaction.ts';
import { newId } from '../identity/new-id.ts';
import { findDocument, insertDocument, withSymbolIssuer } from './document-store.ts';

const FILE = join(import.meta.dirname, '../../database/reference/plan-blocks/bases.json');

interface BaseBlock {
  readonly text: string;
  readonly inForceFrom?: string;
  readonly inForceTo?: string;
  readonly source: string;
  readonly verification: Verification;
}

/**
 * Nạp văn bản trung ương đã biết — the bases that plans are drafted with, each with its source and its mark. A document
 * that the register holds already is left as people have made it.
 */
export async function loadDocuments(database: Database, now = new Date()): Promise<boolean> {
  const text = readFileSync(FILE, 'utf8');
  const sha256 = createHash('sha256').update(text).digest('hex');
  return await inTransaction(database, EVERYWHERE, async (tx) => {
    await tx.client.query("select pg_advisory_xact_lock(hashtext('vuonlen.documents'))");
    const held = await tx.client.query<{ sha256: string }>(
      "select sha256 from reference_files where name = 'documents'",
    );
    if (held.rows[0]?.sha256 === sha256) return false;
    for (const block of JSON.parse(text) as BaseBlock[]) {
      const [found] = findCitations(block.text, undefined);
      if (found === undefined) continue;
      const cited = withSymbolIssuer({
        type: found.type,
        number: found.number,
        date: found.date ?? /ngày \d{1,2} tháng \d{1,2} năm (\d{4})/u.exec(block.text)?.[1],
        issuer: found.issuer ?? found.symbolIssuer,
        title: found.title ?? block.text.replace(/\s+ngày .*$/u, ''),
      });
      if ((await findDocument(tx, cited)) !== undefined) continue;
      await insertDocument(
        tx,
        newId(),
        {
          ...cited,
          inForceFrom: block.inForceFrom ?? null,
          inForceTo: block.inForceTo ?? null,
          source: block.source,
          verification: block.verification,
        },
        { provinceId: null, areaId: null },
        { name: 'database/reference/plan-blocks/bases.json', now },
      );
    }
    await tx.client.query(
      `insert into reference_files (name, sha256, loaded_at) values ('documents', $1, $2)
       on conflict (name) do update set sha256 = excluded.sha256, loaded_at = excluded.loaded_at`,
      [sha256, now],
    );
    return true;
  });
}
