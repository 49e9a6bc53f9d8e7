import { randomInt } from 'node:crypto';
import { text } from 'node:stream/consumers';
import type { Account } from '#contract/access/accounts.ts';
import { ROLE_NAMES, ROLES } from '#domain/access/permissions.ts';
import { accessProblem } from '#domain/access/problems.ts';
import { dayInVietnam } from '#domain/kernel/plain-date.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import {
  assignRole,
  createAccount,
  disableAccount,
  enableAccount,
  listAccounts,
  resetPassword,
} from '#server/access/accounts.ts';
import type { CommandContext } from '../command-context.ts';
import { DONE, WrongUse } from '../exit-status.ts';
import { readFlags, required } from '../flags.ts';

const USAGE = `vuonlen user add USERNAME --name NAME --role ROLE [--area CODE] [--agency ID] [--from D] [--to D] [--password-stdin]
vuonlen user assign USERNAME --role ROLE [--area CODE] [--agency ID] [--from D] [--to D]
vuonlen user disable USERNAME --reason TEXT  ·  enable USERNAME --reason TEXT
vuonlen user reset USERNAME [--password-stdin]
vuonlen user list [TEXT] [--json]
ROLE: ${ROLES.join(', ')}; không có --area = cả nước · without --area = the whole country`;

/** `vuonlen user add|assign|disable|enable|reset|list …`: the same acts as the administrator's page. */
export async function userCommand(argv: string[], context: CommandContext): Promise<number> {
  const [verb, ...rest] = argv;
  switch (verb) {
    case 'add':
      return await add(rest, context);
    case 'assign':
      return await assign(rest, context);
    case 'disable':
    case 'enable':
      return await switchAccount(verb, rest, context);
    case 'reset':
      return await reset(rest, context);
    case 'list':
      return await list(rest, context);
    default:
      throw new WrongUse(USAGE);
  }
}

const PLACE = {
  role: { type: 'string' },
  area: { type: 'string' },
  agency: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
} as const;

async function add(argv: string[], context: CommandContext): Promise<number> {
  const { values, positionals } = readFlags(
    argv,
    { ...PLACE, name: { type: 'string' }, 'password-stdin': { type: 'boolean' }, json: { type: 'boolean' } },
    1,
  );
  const password = await newPassword(values['password-stdin']);
  const account = await createAccount.run(context.application, context.actor, {
    username: positionals[0],
    name: required(values.name, '--name'),
    password: password.text,
    language: context.language,
    ...(await placeOf(context, values)),
  });
  show(context, account, values.json, password.generated);
  return DONE;
}

async function assign(argv: string[], context: CommandContext): Promise<number> {
  const { values, positionals } = readFlags(argv, { ...PLACE, json: { type: 'boolean' } }, 1);
  const account = await assignRole.run(context.application, context.actor, {
    userId: await getUserId(context, positionals[0]),
    ...(await placeOf(context, values)),
  });
  show(context, account, values.json);
  return DONE;
}

async function switchAccount(verb: 'disable' | 'enable', argv: string[], context: CommandContext): Promise<number> {
  const { values, positionals } = readFlags(argv, { reason: { type: 'string' }, json: { type: 'boolean' } }, 1);
  const reason = required(values.reason, '--reason');
  const route = verb === 'disable' ? disableAccount : enableAccount;
  const account = await route.run(context.application, context.actor, {
    userId: await getUserId(context, positionals[0]),
    reason,
  });
  show(context, account, values.json);
  return DONE;
}

async function reset(argv: string[], context: CommandContext): Promise<number> {
  const { values, positionals } = readFlags(
    argv,
    { 'password-stdin': { type: 'boolean' }, json: { type: 'boolean' } },
    1,
  );
  const password = await newPassword(values['password-stdin']);
  const account = await resetPassword.run(context.application, context.actor, {
    userId: await getUserId(context, positionals[0]),
    password: password.text,
  });
  show(context, account, values.json, password.generated);
  return DONE;
}

