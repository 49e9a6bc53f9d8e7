/** Các phần thể thức — header, title, recipients, signature and annexes as sections beside those of the body. */
import type { Recipient, Section, Signature } from '../document/plan-document.ts';
import type { CleanLine } from './blocks.ts';
import type { NewsItem } from './news.ts';
import type { OutlineNode } from './outline.ts';
import type { Parts } from './parts.ts';
import { RECIPIENTS } from './parts.ts';

export function letterSections(
  parts: Parts,
  nodes: readonly OutlineNode[],
  news: NewsItem | undefined,
  ending: { recipients: readonly Recipient[]; signature?: Signature },
): Section[] {
  const sections: Section[] = [];
  if (news) {
    if (news.header[0]) sections.push(plain('Page header', news.header[0], news.header));
    if (news.title) sections.push(plain('Title', news.title, [news.title]));
    const more = news.header.filter((l) => l.line > (news.title?.line ?? 0));
    if (more[0] && news.title) sections.push({ ...plain('Page header', more[0], more), line: news.title.line + 1 });
  } else if (parts.header.length > 0 || parts.title.length > 0) {
    const lines = [...parts.header, ...parts.title];
    const first = lines[0];
    const named = lines.find((l) => l.text !== '');
    if (first && named) sections.push({ ...plain('Header', named, lines), line: first.line });
  }
  sections.push(...nodes.map((n) => n.section));
  const recipients = parts.closing.find((l) => RECIPIENTS.test(l.text));
  if (!news && recipients)
    sections.push({ ...plain('Nơi nhận', recipients, []), text: ending.recipients.map((r) => r.printed).join('\n') });
  if (!news && ending.signature) {
    const { line, name, post } = ending.signature;
    sections.push({ label: 'Signature', printedLabel: '', heading: post, depth: 0, line, text: name });
  }
  const annex = parts.annexes.find((l) => l.text !== '');
  if (!news && annex) sections.push(plain('Appendix', annex, parts.annexes));
  const footer = news?.footer[0];
  if (footer) sections.push(plain('Page footer', footer, news.footer));
  return sections;
}

function plain(label: string, first: CleanLine, lines: readonly CleanLine[]): Section {
  const text = lines
    .map((l) => l.text)
    .filter((t) => t !== '' && t !== '|')
    .join('\n');
  return { label, printedLabel: '', heading: first.text.slice(0, 200), depth: 0, line: first.line, text };
}
