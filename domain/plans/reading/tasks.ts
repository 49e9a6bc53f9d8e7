/** Nhiệm vụ của từng cơ quan — duties by body and role, from the sections that name duties and from running text. */
import type { PlanTask } from '../document/plan-document.ts';
import type { Role, TaskMode } from '../document/vocabulary.ts';
import {
  agenciesOfHeading,
  cutAtVerb,
  isNamedBody,
  partnersOf,
  sectorList,
  splitAgencies,
  startsWithAgency,
  tidyAgency,
} from './agencies.ts';
import { type Block, lineAt } from './blocks.ts';
import type { OutlineNode } from './outline.ts';
import { type SectionSense, senseOf } from './section-sense.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

interface Owner {
  readonly agencies: readonly string[];
  readonly mode: TaskMode;
}

export function tasksOf(nodes: readonly OutlineNode[], planYear?: number): PlanTask[] {
  const tasks: PlanTask[] = [];
  const owners = new Map<OutlineNode, Owner | undefined>();
  const counts = new Map<string, number>();
  for (const node of nodes) {
    const inherited = node.parent ? owners.get(node.parent) : undefined;
    const sense = senseOf(node, planYear);
    const duties = sense === 'duties' || sense === 'reporting';
    const own = duties || inherited ? headingOwner(node) : undefined;
    const owner = own?.owner ?? (duties ? inherited : undefined);
    owners.set(node, owner);
    for (const block of node.blocks) {
      const skip = block === node.blocks[0] && own ? own.length : 0;
      for (const sentence of sentencesOf(block, skip)) {
        const label = owner ? ownerLabel(node) : node.section.label;
        const number = (counts.get(label) ?? 0) + 1;
        const found = owner ? dutiesOf(sentence, owner, block) : inlineDuties(sentence, block, node, sense);
        if (found.length === 0) continue;
        counts.set(label, number);
        for (const duty of found) tasks.push({ ...duty, label: `${label}/${number}`, section: node.section.label });
      }
    }
  }
  return tasks;
}

/** The section that names the body: dashes below it share its label. */
function ownerLabel(node: OutlineNode): string {
  let current = node;
  while (current.parent && (current.style === 'dash' || current.style === 'plus' || current.style === 'star'))
    current = current.parent;
  return current.section.label;
}

function headingOwner(node: OutlineNode): { owner: Owner; length: number } | undefined {
  const block = node.blocks[0];
  if (!block) return undefined;
  const text = block.text;
  const asked = [text, node.blocks[1]?.text ?? ''].some((t) => /^\s*(?:Đề nghị|đề nghị|ĐỀ NGHỊ)\s/u.test(t));
  const mode: TaskMode = asked ? 'propose' : /^\s*Yêu cầu/u.test(text) ? 'require' : 'assign';
  const listed = /^([^:]{3,40}:\s*[^:.]{5,260}?)(?::\s|$)/u.exec(text);
  const sectors = listed?.[1] ? sectorList(listed[1]) : undefined;
  if (sectors) return { owner: { agencies: sectors, mode }, length: listed?.[0].length ?? 0 };
  const colon = text.indexOf(':');
  const beforeColon = colon > 0 && colon <= 220 ? text.slice(0, colon) : undefined;
  if (beforeColon !== undefined && !ACTS.test(beforeColon)) {
    const agencies = agenciesOfHeading(beforeColon, true);
    return agencies && { owner: { agencies, mode }, length: colon + 1 };
  }
  const alone =
    text.length <= 220 && !/[.;]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(text) && !/[.;]$/u.test(text) && !ACTS.test(text);
  const agencies = agenciesOfHeading(text.slice(0, 420), alone);
  if (!agencies) return undefined;
  return { owner: { agencies, mode }, length: alone ? text.length : lengthOfNames(text, agencies) };
}

/** Words that make a clause of what stands before a colon: «Sở A chủ trì, phối hợp:». */
const ACTS =
  /(?:^|\s)(?:chủ trì|phối hợp|tham mưu|có trách nhiệm|chịu trách nhiệm|hướng dẫn|căn cứ|triển khai|theo dõi|đẩy mạnh|tăng cường|tiếp tục)(?=[\s,]|$)/u;

