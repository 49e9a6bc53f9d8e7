import { describe, expect, it } from 'vitest';
import { proposeAnswering } from './answering.ts';
import { projectLeads, projectsIn } from './project-leads.ts';

const project = (number: number, sub: number | null = null) => ({ project: number, sub, title: 'x', line: 1 });

describe('leads of projects', () => {
  it('tell a sub-project from its project', () => {
    expect(projectsIn('Chủ trì Dự án 2; Tiểu dự án 3 thuộc Dự án 4; Tiểu dự án 2 thuộc Dự án 6; Dự án 7')).toEqual([
      { project: 2, sub: null },
      { project: 4, sub: 3 },
      { project: 6, sub: 2 },
      { project: 7, sub: null },
    ]);
  });

  it('show what nobody leads and what several lead; a part follows its project', () => {
    const rows = projectLeads(
      [project(2), project(3), project(3, 1), project(3, 2), project(5, 1), project(7), project(1)],
      [
        { agency: 'Sở Lao động', role: 'lead', text: 'Chủ trì Dự án 2; Dự án 5; Dự án 7' },
        { agency: 'Sở Y tế', role: 'perform', text: 'Tiểu dự án 2 thuộc Dự án 3' },
        { agency: 'Sở Nội vụ', role: 'lead', text: 'Chủ trì Dự án 7' },
        { agency: 'Sở Tài chính', role: 'coordinate', text: 'Phối hợp thực hiện Dự án 1' },
      ],
    );
    expect(rows.map((row) => `${row.project}.${row.sub ?? ''}: ${row.leads.join(' + ')}`)).toEqual([
      '1.: ',
      '2.: Sở Lao động',
      '3.1: ',
      '3.2: Sở Y tế',
      '5.1: Sở Lao động',
      '7.: Sở Lao động + Sở Nội vụ',
    ]);
  });
});

describe('who answers for a plan', () => {
  it('is proposed from the duties, of a body the catalogue knows', () => {
    const duties = [
      { agencyId: null, line: 1, text: 'Chịu trách nhiệm chỉ đạo thực hiện Kế hoạch' },
      {
        agencyId: 'p-steering',
        line: 2,
        text: 'Chịu trách nhiệm giúp UBND tỉnh chỉ đạo, tổ chức triển khai thực hiện Kế hoạch.',
      },
      { agencyId: 'p-labour', line: 3, text: 'Cơ quan Thường trực Ban Chỉ đạo tỉnh, tham mưu, giúp Ban Chỉ đạo tỉnh' },
    ];
    expect(proposeAnswering(duties)).toEqual({ body: duties[1], standingBody: duties[2] });
    expect(
      proposeAnswering([{ agencyId: 'p-health', line: 1, text: 'Chịu trách nhiệm về chất lượng khám bệnh' }]),
    ).toEqual({
      body: undefined,
      standingBody: undefined,
    });
  });
});
