import { describe, expect, test } from 'vitest';
import { foundBy } from '#tests/kit/audited-plan.ts';

const plan = (targets: string[], solutions: string[], duties: string[]): string[] => [
  'I. MỤC TIÊU NĂM 2019',
  ...targets.map((t, i) => `${i + 1}. ${t}`),
  'II. NHIỆM VỤ, GIẢI PHÁP',
  ...solutions.map((t, i) => `${i + 1}. ${t}`),
  'III. TỔ CHỨC THỰC HIỆN',
  ...duties.map((t, i) => `${i + 1}. ${t}`),
];
const labour = 'Sở Lao động - Thương binh và Xã hội: Chủ trì theo dõi, tổng hợp, báo cáo kết quả thực hiện Kế hoạch.';
const water = '90% hộ nghèo được sử dụng nước sinh hoạt hợp vệ sinh.';

describe('leads of targets and policies', () => {
  test('a target that no body sees to', () => {
    expect(foundBy('target-without-lead', plan([water], ['Tuyên truyền.'], [labour]))).toMatchObject([
      { subject: 'water', verdict: 'warning' },
    ]);
    const agriculture = 'Sở Nông nghiệp và Phát triển nông thôn: Chủ trì chương trình nước sạch nông thôn.';
    expect(foundBy('target-without-lead', plan([water], ['Tuyên truyền.'], [labour, agriculture]))).toEqual([]);
  });
  test('loans for water are credit, not water', () => {
    const bank =
      'Ngân hàng Chính sách xã hội tỉnh: Thực hiện cho vay hộ nghèo, cho vay nước sạch và vệ sinh môi trường.';
    expect(foundBy('target-without-lead', plan([water], ['Tuyên truyền.'], [labour, bank]))).toMatchObject([
      { subject: 'water' },
    ]);
  });
  test('bodies ordered «by function» answer for their own sector', () => {
    const bySector =
      'Các sở: Nông nghiệp và Phát triển nông thôn, Y tế: Theo chức năng, nhiệm vụ được giao, chủ trì thực hiện các chỉ tiêu thuộc lĩnh vực.';
    expect(foundBy('target-without-lead', plan([water], ['Tuyên truyền.'], [labour, bySector]))).toEqual([]);
  });
  test('a policy among the solutions without a body; a local policy known by its resolution', () => {
    const electricity = ['Hỗ trợ tiền điện cho hộ nghèo theo quy định.'];
    expect(foundBy('policy-without-lead', plan([], electricity, [labour]))).toMatchObject([{ subject: 'electricity' }]);
    const finance = 'Sở Tài chính: Chủ trì thực hiện hỗ trợ tiền điện.';
    expect(foundBy('policy-without-lead', plan([], electricity, [labour, finance]))).toEqual([]);
    const ferry = [
      'Thực hiện Nghị quyết số 45/2018/NQ-HĐND ngày 10/7/2018 của Hội đồng nhân dân tỉnh quy định chính sách hỗ trợ vé phà cho hộ nghèo.',
    ];
    expect(foundBy('policy-without-lead', plan([], ferry, [labour]))).toMatchObject([{ subject: '45/2018/NQ-HĐND' }]);
  });
  test('the paying body of health insurance', () => {
    const insured = ['100% người thuộc hộ nghèo được cấp thẻ bảo hiểm y tế.'];
    const health = 'Sở Y tế: Chủ trì khám chữa bệnh cho người nghèo có thẻ bảo hiểm y tế.';
    expect(foundBy('executor-absent', plan(insured, [], [labour, health]))).toMatchObject([
      { subject: 'health-insurance' },
    ]);
    const insurer = 'Bảo hiểm xã hội tỉnh: Phát hành thẻ bảo hiểm y tế.';
    expect(foundBy('executor-absent', plan(insured, [], [health, insurer]))).toEqual([]);
  });
  test('several leads of one work', () => {
    const joint = ['Giao Sở Y tế, Sở Nội vụ, Sở Tư pháp chủ trì kiểm tra việc thực hiện Kế hoạch.'];
    const [finding] = foundBy('several-leads', plan([], [], [labour, ...joint]));
    expect(finding?.printed).toBe('Sở Y tế; Sở Nội vụ; Sở Tư pháp');
  });
  test('one dimension with two leads', () => {
    const two = [
      'Sở Nông nghiệp và Phát triển nông thôn: Chủ trì chương trình nước sạch nông thôn.',
      'Sở Y tế: Chủ trì thực hiện chính sách hỗ trợ nhà tiêu hợp vệ sinh.',
    ];
    expect(foundBy('split-lead', plan([water], [], two))).toMatchObject([{ subject: 'water,sanitation' }]);
  });
  test('a fund nobody has, a fund under the name of a campaign', () => {
    const fund = ['Vận động Quỹ “Áo ấm mùa đông” giúp trẻ em nghèo.', 'Tiếp tục xây dựng quỹ “Ngày vì người nghèo”.'];
    const front = 'Đề nghị Ủy ban Mặt trận Tổ quốc tỉnh: Vận động quỹ “Ngày vì người nghèo”.';
    expect(foundBy('fund-without-owner', plan([], fund, [labour, front]))).toMatchObject([
      { subject: 'Áo ấm mùa đông' },
    ]);
    expect(foundBy('fund-name', plan([], fund, [labour]))).toMatchObject([{ subject: 'Vì người nghèo' }]);
  });
});

