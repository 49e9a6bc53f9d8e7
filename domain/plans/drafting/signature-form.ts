/** Thể thức ký — on behalf of the committee (TM.), for the chair (KT.), acting (Q.); names of the post in capitals. */
export const SIGNATURE_FORMS = ['chair', 'vice-chair', 'vice-chair-alone', 'acting-chair'] as const;
export type SignatureForm = (typeof SIGNATURE_FORMS)[number];

const LINES: Readonly<Record<SignatureForm, readonly string[]>> = {
  chair: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  'vice-chair': ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  // As copies of Lào Cai 2018 and Phan Thiết 2017 carry it: without the line of the collective.
  'vice-chair-alone': ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  'acting-chair': ['TM. ỦY BAN NHÂN DÂN', 'Q. CHỦ TỊCH'],
};

export function signatureLines(form: SignatureForm): readonly string[] {
  return LINES[form];
}
