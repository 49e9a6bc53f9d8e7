import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor.ts';
import { plainDate } from '#domain/kernel/plain-date.ts';
import { actor, areaPosition } from '#tests/kit/actors.ts';
import { testApplication } from '#tests/kit/application.ts';
import { refusalOf } from '#tests/kit/review-world.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import { examplePlan, trackedPlan } from '#tests/kit/tracked-plan.ts';
import { addCommittee } from '../../committees/edit-committee.ts';
import { addMember } from '../../committees/edit-members.ts';
import { downloadPublication, getPublication, savePublication } from './publication.ts';
import { getRecipients, saveRecipients } from './recipients.ts';
import { getResultsReport } from './results-report.ts';

const db = useTestDatabase();
const application = () => testApplication(db.current, '2020-06-25T03:00:00Z');
let haiDuong: Actor;
let tayNinh: Actor;
let planId: string;
let newsPlan: string;

beforeAll(async () => {
  haiDuong = actor('province-officer', await areaPosition(db.current, 'province', '30', '2020-02-11'));
  tayNinh = actor('province-officer', await areaPosition(db.current, 'province', '72', '2020-03-13'));
  planId = await trackedPlan(application(), haiDuong, examplePlan('2020-hai-duong-348'));
  newsPlan = await trackedPlan(application(), tayNinh, examplePlan('2020-tay-ninh-490'));
});

describe('recipients of a plan', () => {
  // @req HD-157
  it('are read from the document with groups, archive, drafter and copies; groups are opened', async () => {
    const { list, printed, expanded } = await getRecipients.run(application(), haiDuong, { planId });
    expect(printed.at(-1)).toBe('Lưu: VT, VX. Lai (45)');
    expect(list.archive).toEqual({ units: ['VT', 'VX'], drafter: 'Lai', copies: 45 });
    const units = expanded.find(({ name }) => name === 'UBND các huyện, TX, TP')?.members;
    expect(units).toHaveLength(12);
    const bodies = expanded.find(({ name }) => name.startsWith('Các sở'))?.members?.map(({ vi }) => vi);
    expect(bodies).toContain('Sở Tài chính');
    // «liên quan»: only those with work in the plan
    expect(bodies).not.toContain('Sở Dân tộc và Tôn giáo');
  });

  // @req LC-155
  it('that are the members of the steering committee are opened to those in office on the plan’s day', async () => {
    const { list, version, expanded } = await getRecipients.run(application(), haiDuong, { planId });
    expect(expanded.some(({ name }) => /BCĐ|Ban Chỉ đạo/i.test(name))).toBe(false);
    const line = 'Thành viên BCĐ xây dựng NTM và GNBV tỉnh';
    const entries = [...list.entries, { name: line, purpose: null, group: 'committee' as const }];
    await saveRecipients.run(application(), haiDuong, { planId, list: { ...list, entries }, version });
    const opened = async (named = line) =>
      (await getRecipients.run(application(), haiDuong, { planId })).expanded.find(({ name }) => name === named)
        ?.members;
    expect(await opened()).toBeNull();
    const areaId = (await areaPosition(db.current, 'province', '30', '2020-02-11')).id;
    const committee = async (kind: 'joint' | 'review', name: string) =>
      (
        await addCommittee.run(application(), haiDuong, {
          areaId,
          kind,
          name,
          shortName: 'BCĐ tỉnh',
          decisionNumber: '745/QĐ-UBND',
          decisionDate: plainDate('2019-03-01'),
          decisionIssuer: 'Chủ tịch UBND tỉnh',
          validFrom: plainDate('2019-03-01'),
        })
      ).committee.id;
    const joint = await committee('joint', 'Ban Chỉ đạo xây dựng nông thôn mới và giảm nghèo bền vững tỉnh Hải Dương');
    const review = await committee('review', 'Ban Chỉ đạo rà soát hộ nghèo tỉnh Hải Dương');
    const seat = (committeeId: string, post: 'head' | 'member', name: string, from: string, to?: string) =>
      addMember.run(application(), haiDuong, {
        committeeId,
        post,
        name,
        office: 'Giám đốc Sở',
        validFrom: plainDate(from),
        ...(to === undefined ? {} : { validTo: plainDate(to) }),
      });
    await seat(joint, 'member', 'Trần Thị Ủy Viên', '2019-03-01');
    await seat(joint, 'head', 'Nguyễn Văn Trưởng', '2019-03-01');
    await seat(joint, 'member', 'Lê Văn Nghỉ', '2019-03-01', '2020-01-01');
    await seat(joint, 'member', 'Phạm Thị Sau', '2020-06-01');
    await seat(review, 'head', 'Đỗ Văn Rà', '2019-03-01');
    // the plan is of 11 February 2020
    expect((await opened())?.map(({ vi }) => vi)).toEqual([
      'Nguyễn Văn Trưởng, Giám đốc Sở, Trưởng ban',
      'Trần Thị Ủy Viên, Giám đốc Sở, Ủy viên',
    ]);
  });

  it('are written anew by a person and printed on the report from then on', async () => {
    const { list, version } = await getRecipients.run(application(), haiDuong, { planId });
    const entries = [
      { name: 'Bộ Lao động - Thương binh và Xã hội', purpose: 'report' as const, group: null },
      ...list.entries.slice(1),
      { name: 'Cổng thông tin điện tử tỉnh', purpose: null, group: 'portal' as const },
    ];
    await saveRecipients.run(application(), haiDuong, { planId, list: { ...list, entries }, version });
    const again = saveRecipients.run(application(), haiDuong, { planId, list, version });
    expect(await refusalOf(again)).toEqual(['changed-meanwhile']);
    const { report } = await getResultsReport.run(application(), haiDuong, { planId, period: 'first-half' });
    expect(report.recipients[0]).toBe('Bộ Lao động - Thương binh và Xã hội (để báo cáo)');
    expect(report.recipients).toContain('Cổng thông tin điện tử tỉnh');
    expect(await refusalOf(getRecipients.run(application(), tayNinh, { planId }))).toEqual(['not-found']);
  });
});