function lengthOfNames(text: string, agencies: readonly string[]): number {
  const last = agencies[agencies.length - 1] ?? '';
  const at = text.toLowerCase().indexOf(last.toLowerCase());
  return at < 0 ? 0 : at + last.length;
}

type Duty = Omit<PlanTask, 'label' | 'section'>;

function dutiesOf(sentence: Sentence, owner: Owner, block: Block): Duty[] {
  const text = sentence.text;
  if (text.replace(/[^\p{L}]/gu, '').length < 6) return [];
  const line = lineAt(block, sentence.start);
  const asked = /^\s*(?:Đề nghị|đề nghị)\s/u.test(text);
  // «Đề nghị Hội A, Hội B … chủ động phối hợp …»: the sentence names its own bodies.
  if (asked) {
    const named = subjectDuties(text.replace(/^\s*[Đđ]ề nghị\s+/u, ''), text, line, 'propose');
    if (named.length > 0) return named;
  }
  // Another body at the start of the sentence: its own duty.
  if (
    startsWithAgency(text) &&
    /^[^.;]{4,200}?\s(?:chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm|tham mưu)/u.test(text)
  ) {
    const named = subjectDuties(text, text, line, owner.mode);
    if (named.some((d) => isNamedBody(d.agency) && !owner.agencies.includes(d.agency))) return named;
  }
  const directed = /^\s*[Cc]hỉ đạo\s+(\p{Lu}[^,;.]{4,80}?)\s+(?:chủ trì|thực hiện|triển khai)/u.exec(text);
  const base = { line, text, mode: (asked ? 'propose' : owner.mode) as TaskMode, ...timing(text) };
  const leads =
    directed?.[1] && startsWithAgency(directed[1]) && /chủ trì/u.test(directed[0]) ? directed[1].trim() : undefined;
  const roles = leads ? (['perform'] as const) : rolesOf(text);
  const duties: Duty[] = [];
  for (const agency of owner.agencies) {
    for (const role of roles) duties.push({ ...base, agency, role, ...(role === 'report' ? reportTo(text) : {}) });
  }
  if (leads) duties.push({ ...base, agency: leads, role: 'lead' });
  else for (const duty of directedDuties(text, base)) if (!owner.agencies.includes(duty.agency)) duties.push(duty);
  for (const partner of coordinatedWith(text)) {
    if (!owner.agencies.includes(partner)) duties.push({ ...base, agency: partner, role: 'coordinate' });
  }
  return duties;
}

/** «chịu trách nhiệm cấp thẻ …»: who answers for a work leads it; «chịu trách nhiệm trước UBND tỉnh» says to whom. */
const ANSWERS = /^[^;]{0,80}(?:^|[^\p{L}])chịu trách nhiệm\s+(?!trước|toàn diện|về|phối hợp|cùng|theo)\p{Ll}/iu;
/** «vận động hội viên; phối hợp giám sát»: a work of one's own, then one with others. */
const THEN_WITH_OTHERS = /;\s*phối hợp\s/iu;
/** «lập danh sách gửi UBND huyện», «nộp UBND xã»: what is handed in is a report. */
const HANDED_IN =
  /(?:danh sách|kết quả|số liệu|báo cáo)[^.;]{0,50}?\s(?:gửi|nộp)(?:\s+(?:kết quả|danh sách))?\s+(?:về\s+)?(?:UBND|Ủy ban|Uỷ ban|Sở|Phòng|phòng|Ban|huyện|xã|phường|tỉnh)|gửi [^.;]{3,60} tổng hợp|(?:gửi|nộp) (?:danh sách|kết quả|số liệu)[^.;]{0,40}?\s(?:về|cho)\s/u;

