import { describe, expect, test } from 'vitest';
import { auditedText, foundBy, planText } from '#tests/kit/audited-plan.ts';

const body = [
  'I. MỤC TIÊU',
  '1. 100% học sinh thuộc hộ nghèo được miễn, giảm học phí.',
  'II. TỔ CHỨC THỰC HIỆN',
  '1. Sở Giáo dục và Đào tạo: Chủ trì miễn, giảm học phí.',
];
const cited = (...documents: string[]) => ({
  preamble: `Căn cứ ${documents.join('; ')}; Ủy ban nhân dân tỉnh ban hành Kế hoạch giảm nghèo năm 2019 như sau:`,
});

describe('citations', () => {
  test('the issuer must fit the symbol', () => {
    const wrong = cited('Quyết định số 1259/QĐ-TTg ngày 22/8/2017 của Chính phủ');
    expect(foundBy('issuer-symbol', body, wrong)).toMatchObject([
      { verdict: 'inconsistent', computed: 'Thủ tướng Chính phủ' },
    ]);
    expect(
      foundBy('issuer-symbol', body, cited('Quyết định số 1259/QĐ-TTg ngày 22/8/2017 của Thủ tướng Chính phủ')),
    ).toEqual([]);
    // A decision of another province's committee is still one of a committee.
    expect(
      foundBy('issuer-symbol', body, cited('Quyết định số 15/2018/QĐ-UBND ngày 02/5/2018 của UBND tỉnh Bình Thuận')),
    ).toEqual([]);
  });
  test('decrees carry the year, and the year agrees with the date', () => {
    expect(foundBy('citation-form', body, cited('Nghị định số 28/NĐ-CP ngày 10/4/2018 của Chính phủ'))).toMatchObject([
      { computed: '28/2018/NĐ-CP' },
    ]);
    expect(
      foundBy('citation-form', body, cited('Nghị định số 28/2017/NĐ-CP ngày 10/4/2018 của Chính phủ')),
    ).toMatchObject([{ verdict: 'inconsistent', computed: '2018' }]);
    expect(foundBy('citation-form', body, cited('Nghị định số 28/2018/NĐ-CP của Chính phủ'))).toHaveLength(1);
    expect(foundBy('citation-form', body, cited('Nghị định số 28/2018/NĐ-CP ngày 10/4/2018 của Chính phủ'))).toEqual(
      [],
    );
  });
  test('no citation is later than the plan', () => {
    expect(
      foundBy('citation-dates', body, cited('Nghị quyết số 50/NQ-HĐND ngày 20/02/2019 của Hội đồng nhân dân tỉnh')),
    ).toMatchObject([{ verdict: 'inconsistent' }]);
    expect(
      foundBy('citation-dates', body, cited('Nghị quyết số 50/NQ-HĐND ngày 14/02/2019 của Hội đồng nhân dân tỉnh')),
    ).toMatchObject([{ verdict: 'holds' }]);
  });
  test('one number, two documents; one document, two dates', () => {
    const two = cited(
      'Nghị quyết số 31/NQ-HĐND ngày 12/12/2018 của Hội đồng nhân dân tỉnh',
      'Nghị quyết số 31-NQ/TU ngày 02/5/2018 của Tỉnh ủy',
    );
    expect(foundBy('same-number', body, two)).toMatchObject([{ verdict: 'warning', subject: '31' }]);
    const dates = cited(
      'Nghị quyết số 31/NQ-HĐND ngày 12/12/2018 của Hội đồng nhân dân tỉnh',
      'Nghị quyết số 31/NQ-HĐND ngày 13/12/2018 của Hội đồng nhân dân tỉnh',
    );
    expect(foundBy('same-number', body, dates)).toMatchObject([{ verdict: 'inconsistent' }]);
  });
  test('an annex that is cited and absent', () => {
    const annexed = [...body, '2. Sở Tài chính: Bố trí kinh phí (chi tiết tại Phụ lục số 3 kèm theo).'];
    expect(foundBy('missing-annex', annexed)).toMatchObject([{ verdict: 'warning' }]);
  });
});