describe('the public text about a plan', () => {
  // @req TN-03
  it('tells what, who, how many, how much; the day of issue stands apart from the day of publication', async () => {
    const news = await getPublication.run(application(), tayNinh, { planId: newsPlan });
    expect(news.text).toContain('Ngày 13 tháng 3 năm 2020, UBND tỉnh Tây Ninh ban hành Kế hoạch số 490/KH-UBND');
    expect(news.text).toContain('không còn hộ nghèo');
    expect(news.text).toContain('20,585 tỷ đồng');
    const other = await getPublication.run(application(), haiDuong, { planId });
    expect(other.text).toContain('hộ nghèo giảm ít nhất 3.000 hộ');
    expect(news.text).toContain('1.049 hộ');
    expect([news.issuedOn, news.publishedOn]).toEqual(['2020-03-13', null]);
    await savePublication.run(application(), tayNinh, {
      planId: newsPlan,
      title: news.title,
      text: `${news.text}\n\nCổng thông tin sẽ cập nhật kết quả.`,
      publishedOn: plainDate('2020-06-25'),
      version: news.version,
    });
    const txt = await downloadPublication.run(application(), tayNinh, { planId: newsPlan, format: 'txt' });
    const text = new TextDecoder().decode(txt.bytes);
    expect(text).toContain('Ngày ban hành kế hoạch: 13/3/2020\nNgày công bố: 25/6/2020');
    expect(text).toContain('Cổng thông tin sẽ cập nhật kết quả.');
    const docx = await downloadPublication.run(application(), tayNinh, { planId: newsPlan, format: 'docx' });
    const xml = new TextDecoder().decode(unzipSync(docx.bytes)['word/document.xml']);
    expect(xml).toContain('Ngày công bố: 25/6/2020');
  });

  it('is refused with the data of a person, and before the plan was issued', async () => {
    const { title, text, version } = await getPublication.run(application(), tayNinh, { planId: newsPlan });
    const save = (extra: string, publishedOn: string) =>
      savePublication.run(application(), tayNinh, {
        planId: newsPlan,
        title,
        text: `${text}${extra}`,
        publishedOn: plainDate(publishedOn),
        version,
      });
    expect(await refusalOf(save(' Hộ bà Nguyễn Thị Lan được hỗ trợ nhà.', '2020-06-25'))).toEqual([
      'publication-personal-data',
    ]);
    expect(await refusalOf(save('', '2020-03-01'))).toEqual(['publication-before-issue']);
  });
});