async function list(argv: string[], context: CommandContext): Promise<number> {
  const q = argv[0] !== undefined && !argv[0].startsWith('-') ? argv[0] : undefined;
  const { values } = readFlags(argv, { json: { type: 'boolean' } }, q === undefined ? 0 : 1);
  const accounts: Account[] = [];
  for (let after: string | undefined; ; ) {
    const page = await listAccounts.run(context.application, context.actor, { q, after, limit: 200 });
    accounts.push(...page.accounts);
    if (page.next === null) break;
    after = page.next;
  }
  if (values.json) context.stdout.write(`${JSON.stringify(accounts, null, 2)}\n`);
  else for (const account of accounts) context.stdout.write(`${line(context, account)}\n`);
  return DONE;
}

interface PlaceFlags {
  readonly role?: string | undefined;
  readonly area?: string | undefined;
  readonly agency?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The unit that a code names today; province, district and commune codes differ in length. */
async function placeOf({ application }: CommandContext, { role, area, agency, from, to }: PlaceFlags) {
  const today = dayInVietnam(application.now());
  const validFrom = from ?? today;
  return {
    role: required(role, '--role'),
    areaId: area === undefined ? null : await findArea(area),
    agencyId: agency ?? null,
    validFrom,
    validTo: to ?? null,
  };

  async function findArea(code: string): Promise<number> {
    const found = await application.database.sql
      .selectFrom('areas')
      .select('id')
      .where('code', '=', code)
      .where('level', 'in', ['province', 'district', 'commune'])
      .where('valid_from', '<=', validFrom)
      .where((when) => when.or([when('valid_to', 'is', null), when('valid_to', '>', validFrom)]))
      .executeTakeFirst();
    if (found === undefined) throw new Refusal(accessProblem('not-found', { what: `--area ${code}` }));
    return found.id;
  }
}

async function getUserId({ application }: CommandContext, username: string | undefined): Promise<string> {
  const found = await application.database.sql
    .selectFrom('users')
    .select('id')
    .where('username', '=', (username ?? '').toLowerCase())
    .executeTakeFirst();
  if (found === undefined) throw new Refusal(accessProblem('not-found', { what: username ?? '' }));
  return found.id;
}

const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Typed on standard input, or made here and shown once; never a flag, which stays in the shell's history. */
async function newPassword(fromStdin: boolean | undefined): Promise<{ text: string; generated: string | undefined }> {
  if (fromStdin) return { text: (await text(process.stdin)).replace(/\r?\n$/, ''), generated: undefined };
  const made = Array.from(
    { length: 16 },
    (_, place) => (place % 4 === 0 && place > 0 ? '-' : '') + ALPHABET[randomInt(ALPHABET.length)],
  ).join('');
  return { text: made, generated: made };
}

function show(context: CommandContext, account: Account, json: boolean | undefined, password?: string): void {
  if (json) {
    context.stdout.write(`${JSON.stringify({ ...account, ...(password ? { password } : {}) }, null, 2)}\n`);
    return;
  }
  context.stdout.write(`${line(context, account)}\n`);
  if (password === undefined) return;
  context.stdout.write(
    context.language === 'vi'
      ? `Mật khẩu (chỉ hiện lần này, phải đổi khi đăng nhập): ${password}\n`
      : `Password (shown only now, to be changed at sign-in): ${password}\n`,
  );
}

function line({ language }: CommandContext, account: Account): string {
  const roles = account.assignments
    .map(
      ({ role, agency, areaName, validFrom, validTo }) =>
        `${ROLE_NAMES[role][language]} – ${agency ? `${agency.name[language]}, ` : ''}${areaName} (${validFrom} → ${validTo ?? '…'})`,
    )
    .join('; ');
  const state = account.disabledAt === null ? '' : language === 'vi' ? ' [đã khoá]' : ' [disabled]';
  return `${account.username}${state}\t${account.name}\t${roles}`;
}
