import type { Language } from '#domain/kernel/language.ts';

const COMMANDS = `  start [--port N]
  demo --plan HD|HY|LC|TN|PT [--port N] [--seed N] [--no-serve]
  classify FILE --standard ID [--out FILE] [--format csv|json]
  round open --id R --standard ID --kind yearly|monthly --year Y --province CODE --reference-date D
  round population --id R FILE
  round status|submit|return|approve --id R [--commune CODE] [--reason TEXT] [--decision "4424/QĐ-UBND" --date D --signer NAME] [--json]
  import register FILE --round R [--strict] [--errors FILE.xlsx] [--json]
  import members FILE --round R [--strict] [--errors FILE.xlsx] [--json]
  report FORM --round R [--area CODE] [--level province|district|commune] (--out FILE.{xlsx,docx,csv,json} | --format json)
  plan read FILE · plan audit FILE · plan import FILE
  plan draft --year N --area CODE --out FILE.docx [--date D] [--json]
  plan report NUMBER|ID --period first-half|nine-months|year|mid-term|term --out FILE.docx [--date D] [--json]
  plan reminders [--date D] [--json|--text]
  backup FILE · restore FILE · verify [--json]
  user add|disable|reset|assign|list …`;

export function usage(language: Language): string {
  return language === 'vi'
    ? `vuonlen — phần mềm điều hành chương trình giảm nghèo\n\nCách dùng: vuonlen LỆNH …\n${COMMANDS}\n\nMôi trường: PORT, VUONLEN_DATA, DATABASE_URL, DATABASE_REPLICA_URL, VUONLEN_LANG=vi|en`
    : `vuonlen — the software that runs a poverty-reduction programme\n\nUsage: vuonlen COMMAND …\n${COMMANDS}\n\nEnvironment: PORT, VUONLEN_DATA, DATABASE_URL, DATABASE_REPLICA_URL, VUONLEN_LANG=vi|en`;
}