/** «UBND huyện chỉ đạo Phòng A phối hợp với B thẩm định»: the directed body does the work, its partners with it. */
function directedDuties(text: string, base: Omit<Duty, 'agency' | 'role'>): Duty[] {
  const m =
    /(?:^|[^\p{L}])(?<!Ban )[Cc]hỉ đạo\s+((?:các\s)?[^;.:()]{4,160}?)\s+(chủ trì|phối hợp|thực hiện|triển khai|rà soát|hướng dẫn|tuyên truyền|thẩm định|kiểm tra|xây dựng)(?!\p{L})/u.exec(
      text,
    );
  if (!m?.[1] || !startsWithAgency(m[1])) return [];
  const names = splitAgencies(m[1]).filter((name) => startsWithAgency(name) && isNamedBody(name));
  return names.map((agency) => ({
    ...base,
    agency,
    role: m[2] === 'chủ trì' ? ('lead' as const) : ('perform' as const),
  }));
}

/** Roles of the subject in one sentence, the main one first. */
export function rolesOf(text: string): Role[] {
  const roles: Role[] = [];
  const add = (role: Role): void => {
    if (!roles.includes(role)) roles.push(role);
  };
  const lead =
    /(?:^|[^\p{L}])(?:chủ trì|làm đầu mối|là (?:cơ quan|đơn vị) (?:đầu mối|chủ trì)|đồng chủ trì|chịu trách nhiệm (?:chính|chủ trì))/iu.test(
      text,
    ) || ANSWERS.test(text);
  const coordinate = /(?:^|[^\p{L}])phối hợp/iu.exec(text);
  const advise =
    /(?:^|[^\p{L}])(?:tham mưu|đề xuất với|giúp (?:UBND|Ủy ban|Uỷ ban|Ban [Cc]hỉ đạo|Chủ tịch|cấp ủy))/iu.test(text);
  const report =
    /(?:^|[^\p{L}])(?:(?:tổng hợp|gửi|thông tin|định kỳ|kết quả|chế độ|kịp thời)[^.;]{0,50}báo cáo|báo cáo (?:kết quả|định kỳ|kịp thời|về|cho|với|lên|Ủy|Uỷ|UBND|Ban|Sở|Bộ|Phòng|Thường|Chủ tịch|Tỉnh|Huyện|Thành|Thị|Đảng|Lãnh đạo|cấp|cơ quan|hằng|hàng|tình hình|tiến độ|đột xuất|theo)|tổng hợp,? gửi)/iu.test(
      text,
    ) || HANDED_IN.test(text);
  if (lead) add('lead');
  const onlyPartners = coordinate && lead && /chủ trì[,;]?\s*(?:và\s+)?phối hợp/iu.test(text);
  const startsWithPartners =
    coordinate !== null &&
    coordinate.index < 25 &&
    !/(?<!ban )chỉ đạo|hướng dẫn|triển khai/iu.test(text.slice(0, coordinate.index));
  if (coordinate && !onlyPartners && (startsWithPartners || !lead) && startsWithPartners) add('coordinate');
  if (advise) add('advise');
  if (report) add('report');
  if (roles.length === 0 || (roles.length === 1 && roles[0] === 'report' && !/^[^;]{0,45}báo cáo/iu.test(text))) {
    if (!lead) roles.unshift('perform');
  }
  if (!lead && roles.includes('perform') && THEN_WITH_OTHERS.test(text)) roles.push('coordinate');
  return roles;
}

/** Partners named after «phối hợp (chặt chẽ) với». */
function coordinatedWith(text: string): string[] {
  const partners: string[] = [];
  for (const m of text.matchAll(/[Pp]hối hợp(?:\s+chặt chẽ)?(?:\s+với|\s+cùng|\s+(?=(?:\p{Lu}|các\s)))\s*/gu)) {
    for (const name of partnersOf(text.slice(m.index + m[0].length, m.index + m[0].length + 420))) {
      if (!partners.includes(name)) partners.push(name);
    }
  }
  return partners;
}

