/** Loại cơ quan ban hành — bodies told apart by the opening of their names; places are not compared. */
import { searchKey } from '../kernel/vietnamese-text.ts';
import type { CitedDocument, DocumentKind, DocumentLevel } from './document.ts';

const BODIES: readonly (readonly [body: string, kind: DocumentKind, RegExp])[] = [
  ['prime-minister', 'state', /^thu tuong/u],
  ['government', 'state', /^chinh phu/u],
  ['assembly', 'council', /^quoc hoi/u],
  ['standing-assembly', 'council', /^uy ban thuong vu quoc hoi|^ubtvqh/u],
  ['council', 'council', /^(?:hdnd|hoi dong nhan dan|thuong truc hdnd)/u],
  ['committee', 'state', /^(?:ubnd|uy ban nhan dan|chu tich ubnd)/u],
  [
    'party',
    'party',
    /^(?:ban thuong vu|ban chap hanh|ban bi thu|bo chinh tri|tinh uy|huyen uy|thanh uy|thi uy|quan uy|dang uy|dang bo|dai hoi|trung uong dang|bch|btv)/u,
  ],
  ['front', 'front', /^(?:mat tran|ubmttq|uy ban mttq|uy ban mat tran|hoi |doan |lien doan)/u],
  ['ministry', 'state', /^(?:bo |lien bo|uy ban dan toc)/u],
  ['department', 'state', /^(?:so |phong |ban |cuc |tong cuc)/u],
];

const bodyOf = (issuer: string) => {
  const name = searchKey(issuer);
  return BODIES.find(([, , pattern]) => pattern.test(name));
};

/** «QĐ-TTg là của Thủ tướng Chính phủ»: the printed issuer against the one the symbol calls for; `undefined` = agrees or unknown. */
export function wrongIssuer(document: CitedDocument): string | undefined {
  if (!document.issuer || !document.symbolIssuer || !document.number) return undefined;
  const [printed, wanted] = [bodyOf(document.issuer), bodyOf(document.symbolIssuer)];
  return printed === undefined || wanted === undefined || printed[0] === wanted[0] ? undefined : document.symbolIssuer;
}

/** The symbol decides before the name: «…/TU» is of the Party whoever is printed. */
export function kindOfDocument(document: CitedDocument): DocumentKind {
  const number = document.number ?? '';
  if (/\/(?:TU|TW|HU|ThU|TXU|ĐU|QU)$/iu.test(number)) return 'party';
  if (/HĐND$|QH\d*$|UBTVQH\d*$/iu.test(number)) return 'council';
  if (/^(?:Luật|Bộ luật|Pháp lệnh)$/iu.test(document.type)) return 'council';
  return bodyOf(document.symbolIssuer ?? document.issuer ?? '')?.[1] ?? (number === '' ? 'other' : 'state');
}

/** Cities that stand where provinces stand. */
const CENTRAL_CITIES = /thanh pho (?:ha noi|ho chi minh|hai phong|da nang|can tho|hue)\b/u;

/** Cấp của văn bản — from the issuer; a law or a body without a place is of the centre. */
export function levelOfDocument(document: CitedDocument): DocumentLevel | undefined {
  const number = document.number ?? '';
  const issuer = searchKey(document.issuer ?? document.symbolIssuer ?? '');
  if (/(?:TTg|CP|QH\d*|UBTVQH\d*|\/TW)$/iu.test(number) || /^(?:Luật|Bộ luật|Pháp lệnh)$/iu.test(document.type))
    return 'central';
  if (issuer === '') return /\/TU$/iu.test(number) ? 'province' : undefined;
  if (/\b(?:xa|phuong|thi tran|dac khu)\b(?! hoi)|^dang uy/u.test(issuer) && !/thi xa/u.test(issuer)) return 'commune';
  if (/\btinh\b/u.test(issuer) || CENTRAL_CITIES.test(issuer)) return 'province';
  if (/\b(?:huyen|thi xa|quan|thanh pho|thanh uy|thi uy)\b/u.test(issuer)) return 'district';
  const body = bodyOf(document.issuer ?? document.symbolIssuer ?? '')?.[0];
  return body !== undefined && /^(?:prime-minister|government|assembly|standing-assembly|ministry|party)$/.test(body)
    ? 'central'
    : undefined;
}
