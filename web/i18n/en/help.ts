import type { Translated } from '../translated.ts';
import type { help as vi } from '../vi/help.ts';

export const help: Translated<typeof vi> = {
  title: 'First steps',
  lead: 'A round goes through six steps. Each says who does it and where.',
  who: 'Who',
  where: 'Open at',
  steps: {
    open: {
      title: '1. Open the round',
      text: 'Choose province, year, standard and reference date. The standard must have point rules.',
      who: 'Province officer',
    },
    population: {
      title: '2. Enter all households and persons',
      text: 'The denominator of every rate; by commune or from a spreadsheet. Without it a rate is “not computed”, not 0.',
      who: 'Commune or province officer',
    },
    import: {
      title: '3. Import the register',
      text: 'Dry run of a CSV or XLSX: faults by kind, each change, the faulty rows to repair; then apply. It can be undone until the commune submits.',
      who: 'Commune officer',
    },
    check: {
      title: '4. Check and correct',
      text: 'Open a household: its class with the reason in words. A correction shows its result at once and is saved with a reason.',
      who: 'Commune officer',
    },
    submit: {
      title: '5. Submit, return, accept',
      text: 'The commune submits; the level above accepts or returns with a reason.',
      who: 'Commune officer; province officer',
    },
    approve: {
      title: '6. Approve by decision',
      text: 'Enter number, date and signer. The figures are frozen; forms 7.1 to 7.15 export as XLSX, DOCX, CSV.',
      who: 'Province leader',
    },
  },
  keys: 'Keyboard',
  keysText:
    'Tab goes through every button and field; Enter opens or sends; Esc closes a dialog. “Skip to the content” at the top passes the menu.',
  words: 'Reading the marks',
  wordUnknown: '“–” or “not computed”: not enough data, which is not zero.',
  wordUnverified:
    '“not verified”: a legal value whose text was not found; an administrator can correct it with its source.',
  wordSynthetic: '“SYNTHETIC DATA”: households and people made by a generator to try the product.',
  privacy:
    'Household files are personal data: each opening is recorded, and nothing is found outside your assigned area.',
};