function reportTo(text: string): { reportTo?: string } {
  const m =
    /báo cáo(?:\s+(?:kết quả|tình hình|kịp thời|định kỳ|đột xuất|thực hiện|cho|về|với|lên|Kế hoạch|giảm nghèo))*\s+((?:Ủy ban|Uỷ ban|UBND|Ban|Sở|Bộ|Phòng|Thường trực|Tỉnh ủy|Huyện ủy)[^.;]{2,110}?)(?=\s+(?:theo|để|trước|về|định|kết|tình|phân|bố|theo dõi)|[.;]|$)/u.exec(
      text,
    );
  const late =
    m ??
    /(?:về|gửi|cho)\s+((?:Ủy ban|Uỷ ban|UBND|Ban|Sở|Bộ|Phòng)\s[^.;]{2,90}?)(?=\s+(?:theo|để|trước|tổng hợp)|[.;]|$)/u.exec(
      text,
    );
  return late?.[1] ? { reportTo: late[1].trim() } : {};
}

const RHYTHM =
  /(?:(?:định kỳ\s+)?(?:hàng|hằng)\s+(?:tháng|quý|năm)|định kỳ(?:,? (?:0?6 tháng|quý|năm)(?:,\s*(?:01\s+)?năm)?)?|thường xuyên|(?:sơ kết|báo cáo)\s+6 tháng)/giu;

/** «Trợ cấp xã hội hàng tháng»: how often people are paid, not how often the work is done. */
const PAID =
  /(?:(?:trợ cấp|phụ cấp|lương hưu|tiền lương|trợ giúp xã hội|nuôi dưỡng|sinh hoạt phí)[^,.;:]{0,60}|thu nhập(?: bình quân)?\s*)$/iu;

function rhythmOfWork(text: string): string | undefined {
  for (const found of text.matchAll(RHYTHM)) if (!PAID.test(text.slice(0, found.index))) return found[0];
  return undefined;
}

function timing(text: string): { deadline?: string; rhythm?: string } {
  const deadline =
    /(?:trước|chậm nhất|trong|hoàn thành trong|xong trước|đến hết)\s+(?:là\s+)?((?:ngày\s+)?\d{1,2}[/.]\d{1,2}(?:[/.]\d{4})?|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?|tháng\s+\d{1,2}(?:\s*[/]\s*\d{4}|\s+năm\s+\d{4})?|quý\s+[IV1-4]+(?:\s*[/]\s*\d{4}|\s+năm\s+\d{4})?)/iu.exec(
      text,
    );
  const rhythm = rhythmOfWork(text);
  return { ...(deadline?.[1] ? { deadline: deadline[1] } : {}), ...(rhythm ? { rhythm } : {}) };
}

const ORDER =
  /(?:^|\s)(?:(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Chủ tịch UBND)\s+[\p{L}\s]{2,30}?\s+)?(giao|Giao|đề nghị|Đề nghị|yêu cầu|Yêu cầu)\s+((?:cho\s+)?.{3,420})$/su;

/** «Căn cứ nội dung Kế hoạch, các sở …», «Định kỳ hằng quý, UBND các xã …»: the words before the subject. */
const OPENING =
  /^(?:Căn cứ|Trên cơ sở|Theo|Định kỳ|Hằng|Hàng|Trước|Để|Đồng thời|Trong|Ngoài ra|Đối với)(?:\s[^,.;]{1,140})?,\s+/u;

/** Running text: «UBND tỉnh giao Sở A, Sở B chủ trì …», «Sở C phối hợp với …», «(Sở D chủ trì)», «Cơ quan chủ trì: …». */
function inlineDuties(sentence: Sentence, block: Block, node: OutlineNode, sense: SectionSense): Duty[] {
  const duties = sense === 'duties' || sense === 'reporting';
  const text = sentence.text;
  const line = lineAt(block, sentence.start);
  const listed = listedRoles(text, line);
  if (listed.length > 0) return listed;
  if (node.section.label === 'Preamble' || sense === 'results') return [];
  const order = ORDER.exec(text.slice(0, 600));
  if (order?.[2] && startsWithAgency(order[2].replace(/^cho\s+/u, ''))) {
    const word = (order[1] ?? '').toLowerCase();
    const mode: TaskMode = word === 'giao' ? 'assign' : word === 'yêu cầu' ? 'require' : 'propose';
    return subjectDuties(order[2].replace(/^cho\s+/u, ''), text, line, mode);
  }
  const colon = text.indexOf(':');
  const topical = colon > 0 && colon < 60 && !startsWithAgency(text) ? text.slice(colon + 1).trim() : text;
  const subject = topical.replace(OPENING, '');
  if (!startsWithAgency(subject)) return [];
  const found = subjectDuties(subject, text, line, 'assign');
  return duties || isNamedBody(found[0]?.agency ?? '') ? found : [];
}

