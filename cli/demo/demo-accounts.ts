import { createHmac } from 'node:crypto';
import type { Scenario } from '#demo/scenarios/scenario.ts';
import type { Role } from '#domain/access/permissions.ts';
import { ROLE_NAMES } from '#domain/access/permissions.ts';
import type { Language } from '#domain/kernel/language.ts';
import type { Application } from '#server/application.ts';
import { recordSystemAct } from '#server/audit.ts';
import { commandLineActor } from '#server/identity/load-actor.ts';
import { createSignIn } from '#server/identity/sign-in.ts';

export interface DemoAccount {
  readonly username: string;
  readonly password: string;
  readonly role: Role;
  readonly area: string;
}

const PREFIX = 'demo.';

/** One account a role over the synthetic province. The password is made from this installation's own key: no two share one. */
export async function ensureDemoAccounts(application: Application, scenario: Scenario): Promise<DemoAccount[]> {
  const { pool } = application.database;
  const code = scenario.units.provinceCode;
  const { rows } = await pool.query<{
    province_id: number;
    province: string;
    district_id: number | null;
    district: string | null;
    commune_id: number;
    commune: string;
  }>(
    `select p.id as province_id, p.full_name as province, d.id as district_id, d.full_name as district, c.id as commune_id, c.full_name as commune
       from areas p join areas c on c.province_id = p.id and c.level = 'commune' left join areas d on d.id = c.district_id
      where p.level = 'province' and p.code = $1 and p.valid_from <= $2 and (p.valid_to is null or p.valid_to > $2)
        and c.code = any ($3) and c.valid_from <= $2 and (c.valid_to is null or c.valid_to > $2)
      order by c.code limit 1`,
    [code, scenario.referenceDate, scenario.units.communes.map((unit) => unit.code)],
  );
  const place = rows[0];
  if (place === undefined) throw new Error(`no communes of province ${code} on ${scenario.referenceDate}`);
  const suffix = scenario.plan.toLowerCase();
  // A city's plan gives its own divisions work, and of the province's bodies only the policy bank.
  const body =
    scenario.plan === 'PT'
      ? { id: 'p-policy-bank', name: 'Chi nhánh Ngân hàng Chính sách xã hội tỉnh' }
      : { id: 'p-health', name: 'Sở Y tế' };
  const wanted: readonly { name: string; role: Role; areaId: number | null; area: string; agencyId?: string }[] = [
    { name: `xa.${suffix}`, role: 'commune-officer', areaId: place.commune_id, area: place.commune },
    { name: `tinh.${suffix}`, role: 'province-officer', areaId: place.province_id, area: place.province },
    { name: `lanhdao.${suffix}`, role: 'province-leader', areaId: place.province_id, area: place.province },
    {
      name: `coquan.${suffix}`,
      role: 'agency-officer',
      areaId: place.province_id,
      area: `${body.name}, ${place.province}`,
      agencyId: body.id,
    },
    ...(await agencyWanted(application, scenario, place)),
    { name: `thanhtra.${suffix}`, role: 'auditor', areaId: place.province_id, area: place.province },
    { name: `quantri.${suffix}`, role: 'administrator', areaId: null, area: 'Cả nước' },
  ];
  const accounts: DemoAccount[] = [];
  for (const { name, role, areaId, area, agencyId } of wanted) {
    const account = { username: `${PREFIX}${name}`, password: passwordOf(application, name), role, area };
    await ensureAccount(application, account, areaId, agencyId ?? null);
    accounts.push(account);
  }
  return accounts;
}

interface Wanted {
  readonly name: string;
  readonly role: Role;
  readonly areaId: number | null;
  readonly area: string;
  readonly agencyId?: string;
}

/** The body that carries the work of the former department of labour today; the plan of a city has none at province level. */
async function agencyWanted(
  { database }: Application,
  scenario: Scenario,
  place: { readonly province_id: number; readonly province: string },
): Promise<Wanted[]> {
  if (scenario.plan === 'PT') return [];
  const { rows } = await database.pool.query<{ id: string; name: string }>(
    'select id, name_vi as name from agencies where id = $1',
    ['p-agriculture-environment'],
  );
  return rows.map(({ id, name }) => ({
    name: `so.${scenario.plan.toLowerCase()}`,
    role: 'agency-officer',
    areaId: place.province_id,
    area: `${name}, ${place.province}`,
    agencyId: id,
  }));
}

export async function hasDemoAccounts(application: Application): Promise<boolean> {
  const found = await application.database.pool.query('select from users where username like $1 limit 1', [
    `${PREFIX}%`,
  ]);
  return found.rowCount !== 0;
}

function passwordOf(application: Application, name: string): string {
  return createHmac('sha256', application.sessionKey)
    .update(`demo ${name}`)
    .digest('base64url')
    .replace(/[-_]/g, 'x')
    .slice(0, 12);
}

async function ensureAccount(
  application: Application,
  account: DemoAccount,
  areaId: number | null,
  agencyId: string | null,
): Promise<void> {
  const { pool } = application.database;
  const known = await pool.query('select from users where username = $1', [account.username]);
  if (known.rowCount !== 0) return;
  const context = await createSignIn(application).$context;
  const id = application.newId();
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(
      `insert into users (id, name, email, username, display_username, created_at, updated_at) values ($1, $2, $3, $4, $4, $5, $5)`,
      [
        id,
        `${ROLE_NAMES[account.role].vi} – ${account.area} (mô phỏng)`,
        `${account.username}@demo.invalid`,
        account.username,
        application.now(),
      ],
    );
    await client.query(
      `insert into credentials (id, user_id, account_id, provider_id, password, created_at, updated_at) values ($1, $2, $2, 'credential', $3, $4, $4)`,
      [application.newId(), id, await context.password.hash(account.password), application.now()],
    );
    await client.query(
      `insert into assignments (id, user_id, role, area_id, agency_id, valid_from) values ($1, $2, $3, $4, $5, '2000-01-01')`,
      [application.newId(), id, account.role, areaId, agencyId],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
  await recordSystemAct(application, commandLineActor('demo', 'vi'), 'access.demo-account', {
    subjectKind: 'account',
    subjectId: id,
    details: { username: account.username, role: account.role },
  });
}

export function describeAccounts(accounts: readonly DemoAccount[], language: Language): string {
  const head =
    language === 'vi' ? '\nTài khoản dùng thử (dữ liệu mô phỏng):' : '\nDemonstration accounts (synthetic data):';
  const width = Math.max(...accounts.map((account) => account.username.length));
  return [
    head,
    ...accounts.map(
      (account) =>
        `  ${account.username.padEnd(width)}  ${account.password}  ${ROLE_NAMES[account.role][language]}, ${account.area}`,
    ),
  ].join('\n');
}
