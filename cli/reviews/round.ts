import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Round, RoundCommune } from '#contract/reviews/rounds.ts';
import { accessProblem } from '#domain/access/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { approveRound } from '#server/reviews/approve-round.ts';
import { getRound } from '#server/reviews/get-round.ts';
import { approveCommune, returnCommune, submitCommune } from '#server/reviews/move-commune.ts';
import { openRound } from '#server/reviews/open-round.ts';
import { importPopulation } from '#server/reviews/set-population.ts';
import type { CommandContext } from '../command-context.ts';
import { WrongUse } from '../exit-status.ts';
import { readFlags, required } from '../flags.ts';
import { usage } from '../usage.ts';

/** `vuonlen round open|population|status|submit|return|approve …` */
export async function roundCommand(argv: string[], context: CommandContext): Promise<number> {
  const [verb = '', ...rest] = argv;
  switch (verb) {
    case 'open':
      return await open(rest, context);
    case 'population':
      return await population(rest, context);
    case 'status':
    case 'submit':
    case 'return':
    case 'approve':
      return await move(verb, rest, context);
    default:
      throw new WrongUse(usage(context.language));
  }
}

async function open(argv: string[], context: CommandContext): Promise<number> {
  const { values } = readFlags(
    argv,
    {
      id: { type: 'string' },
      standard: { type: 'string' },
      'local-standard': { type: 'string' },
      kind: { type: 'string' },
      year: { type: 'string' },
      month: { type: 'string' },
      province: { type: 'string' },
      'reference-date': { type: 'string' },
      pair: { type: 'string' },
      json: { type: 'boolean' },
    },
    0,
  );
  const { round } = await openRound.run(context.application, context.actor, {
    id: required(values.id, '--id'),
    standardId: required(values.standard, '--standard'),
    localStandardId: values['local-standard'],
    kind: required(values.kind, '--kind'),
    year: required(values.year, '--year'),
    month: values.month,
    provinceCode: required(values.province, '--province'),
    referenceDate: required(values['reference-date'], '--reference-date'),
    pairedRoundId: values.pair,
  });
  print(context, values.json, round, describeRound(round, context));
  return 0;
}

async function population(argv: string[], context: CommandContext): Promise<number> {
  const { values, positionals } = readFlags(argv, { id: { type: 'string' }, json: { type: 'boolean' } }, 1);
  const file = positionals[0] as string;
  const bytes = await buffer(createReadStream(file));
  const done = await importPopulation.run(context.application, context.actor, {
    roundId: required(values.id, '--id'),
    file: { name: basename(file), bytes },
  });
  print(
    context,
    values.json,
    done,
    context.language === 'vi'
      ? `Đã nhập tổng số hộ của ${done.communes} xã: ${done.households} hộ, ${done.persons} người.`
      : `Totals of ${done.communes} communes entered: ${done.households} households, ${done.persons} persons.`,
  );
  return 0;
}

async function move(
  verb: 'status' | 'submit' | 'return' | 'approve',
  argv: string[],
  context: CommandContext,
): Promise<number> {
  const { values } = readFlags(
    argv,
    {
      id: { type: 'string' },
      commune: { type: 'string' },
      reason: { type: 'string' },
      decision: { type: 'string' },
      date: { type: 'string' },
      signer: { type: 'string' },
      json: { type: 'boolean' },
    },
    0,
  );
  const roundId = required(values.id, '--id');
  const { application, actor } = context;
  if (verb === 'approve' && values.commune === undefined) {
    await approveRound.run(application, actor, {
      roundId,
      decisionNumber: required(values.decision, '--decision'),
      decisionDate: required(values.date, '--date'),
      signer: required(values.signer, '--signer'),
    });
  } else if (verb !== 'status') {
    const { communes } = await getRound.run(application, actor, { roundId });
    for (const commune of chosen(communes, verb, values.commune)) {
      const input = { roundId, communeId: commune.communeId };
      if (verb === 'submit') await submitCommune.run(application, actor, input);
      else if (verb === 'return')
        await returnCommune.run(application, actor, { ...input, reason: required(values.reason, '--reason') });
      else await approveCommune.run(application, actor, input);
    }
  }
  const state = await getRound.run(application, actor, { roundId });
  const lines = [
    describeRound(state.round, context),
    ...state.obstacles.map((line) => `! ${line.message}`),
    ...state.warnings.map((line) => `  ${line.message}`),
  ];
  if (verb === 'status') lines.push(...state.communes.map((commune) => describeCommune(commune)));
  print(context, values.json, verb === 'status' ? state : state.round, lines.join('\n'));
  return 0;
}

/** One commune by code; without one, every commune for which the step comes next. */
function chosen(
  communes: readonly RoundCommune[],
  verb: 'submit' | 'return' | 'approve',
  code: string | undefined,
): readonly RoundCommune[] {
  if (code === undefined) {
    if (verb === 'return') throw new WrongUse('round return: --commune CODE');
    return communes.filter((commune) => commune.status === 'open' || commune.status === 'returned');
  }
  const found = communes.filter((commune) => commune.code === code);
  if (found.length === 0) throw new Refusal(accessProblem('not-found', { what: `xã ${code}` }));
  return found;
}

function describeRound(round: Round, { language }: CommandContext): string {
  const { total, open: waiting, submitted, returned, approved } = round.communes;
  const decision = round.decision
    ? ` · ${round.decision.number} (${round.decision.date}, ${round.decision.signer})`
    : '';
  return language === 'vi'
    ? `${round.id} · ${round.provinceName} · chuẩn ${round.standardId} · năm ${round.year} · ${round.status === 'approved' ? 'đã phê duyệt' : 'đang mở'}${decision}\n${total} xã: ${waiting} đang làm, ${submitted} đã gửi, ${returned} bị trả lại, ${approved} đã chấp nhận`
    : `${round.id} · ${round.provinceName} · standard ${round.standardId} · ${round.year} · ${round.status}${decision}\n${total} communes: ${waiting} open, ${submitted} submitted, ${returned} returned, ${approved} approved`;
}

function describeCommune(commune: RoundCommune): string {
  return `  ${commune.code} ${commune.fullName}: ${commune.status} · ${commune.households ?? '?'} hộ · ${commune.cases} phiếu · ${commune.poor} nghèo · ${commune.nearPoor} cận nghèo`;
}

function print(context: CommandContext, json: boolean | undefined, data: unknown, text: string): void {
  context.stdout.write(json ? `${JSON.stringify(data)}\n` : `${text}\n`);
}