/** Names at the start, then the verb: who does what. */
function subjectDuties(from: string, whole: string, line: number, mode: TaskMode): Duty[] {
  const colon = from.indexOf(':');
  const named = colon > 3 && colon < 170 && !ACTS.test(from.slice(0, colon));
  const namesText = named ? from.slice(0, colon) : cutAtVerb(from.slice(0, 420));
  if (namesText.length >= Math.min(from.length, 420) || namesText.length < 3) return [];
  const names = splitAgencies(namesText).filter((name) => startsWithAgency(name));
  if (names.length === 0) return [];
  const predicate = from.slice(namesText.length).replace(/^[\s,:]+/u, '');
  const list: Duty[] = [];
  for (const agency of names) {
    for (const role of rolesOf(predicate)) {
      list.push({
        line,
        text: whole,
        mode,
        agency,
        role,
        ...timing(whole),
        ...(role === 'report' ? reportTo(predicate) : {}),
      });
    }
  }
  for (const duty of directedDuties(predicate, { line, text: whole, mode, ...timing(whole) }))
    if (!names.includes(duty.agency)) list.push(duty);
  for (const partner of coordinatedWith(predicate)) {
    if (!names.includes(partner))
      list.push({ line, text: whole, mode, agency: partner, role: 'coordinate', ...timing(whole) });
  }
  return list;
}

function listedRoles(text: string, line: number): Duty[] {
  const list: Duty[] = [];
  const push = (names: string | undefined, role: Role): void => {
    for (const agency of splitAgencies(names ?? '')) {
      if (startsWithAgency(agency))
        list.push({ line, text, mode: 'assign', agency: tidyAgency(agency), role, ...timing(text) });
    }
  };
  const lead =
    /(?:(?:Cơ quan|Đơn vị|Các (?:cơ quan|đơn vị))\s+chủ trì|(?<=^|[.;:]\s)Chủ trì)(?:\s+(?:thực hiện|tham mưu|theo dõi))?\s*:\s*([^.]{3,300}?)(?=\.|$|;?\s*(?:(?:[Cc]ơ quan|[Đđ]ơn vị|[Cc]ác (?:cơ quan|đơn vị))\s+)?[Pp]hối hợp)/u.exec(
      text,
    );
  if (lead) push(lead[1], 'lead');
  const partner =
    /(?:(?:[Cc]ơ quan|[Đđ]ơn vị|[Cc]ác (?:cơ quan|đơn vị))\s+phối hợp|(?<=[.;]\s)Phối hợp)(?:\s+thực hiện)?\s*:\s*([^.]{3,400})/u.exec(
      text,
    );
  if (partner) push(partner[1], 'coordinate');
  const doer = /(?:Cơ quan|Đơn vị)\s+(?:thực hiện|triển khai)\s*:\s*([^.]{3,300}?)(?=\.|$)/u.exec(text);
  if (doer) push(doer[1], 'perform');
  if (list.length === 0) {
    const bracket = /\(\s*(?:do\s+)?([^()]{3,120}?)\s+chủ trì(?:,?\s*phối hợp(?:\s+với)?\s+([^()]{3,200}))?\)/u.exec(
      text,
    );
    if (bracket) {
      push(bracket[1], 'lead');
      push(bracket[2], 'coordinate');
    }
  }
  return list;
}