describe('years, numbering, names, recipients', () => {
  test('last year copied into a forward-looking sentence; years of results and bases are explained', () => {
    const stale = [...body, '2. Sở Tài chính: Bố trí kinh phí thực hiện kế hoạch giảm nghèo năm 2018.'];
    expect(foundBy('plan-year', stale)).toMatchObject([{ printed: 'năm 2018', computed: '2019' }]);
    const base = [...body, '2. Sở Tài chính: Căn cứ kết quả rà soát hộ nghèo cuối năm 2018 bố trí kinh phí.'];
    expect(foundBy('plan-year', base)).toEqual([]);
  });
  test('a plan dated years before its own', () => {
    expect(foundBy('plan-year', body, { date: '14 tháng 02 năm 2016' })).toMatchObject([{ computed: '2019' }]);
  });
  test('repeated and missing numbers', () => {
    const list = (...labels: string[]): string[] => [
      'I. GIẢI PHÁP',
      ...labels.map((l) => `${l} Tuyên truyền về nội dung thứ ${l.replace(/\W/g, '')}.`),
      ...body.map((t) => t.replace(/^I\./, 'II.').replace(/^II\. TỔ/, 'III. TỔ')),
    ];
    expect(foundBy('numbering', list('1.', '2.', '2.'))[0]?.statement.vi).toContain('«2» dùng hai lần');
    expect(foundBy('numbering', list('1.', '2.', '4.'))[0]?.statement.vi).toContain('sau «2» là «4»');
    expect(foundBy('numbering', list('1.', '2.', '3.'))).toEqual([]);
  });
  test('a list that leaves out «đ» beside one that has it', () => {
    const letters = (style: string): string[] => [...style].map((l) => `${l}) Nội dung hỗ trợ ${l}.`);
    const text = [
      'I. GIẢI PHÁP',
      '1. Hỗ trợ sản xuất',
      ...letters('abcde'),
      '2. Hỗ trợ đời sống',
      ...letters('abcdđe'),
    ];
    expect(foundBy('numbering', text)).toMatchObject([{ subject: 'I.1' }]);
  });
  test('one committee under several names, unless a short form is defined', () => {
    const named = (first: string): string[] => [
      ...body,
      `2. Sở Nội vụ: Tham mưu kiện toàn ${first}.`,
      '3. Sở Tài chính: Báo cáo Ban Chỉ đạo các chương trình mục tiêu quốc gia tỉnh.',
    ];
    expect(foundBy('committee-names', named('Ban Chỉ đạo giảm nghèo tỉnh'))).toHaveLength(1);
    expect(foundBy('committee-names', named('Ban Chỉ đạo giảm nghèo tỉnh (sau đây gọi tắt là Ban Chỉ đạo)'))).toEqual(
      [],
    );
  });
  test('one project with two titles', () => {
    const text = [
      'I. NỘI DUNG',
      '- Dự án 2: Đa dạng hóa sinh kế, phát triển mô hình',
      'II. TỔ CHỨC THỰC HIỆN',
      '1. Sở Lao động - Thương binh và Xã hội',
      '- Chủ trì thực hiện Dự án 2: Nhân rộng mô hình sinh kế bền vững; báo cáo kết quả.',
    ];
    expect(foundBy('project-titles', text)).toMatchObject([{ subject: '2' }]);
  });
  test('recipients: the usual ones, and «như trên» without addressee', () => {
    expect(foundBy('recipients-standard', body, { recipients: ['Thường trực Tỉnh ủy', 'Lưu: VT'] })).toMatchObject([
      { computed: 'Thường trực HĐND' },
    ]);
    expect(foundBy('recipients-standard', body)).toEqual([]);
    expect(foundBy('as-above', body, { recipients: ['Như trên', 'Lưu: VT'] })).toHaveLength(1);
  });
  test('a body set up for a period that ends within the year', () => {
    const ends = (period: string): string[] => [
      ...body,
      `2. UBND các huyện: Kiện toàn Ban Chỉ đạo giảm nghèo cấp huyện giai đoạn ${period}.`,
    ];
    expect(foundBy('period-ends', ends('2016-2019'))).toHaveLength(1);
    expect(foundBy('period-ends', ends('2016-2020'))).toEqual([]);
  });
  test('departments of before 2025 in a plan of after', () => {
    const old = [...body, '2. Sở Lao động - Thương binh và Xã hội: Chủ trì rà soát hộ nghèo.'];
    expect(foundBy('body-validity', old, { year: 2026 })).toMatchObject([{ verdict: 'warning' }]);
    expect(foundBy('body-validity', old, { year: 2024 })).toEqual([]);
  });
});

test('every finding has what the contract promises, in both languages', () => {
  const findings = auditedText(planText(body, cited('Quyết định số 1259/QĐ-TTg ngày 22/8/2017 của Chính phủ')));
  expect(findings.length).toBeGreaterThan(0);
  for (const finding of findings) {
    expect(Object.keys(finding)).toEqual(
      expect.arrayContaining(['rule', 'lines', 'statement', 'printed', 'computed', 'verdict', 'advice']),
    );
    expect(finding.lines.length).toBeGreaterThan(0);
    for (const text of [finding.statement, finding.advice]) {
      expect(text.vi.length).toBeGreaterThan(5);
      expect(text.en.length).toBeGreaterThan(5);
    }
  }
});
