/** Prints a composed plan as text, in one of three wordings; slips replace single printed values. */
import { roundedPercent } from '#domain/kernel/rate.ts';
import type { PlanModel } from './compose-audited-plan.ts';

const n = (value: number): string => String(Math.round(value)).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
const d = (value: number): string => value.toFixed(2).replace('.', ',');
/** Percent with two decimals, half up, exact. */
const rate = (part: number, whole: number): number => Number(roundedPercent({ numerator: part, denominator: whole }));
const two = (value: number): number => Math.round(value * 100) / 100;
const day = (value: number): string => String(value).padStart(2, '0');

export function renderPlan(m: PlanModel): string {
  const slip = (name: string): number => Number(m.slips[name] ?? 0);
  const has = (name: string): boolean => m.slips[name] !== undefined;
  const poor = m.rows.reduce((sum, r) => sum + r.poor, 0);
  const near = m.nearOpening - m.nearExits + m.nearReturns + m.nearArrivals + m.fromPoor;
  const before = m.year - 1;
  const closing = poor + slip('closing');
  const change = m.poorOpening - poor + slip('change');
  const sure = m.kind === 'tỉnh' ? 'Sở' : 'Phòng';
  const whole = `${m.kind} ${m.area}`;
  const poorRate = two(rate(poor, m.households));
  const nearRate = two(rate(near, m.households));
  const openingBase = Math.round(m.households * 0.985);
  const openingRate = two(rate(m.poorOpening, openingBase));
  const relative = two(rate(m.poorOpening - poor, m.poorOpening)) + slip('relative');
  const n2 = Math.max(1, Math.round(poor * 0.03));
  const lines: string[] = [];
  const put = (...text: string[]): void => {
    for (const line of text) lines.push(line, '');
  };
  put(
    `ỦY BAN NHÂN DÂN\n${m.kind.toUpperCase()} ${m.area.toUpperCase()}`,
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
  );
  put(`Số: ${m.number}/KH-UBND`, `${m.area}, ngày ${day(m.date[0])} tháng ${day(m.date[1])} năm ${m.year}`, 'KẾ HOẠCH');
  put(`Thực hiện công tác giảm nghèo ${whole} năm ${m.year}`);
  const issuer = has('issuer') ? 'Chính phủ' : 'Thủ tướng Chính phủ';
  const late = has('late') ? `30/12/${m.year}` : `20/12/${before}`;
  const decree = has('decree')
    ? '20/NĐ-CP ngày 15/3/2021'
    : m.year > 2021
      ? '20/2021/NĐ-CP ngày 15/3/2021'
      : '136/2013/NĐ-CP ngày 21/10/2013';
  const decreeUsed = has('decree') && m.year <= 2021 ? '136/NĐ-CP ngày 21/10/2013' : decree;
  put(
    `Căn cứ Quyết định số 1722/QĐ-TTg ngày 02/9/2016 của ${issuer} phê duyệt Chương trình mục tiêu quốc gia giảm nghèo bền vững; Nghị định số ${decreeUsed} của Chính phủ; Nghị quyết số 61/NQ-HĐND ngày ${late} của Hội đồng nhân dân ${m.kind}; Ủy ban nhân dân ${m.kind} ban hành Kế hoạch giảm nghèo năm ${m.year} như sau:`,
  );
  let roman = 0;
  const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI'];
  const section = (title: string): void => {
    put(`${ROMAN[roman]}. ${title}`);
    roman += 1;
  };
  if (!m.without.has('results')) {
    section(`KẾT QUẢ CÔNG TÁC GIẢM NGHÈO NĂM ${before}`);
    const rateShown = d(poorRate + slip('rate'));
    put(`Theo kết quả rà soát cuối năm ${before}, toàn ${m.kind} có:`);
    if (m.style === 0) {
      put(
        `- Tổng số hộ dân cư: ${n(m.households)} hộ;`,
        `- Tổng số hộ nghèo: ${n(closing)} hộ, chiếm tỷ lệ ${rateShown}%;`,
      );
      put(
        `- Hộ nghèo giảm ${n(change)} hộ so với tổng số hộ nghèo cuối năm ${before - 1} (${n(m.poorOpening)} hộ), chiếm tỷ lệ ${d(relative)}%.`,
      );
    } else {
      put(`- Tổng số hộ dân: ${n(m.households)} hộ;`, `- Số hộ nghèo: ${n(closing)} hộ, tỷ lệ ${rateShown}%;`);
      put(
        `- Toàn ${m.kind} giảm được ${n(change)} hộ nghèo so với tổng số hộ nghèo cuối năm ${before - 1} (${n(m.poorOpening)} hộ), bằng ${d(relative)}%.`,
      );
    }
    put(
      `+ Hộ nghèo theo thu nhập: ${n(poor - n2 + slip('n1'))} hộ.`,
      `+ Hộ nghèo thiếu hụt tiếp cận các dịch vụ xã hội cơ bản: ${n(n2)} hộ.`,
    );
    put(`- Tổng số hộ cận nghèo: ${n(near)} hộ, chiếm tỷ lệ ${d(nearRate)}%;`);
    put(
      `Trong năm ${before} đã có ${n(m.exits + slip('exits'))} hộ thoát nghèo, ${n(m.returns)} hộ tái nghèo, ${n(m.arrivals)} hộ phát sinh nghèo mới.`,
    );
    put(
      `Đưa tỷ lệ hộ nghèo từ ${d(openingRate)}% (cuối năm ${before - 1}) xuống còn ${d(poorRate)}% (cuối năm ${before}, giảm ${d(openingRate - poorRate + slip('points'))}%).`,
    );
    put(
      `Toàn ${m.kind} có ${n(m.groups[0] + slip('group'))} hộ nghèo thuộc diện bảo trợ xã hội; ${n(m.groups[1])} hộ nghèo thuộc diện dân tộc thiểu số.`,
    );
    const [a = 0, b = 0, c = 0, e = 0, f = 0] = m.causes;
    const rest = Math.max(f, poor - a - b - c - e);
    put(
      `Nguyên nhân nghèo: thiếu vốn sản xuất ${n(a + slip('cause'))} hộ; thiếu đất canh tác ${n(b)} hộ; thiếu lao động ${n(c)} hộ; có người ốm đau dài ngày ${n(e)} hộ; nguyên nhân khác ${n(rest)} hộ.`,
    );
    put(`Toàn ${m.kind} có ${n(m.units + slip('units'))} xã, phường, thị trấn, chia theo tỷ lệ hộ nghèo:`);
    const [x = 0, y = 0, z = 0] = m.bands;
    put(
      `+ ${n(x)} xã, phường, thị trấn có tỷ lệ hộ nghèo từ 5% trở lên.`,
      `+ ${n(y)} xã, phường, thị trấn có tỷ lệ hộ nghèo từ ${2 - slip('band')}% đến dưới 5%.`,
      `+ ${n(z)} xã, phường, thị trấn có tỷ lệ hộ nghèo dưới 2%.`,
    );
  }
  section(`MỤC TIÊU NĂM ${m.year}`);
  const items: string[] = [
    `Giảm ${n(m.target)} hộ nghèo so với tổng số hộ nghèo cuối năm ${before}, chiếm ${d(two(rate(m.target, poor)) + slip('targetShare'))}%.`,
    `100% người thuộc hộ nghèo, hộ cận nghèo được hỗ trợ mua thẻ bảo hiểm y tế.`,
    `100% học sinh thuộc hộ nghèo được miễn, giảm học phí theo quy định.`,
    `100% hộ nghèo có khó khăn về nhà ở được hỗ trợ xây mới, sửa chữa nhà ở.`,
    `95% hộ nghèo, hộ cận nghèo sử dụng nước sinh hoạt hợp vệ sinh.`,
  ];
  for (const [index, item] of items.entries()) {
    const label = has('numbering') && index === 3 ? 3 : index + 1;
    put(`${m.style === 2 ? `${label}.` : m.style === 1 && !has('numbering') ? '-' : `${label}.`} ${item}`);
  }
  section('NHIỆM VỤ, GIẢI PHÁP');
  put('1. Công tác truyền thông');
  put('- Đẩy mạnh tuyên truyền chính sách giảm nghèo trên hệ thống truyền thanh cơ sở.');
  if (has('hidden')) put('- Tổ chức 45 hội nghị đối thoại chính sách tại cơ sở.');
  put('2. Thực hiện các chính sách hỗ trợ');
  put('- Hỗ trợ tiền điện cho hộ nghèo theo quy định.');
  put('- Cho vay vốn tín dụng ưu đãi đối với hộ nghèo có nhu cầu.');
  put('- Ưu tiên nguồn lực cho các xã có tỷ lệ hộ nghèo từ 10% trở lên.');
  if (has('boundary')) put('- Xây dựng đề án riêng đối với các xã có tỷ lệ hộ nghèo trên 10%.');
  if (has('strength'))
    put('- Rà soát, hướng tới 100% hộ nghèo có khó khăn về nhà ở được hỗ trợ xây mới, sửa chữa nhà ở.');
  if (!m.without.has('annexCite')) put(`- Chỉ tiêu giao cho các đơn vị theo Phụ lục kèm theo Kế hoạch này.`);
  section('KINH PHÍ THỰC HIỆN');
  const money = (share: number): number => Math.round(m.target * share);
  put(`Tổng kinh phí thực hiện: ${n(money(5) + money(2) + slip('funding'))} triệu đồng, gồm:`);
  put(`- Ngân sách trung ương: ${n(money(5))} triệu đồng;`, `- Ngân sách địa phương: ${n(money(2))} triệu đồng.`);
  section('TỔ CHỨC THỰC HIỆN');
  const year = has('oldYear') ? before : m.year;
  const duties: [string, string][] = [
    [
      `${sure} Lao động - Thương binh và Xã hội`,
      `Chủ trì, phối hợp với các ngành liên quan theo dõi, tuyên truyền, tổng hợp, báo cáo Ủy ban nhân dân ${m.kind} kết quả thực hiện kế hoạch giảm nghèo năm ${year}.`,
    ],
    [`${sure} Giáo dục và Đào tạo`, 'Chủ trì thực hiện chính sách miễn, giảm học phí cho học sinh thuộc hộ nghèo.'],
    ...(m.without.has('housing')
      ? []
      : [
          [
            m.kind === 'tỉnh' ? 'Sở Xây dựng' : 'Phòng Quản lý đô thị',
            'Chủ trì thực hiện chính sách hỗ trợ nhà ở cho hộ nghèo.',
          ] as [string, string],
        ]),
    ...(m.without.has('water')
      ? []
      : [
          [
            `${sure} Nông nghiệp và Phát triển nông thôn`,
            'Chủ trì thực hiện chương trình nước sạch và vệ sinh môi trường nông thôn.',
          ] as [string, string],
        ]),
    ...(m.without.has('insurance')
      ? []
      : [
          [`Bảo hiểm xã hội ${m.kind}`, 'Chủ trì cấp thẻ bảo hiểm y tế cho người thuộc hộ nghèo, hộ cận nghèo.'] as [
            string,
            string,
          ],
        ]),
    [
      m.kind === 'tỉnh' ? 'Sở Tài chính' : 'Phòng Tài chính - Kế hoạch',
      m.without.has('electricity')
        ? 'Tham mưu bố trí kinh phí thực hiện Kế hoạch.'
        : 'Tham mưu bố trí kinh phí; chủ trì thực hiện chính sách hỗ trợ tiền điện.',
    ],
    [
      `Ngân hàng Chính sách xã hội ${m.kind}`,
      'Thực hiện cho vay ưu đãi đối với hộ nghèo, hộ cận nghèo, hộ mới thoát nghèo.',
    ],
  ];
  let item = 0;
  for (const [body, duty] of duties) {
    item += 1;
    put(m.style === 1 ? `${item}. ${body}: ${duty}` : `${item}. ${body}`);
    if (m.style !== 1) put(m.style === 2 ? `- ${duty}` : duty);
  }
  if (has('leads'))
    put(`Giao ${sure} Tư pháp, ${sure} Y tế, ${sure} Nội vụ chủ trì kiểm tra, giám sát việc thực hiện Kế hoạch.`);
  put('./.');
  const top = m.kind === 'tỉnh' ? '- Thường trực Tỉnh ủy, HĐND tỉnh;' : '- Thường trực Huyện ủy, HĐND huyện;';
  lines.push(
    'Nơi nhận:',
    ...(has('asAbove') ? ['- Như trên;'] : []),
    top,
    '- Các cơ quan, đơn vị liên quan;',
    '- Lưu: VT, VX (30).',
    '',
  );
  lines.push('TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '', 'Nguyễn Văn Bình', '');
  if (!m.without.has('annex')) {
    const parent = has('parent') ? m.number + 3 : m.number;
    lines.push(
      'PHỤ LỤC',
      'TỔNG HỢP HỘ NGHÈO THEO ĐƠN VỊ',
      `(Kèm theo Kế hoạch số ${parent}/KH-UBND ngày ${day(m.date[0])}/${m.date[1]}/${m.year} của UBND ${m.kind})`,
      '',
    );
    lines.push('STT | Đơn vị | Tổng số hộ dân cư (hộ) | Số hộ nghèo (hộ) | Tỷ lệ hộ nghèo (%)');
    const rates = m.rows.map((r) => two(rate(r.poor, r.households)));
    for (const [index, row] of m.rows.entries()) {
      const shown = d((rates[index] ?? 0) + (index === 1 ? slip('rowRate') : 0));
      lines.push(`${index + 1} | ${row.name} | ${n(row.households)} | ${n(row.poor)} | ${shown}`);
    }
    const mean = rates.reduce((sum, r) => sum + r, 0) / rates.length;
    const total = has('meanRate') ? (two(mean) === poorRate ? mean + 0.05 : mean) : poorRate;
    lines.push(`Tổng cộng | | ${n(m.households)} | ${n(poor + slip('tableTotal'))} | ${d(total)}`);
  }
  return `${lines.join('\n')}\n`;
}
