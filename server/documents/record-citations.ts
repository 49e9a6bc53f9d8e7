import { periodOf } from '#domain/documents/document-period.ts';
import { relationsRead } from '#domain/documents/relations-read.ts';
import { searchKey } from '#domain/kernel/vietnamese-text.ts';
import type { Basis } from '#domain/plans/document/plan-document.ts';
import type { Scene } from '../act.ts';
import { type DocumentPlace, findDocument, insertDocument, withSymbolIssuer } from './document-store.ts';

/** The plan as its citations need it. */
export interface CitingPlan {
  readonly id: string;
  readonly area_id: number;
  readonly province_id: number;
  readonly area_text: string | null;
  readonly number: string | null;
  readonly title: string;
  readonly issuer: string | null;
  readonly issued_on: string | null;
  readonly year: number;
  readonly type: string;
}

export interface Citation {
  readonly itemId: string;
  readonly basis: Basis;
}

/**
 * Ghi văn bản viện dẫn — every document a confirmed plan cites, each once, matched with what the register holds; the plan
 * itself is a document too; who carries out whom is read from the order of the text.
 */
export async function recordCitations(
  scene: Scene,
  plan: CitingPlan,
  citations: readonly Citation[],
): Promise<{ readonly documents: number; readonly added: number }> {
  const { tx } = scene;
  await tx.client.query("select pg_advisory_xact_lock(hashtext('vuonlen.documents'))");
  const where = `${plan.number ?? plan.title}${plan.issuer === null ? '' : `, ${plan.issuer}`}`;
  const own = await documentOfPlan(scene, plan);
  const complete = await issuersAbove(scene, plan);
  const ids: string[] = [];
  let added = 0;
  for (const { itemId, basis: read } of citations) {
    const basis = read.issuer === undefined ? read : { ...read, issuer: complete(read.issuer) };
    const untitled = basis.number === undefined ? basis.printed : `${basis.type} ${basis.number}`;
    const cited = withSymbolIssuer({ ...basis, title: basis.title ?? untitled });
    const known = await findDocument(tx, cited);
    let document = known?.id;
    if (known !== undefined && known.title === `${known.type} ${known.number}` && basis.title !== undefined)
      await nameDocument(scene, known.id, basis.title);
    if (document === undefined) {
      document = scene.newId();
      const content = { ...cited, source: `${where}, dòng ${basis.line}`, verification: 'unverified' as const };
      await insertDocument(tx, document, content, placeOf(plan, basis), { name: scene.actor.name, now: scene.now });
      await noteCreation(scene, document, `Viện dẫn trong ${where}, dòng ${basis.line}`, content);
      added += 1;
    }
    ids.push(document);
    if (document === own) continue;
    await tx.client.query(
      `insert into plan_documents (plan_id, document_id, item_id, line, role, clause, printed)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
      [plan.id, document, itemId, basis.line, basis.role, basis.clause ?? null, basis.printed],
    );
    if (basis.role === 'basis' || basis.clause !== undefined)
      await relate(scene, own, document, basis.role === 'basis' ? 'implements' : 'cites', basis.clause ?? '');
  }
  for (const { from, to, kind } of relationsRead(citations.map(({ basis }) => basis)))
    await relate(scene, ids[from] as string, ids[to] as string, kind, '');
  return { documents: new Set(ids).size, added };
}

/**
 * «UBND tỉnh» in a district's plan is that of its province, «UBND huyện» in a commune's that of its district: without the
 * name the same decision would stand in the register twice.
 */
async function issuersAbove({ tx }: Scene, plan: CitingPlan): Promise<(issuer: string) => string> {
  const { rows } = await tx.client.query<{ province: string; district: string | null }>(
    `select p.full_name as province, d.full_name as district from areas a join areas p on p.id = a.province_id
       left join areas d on d.id = a.district_id where a.id = $1`,
    [plan.area_id],
  );
  const { province = '', district = null } = rows[0] ?? {};
  const nameOf = (full: string) => full.replace(/^(?:Tỉnh|Thành phố|Huyện|Thị xã|Quận)\s+/u, '');
  return (issuer) => {
    const key = searchKey(issuer);
    if (/(?:^|\s)(?:(?:ubnd|hdnd) tinh|tinh uy)$/u.test(key)) return `${issuer} ${nameOf(province)}`;
    if (
      district !== null &&
      /(?:^|\s)(?:(?:ubnd|hdnd) (?:huyen|thi xa|thanh pho|quan)|(?:huyen|thi|thanh) uy)$/u.test(key)
    )
      return `${issuer} ${nameOf(district)}`;
    return issuer;
  };
}

/** A later citation says what an earlier one left out. */
async function nameDocument({ tx }: Scene, id: string, title: string): Promise<void> {
  const years = periodOf(title);
  await tx.client.query(
    'update documents set title = $2, period_from = $3, period_to = $4, horizon = $5 where id = $1',
    [id, title, years.from ?? null, years.to ?? null, years.horizon ?? null],
  );
}

async function relate(scene: Scene, from: string, to: string, kind: string, clause: string): Promise<void> {
  if (from === to) return;
  await scene.tx.client.query(
    `insert into document_relations (from_id, to_id, kind, clause, origin, added_by, added_at)
     values ($1, $2, $3, $4, 'read', $5, $6) on conflict do nothing`,
    [from, to, kind, clause, scene.actor.name, scene.now],
  );
}

/** The register's document for the plan itself, made when there is none. */
export async function documentOfPlan(scene: Scene, plan: CitingPlan): Promise<string> {
  const { client } = scene.tx;
  const linked = await client.query<{ id: string }>('select id from documents where plan_id = $1', [plan.id]);
  if (linked.rows[0]) return linked.rows[0].id;
  const itself = withSymbolIssuer({
    type: plan.type,
    number: plan.number ?? undefined,
    issuer: plan.issuer ?? undefined,
    date: plan.issued_on ?? String(plan.year),
    title: plan.title,
  });
  const known = await findDocument(scene.tx, itself);
  const id = known?.id ?? scene.newId();
  if (known === undefined) {
    const content = { ...itself, source: 'Kế hoạch đã nhập vào hệ thống', verification: 'unverified' as const };
    await insertDocument(
      scene.tx,
      id,
      content,
      { provinceId: plan.province_id, areaId: plan.area_id },
      { name: scene.actor.name, now: scene.now },
    );
    await noteCreation(scene, id, 'Kế hoạch đã nhập vào hệ thống', content);
  }
  await client.query('update documents set plan_id = $2 where id = $1', [id, plan.id]);
  return id;
}

/** Belongs to nobody's units, to the plan's unit, or to its province: what is not of the centre is of the province. */
function placeOf(plan: CitingPlan, basis: Basis): DocumentPlace {
  const issuer = searchKey(basis.issuer ?? basis.symbolIssuer ?? '');
  const own = searchKey(plan.area_text ?? '');
  if (own !== '' && issuer.endsWith(own)) return { provinceId: plan.province_id, areaId: plan.area_id };
  return isOfCentre(basis) ? { provinceId: null, areaId: null } : { provinceId: plan.province_id, areaId: null };
}

function isOfCentre(basis: Basis): boolean {
  if (/^(?:Luật|Bộ luật|Pháp lệnh)$/iu.test(basis.type)) return true;
  if (/(?:TTg|CP|QH\d*|UBTVQH\d*|\/TW|-B[A-ZĐ]+[a-zđ]*)$/iu.test(basis.number ?? '')) return true;
  return /^(?:thu tuong|chinh phu|quoc hoi|bo |ban bi thu|bo chinh tri)/u.test(searchKey(basis.issuer ?? ''));
}

export async function noteCreation(scene: Scene, id: string, reason: string, after: object): Promise<void> {
  await scene.tx.client.query(
    `insert into document_changes (document_id, at, actor_id, actor_name, reason, after) values ($1, $2, $3, $4, $5, $6)`,
    [id, scene.now, scene.actor.id, scene.actor.name, reason, JSON.stringify(after)],
  );
}

/**
 * Nghị quyết giao chỉ tiêu — a council's resolution on the socio-economic plan of the year sets the year's targets: linked
 * from the text, to be taken back by a person where that is not so.
 */
export async function linkSettingResolutions(scene: Scene, planId: string, year: number): Promise<number> {
  const { rowCount } = await scene.tx.client.query(
    `insert into target_documents (target_id, plan_id, document_id, kind, origin, added_by, added_at)
     select distinct t.id, t.plan_id, d.id, 'sets', 'read', $3, $4::timestamptz
       from plan_targets t
       join plan_documents c on c.plan_id = t.plan_id
       join documents d on d.id = c.document_id
      where t.plan_id = $1 and d.kind = 'council' and d.symbol_key like '%NQ-HĐND'
        and d.name_key like '%phat trien kinh te%'
        and (d.period_from is null or $2 between d.period_from and coalesce(d.period_to, d.period_from) or d.issued_year = $2 - 1)
     on conflict do nothing`,
    [planId, year, scene.actor.name, scene.now],
  );
  return rowCount ?? 0;
}
