/** `vuonlen plan read|audit|import|draft …` — what can be done with a plan document from the command line. */
import type { PlanCommandIo } from './plan-read.ts';

const USAGE = {
  vi: `Cách dùng:
  vuonlen plan read TỆP    đọc kế hoạch thành dữ liệu (JSON)
  vuonlen plan audit TỆP   kiểm tra số liệu, chỉ tiêu, phân công, căn cứ của kế hoạch
  vuonlen plan import TỆP  đọc, kiểm tra và lưu kế hoạch để xác nhận rồi theo dõi
  vuonlen plan draft       soạn kế hoạch năm sau từ số liệu đã phê duyệt (--year NĂM --area MÃ --out TỆP.docx)
  vuonlen plan report      soạn báo cáo kết quả của kế hoạch (SỐ|ID --period KỲ --out TỆP.docx)
  vuonlen plan reminders   nhắc việc theo từng cơ quan, đơn vị ([--date NGÀY] [--json|--text])
`,
  en: `Usage:
  vuonlen plan read FILE    read a plan as data (JSON)
  vuonlen plan audit FILE   check figures, targets, duties and bases of a plan
  vuonlen plan import FILE  read, check and store a plan, to be confirmed and tracked
  vuonlen plan draft        draft next year's plan from approved figures (--year N --area CODE --out FILE.docx)
  vuonlen plan report       write the results report of a plan (NUMBER|ID --period P --out FILE.docx)
  vuonlen plan reminders    reminders by body and unit ([--date D] [--json|--text])
`,
} as const;

export async function planCommand(argv: string[], io: PlanCommandIo): Promise<number> {
  const language = io.language ?? 'vi';
  const [name = '', ...rest] = argv;
  if (name === 'read') return (await import('./plan-read.ts')).planReadCommand(rest, io);
  if (name === 'audit') return (await import('./plan-audit.ts')).planAuditCommand(rest, io);
  if (name === 'import') return (await import('./plan-import.ts')).planImportCommand(rest, io);
  if (name === 'draft') return (await import('./plan-draft.ts')).planDraftCommand(rest, io);
  if (name === 'report') return (await import('./plan-report.ts')).planReportCommand(rest, io);
  if (name === 'reminders') return (await import('./plan-reminders.ts')).planRemindersCommand(rest, io);
  const asked = name === '' || name === 'help' || name === '--help' || name === '-h';
  (asked ? io.stdout : io.stderr).write(USAGE[language]);
  return asked ? 0 : 2;
}