describe('targets and their scope', () => {
  const pupils = '100% học sinh thuộc hộ nghèo được miễn, giảm học phí.';
  test('a commitment outside the section of targets', () => {
    const hidden = ['Tập huấn cho trên 850 cán bộ giảm nghèo cấp xã.'];
    expect(foundBy('hidden-target', plan([pupils], hidden, [labour]))).toMatchObject([{ printed: 'trên 850 cán bộ' }]);
    expect(foundBy('hidden-target', plan([pupils], ['Tập huấn cán bộ.'], [labour]))).toEqual([]);
  });
  test('the same support for other groups elsewhere', () => {
    const wider =
      'Sở Giáo dục và Đào tạo: Thực hiện miễn, giảm học phí cho học sinh, sinh viên thuộc hộ nghèo, hộ cận nghèo.';
    const same = 'Sở Giáo dục và Đào tạo: Thực hiện miễn, giảm học phí cho học sinh thuộc hộ nghèo.';
    const [finding] = foundBy('scope-differs', plan([pupils], [], [wider]));
    expect(finding?.statement.vi).toContain('Khác ở: cận nghèo, sinh viên');
    expect(foundBy('scope-differs', plan([pupils], [], [same]))).toEqual([]);
  });
  test('firm in one place, «hướng tới» in another', () => {
    const firm = '100% hộ nghèo có khó khăn về nhà ở được hỗ trợ xây mới nhà ở.';
    const soft = ['Rà soát, hướng tới 100% hộ nghèo có khó khăn về nhà ở được hỗ trợ xây mới nhà ở.'];
    expect(foundBy('strength-differs', plan([firm], soft, [labour]))).toMatchObject([{ verdict: 'warning' }]);
  });
  test('groups of targets stand among the beneficiaries', () => {
    const body = [
      'I. MỤC TIÊU',
      '1. 100% người thuộc hộ nghèo, người lao động có thu nhập thấp có nhu cầu được hỗ trợ đào tạo nghề.',
      'II. PHẠM VI, ĐỐI TƯỢNG',
      '1. Phạm vi: toàn tỉnh.',
      '2. Đối tượng: hộ nghèo, hộ cận nghèo.',
      'III. TỔ CHỨC THỰC HIỆN',
      `1. ${labour}`,
    ];
    expect(foundBy('scope-section', body)).toMatchObject([{ subject: 'low-income' }]);
  });
  test('certificates above training are impossible', () => {
    const rates = (certified: string): string[] => [
      `Tỷ lệ lao động thuộc hộ nghèo qua đào tạo đạt 60%, có bằng cấp chứng chỉ đạt ${certified}.`,
    ];
    expect(foundBy('nested-targets', plan(rates('25%'), [], [labour]))).toMatchObject([{ verdict: 'holds' }]);
    expect(foundBy('nested-targets', plan(rates('65%'), [], [labour]))).toMatchObject([{ verdict: 'inconsistent' }]);
  });
  test('an ambiguous range, a missing base', () => {
    const range = ['Phấn đấu năm 2019 giảm tỷ lệ hộ nghèo từ 1,2% - 1,6%.'];
    expect(foundBy('ambiguous-range', plan(range, [], [labour]))).toMatchObject([{ computed: '1,2–1,6 điểm %' }]);
    expect(foundBy('missing-base', plan(range, [], [labour]))).toMatchObject([{ verdict: 'undecidable' }]);
    expect(foundBy('no-results-section', plan(range, ['Tuyên truyền.'], [labour]))).toHaveLength(1);
  });
  test('the same limit with and without its boundary', () => {
    const limits = (second: string): string[] => [
      'Ưu tiên các xã có tỷ lệ hộ nghèo từ 30% trở lên.',
      `Xây dựng đề án cho các xã có tỷ lệ hộ nghèo ${second}.`,
    ];
    expect(foundBy('boundary', plan([pupils], limits('trên 30%'), [labour]))).toMatchObject([
      { verdict: 'inconsistent' },
    ]);
    expect(foundBy('boundary', plan([pupils], limits('trên 40%'), [labour]))).toEqual([]);
  });
});
