import { describe, expect, it, test } from 'vitest';
import { forceOn } from './document-force.ts';
import { findSameDocument, identityOf, issuerKey, sameDocument } from './document-identity.ts';
import { periodOf } from './document-period.ts';
import { kindOfDocument, levelOfDocument, wrongIssuer } from './issuer-kind.ts';
import { relationsRead } from './relations-read.ts';

const id = (type: string, number?: string, issuer?: string, date?: string, title?: string) =>
  identityOf({ type, number, issuer, date, title });

describe('one document or two', () => {
  it('tells Party and council documents of one number apart', () => {
    const council = id('Nghị quyết', '19/NQ-HĐND', 'HĐND tỉnh Hải Dương', '2019-12-13');
    const party = id('Nghị quyết', '19-NQ/TU', 'Ban Thường vụ Tỉnh ủy Hải Dương', '2019-03-01');
    expect(sameDocument(council, party)).toBe('other');
  });

  it('keeps the issuer in the key: one symbol at city and province', () => {
    const city = id('Kế hoạch', '171/KH-UBND', 'UBND thành phố Phan Thiết', '2016-09-23');
    const province = id('Kế hoạch', '171/KH-UBND', 'UBND tỉnh Bình Thuận', '2016-09-23');
    expect(sameDocument(city, province)).toBe('other');
    expect(sameDocument(city, id('Kế hoạch', '171/KH-UBND', 'Ủy ban nhân dân thành phố Phan Thiết', '2016'))).toBe(
      'same',
    );
  });

  it('joins the printed forms of one: leading zero, blanks, capitals, board for committee, year inside the number', () => {
    expect(
      sameDocument(id('Chỉ thị', '05-CT/TW', 'Ban Bí thư', '2021-06-23'), id('Chỉ thị', '5 -CT/TW', undefined, '2021')),
    ).toBe('same');
    expect(
      sameDocument(
        id('Quyết định', '33/2015/QĐ-TTG', 'Thủ tướng Chính phủ', '2015-08-10'),
        id('Quyết định', '33/QĐ-TTg', 'Thủ tướng Chính phủ', '2015-08-10'),
      ),
    ).toBe('same');
    expect(
      sameDocument(id('Quyết định', '33/2015/QĐ-TTg'), id('Quyết định', '33/QĐ-TTg', undefined, '2015-01-08')),
    ).toBe('other');
    expect(issuerKey('Ban Thường vụ Tỉnh ủy Hưng Yên')).toBe(issuerKey('Tỉnh uỷ Hưng Yên'));
    expect(
      sameDocument(
        id('Quyết định', '1722/QĐ-TTg', 'Chính phủ', '2016-09-02'),
        id('Quyết định', '1722/QĐ-TTg', 'Thủ tướng Chính phủ', '2016-09-02'),
      ),
    ).toBe('same');
  });

  it('does not guess between two years, and takes the only one when nothing contradicts', () => {
    const known = [
      id('Kế hoạch', '103/KH-UBND', 'UBND tỉnh Hưng Yên', '2022-06-01'),
      id('Kế hoạch', '103/KH-UBND', 'UBND tỉnh Hưng Yên', '2023-05-01'),
    ];
    const cited = id('Kế hoạch', '103/KH-UBND', 'UBND tỉnh Hưng Yên');
    expect(findSameDocument(cited, known, (one) => one)).toBeUndefined();
    expect(findSameDocument(cited, known.slice(0, 1), (one) => one)).toBe(known[0]);
    const law = id('Luật', undefined, 'Quốc hội', undefined, 'Người cao tuổi');
    expect(
      findSameDocument(id('Luật', undefined, 'Quốc hội', undefined, 'Luật Người cao tuổi'), [law], (one) => one),
    ).toBe(law);
  });
});

describe('what kind of document', () => {
  test.each([
    ['Nghị quyết', '19-NQ/TU', 'Ban Thường vụ Tỉnh ủy Hải Dương', 'party', 'province'],
    ['Nghị quyết', '15/NQ-HĐND', 'HĐND tỉnh Lào Cai', 'council', 'province'],
    ['Quyết định', '27/2016/QĐ-UBND', 'UBND tỉnh Bình Thuận', 'state', 'province'],
    ['Kế hoạch', '171/KH-UBND', 'UBND thành phố Phan Thiết', 'state', 'district'],
    ['Kế hoạch', '12/KH-UBND', 'UBND thành phố Hải Phòng', 'state', 'province'],
    ['Kế hoạch', '9/KH-UBND', 'UBND xã Mũi Né', 'state', 'commune'],
    ['Kế hoạch', '9/KH-UBND', 'UBND thị xã Mỹ Hào', 'state', 'district'],
    ['Nghị quyết', '80/NQ-CP', 'Chính phủ', 'state', 'central'],
    ['Luật', undefined, 'Quốc hội', 'council', 'central'],
  ] as const)('%s %s of %s: %s, %s', (type, number, issuer, kind, level) => {
    const document = { type, number, issuer };
    expect([kindOfDocument(document), levelOfDocument(document)]).toEqual([kind, level]);
  });

  it('holds the issuer against the symbol', () => {
    const decision = { type: 'Quyết định', number: '1722/QĐ-TTg', symbolIssuer: 'Thủ tướng Chính phủ' };
    expect(wrongIssuer({ ...decision, issuer: 'Chính phủ' })).toBe('Thủ tướng Chính phủ');
    expect(wrongIssuer({ ...decision, issuer: 'Thủ tướng Chính phủ' })).toBeUndefined();
  });
});

describe('its years', () => {
  test.each([
    ['về giảm nghèo bền vững giai đoạn 2023-2025, định hướng đến năm 2030', { from: 2023, to: 2025, horizon: 2030 }],
    ['định hướng giảm nghèo bền vững thời kỳ từ năm 2011 đến năm 2020', { from: 2011, to: 2020 }],
    ['Kế hoạch phát triển kinh tế xã hội năm 2018', { from: 2018, to: 2018 }],
    ['kết quả thực hiện kế hoạch năm 2019 và kế hoạch năm 2020', { from: 2020, to: 2020 }],
    ['tăng cường sự lãnh đạo của Đảng đến năm 2030', { horizon: 2030 }],
    ['Luật Người cao tuổi', {}],
  ])('%s', (title, years) => expect(periodOf(title)).toEqual(years));

  it('in force on a day, ended, replaced, or not known', () => {
    const time = {
      issuedOn: '2016-09-02',
      inForceFrom: '2016-09-02',
      inForceTo: '2021-01-01',
      periodFrom: null,
      periodTo: null,
      replacedOn: null,
    };
    expect(['2016-01-01', '2018-01-31', '2021-01-01'].map((day) => forceOn(time, day))).toEqual([
      'not-yet',
      'in-force',
      'ended',
    ]);
    expect(forceOn({ ...time, replacedOn: '2019-05-01' }, '2019-05-01')).toBe('replaced');
    expect(forceOn({ ...time, inForceFrom: null, inForceTo: null }, '2018-01-31')).toBe('unknown');
    expect(
      forceOn({ ...time, inForceFrom: null, inForceTo: null, periodFrom: 2016, periodTo: 2020 }, '2021-01-01'),
    ).toBe('ended');
    // «kết quả rà soát năm 2019» is not over when 2019 is
    expect(
      forceOn({ ...time, inForceFrom: null, inForceTo: null, periodFrom: 2019, periodTo: 2019 }, '2020-02-11'),
    ).toBe('unknown');
  });
});

it('reads which document carries out which from the order of the text', () => {
  const citations = [
    { type: 'Nghị quyết', number: '41-NQ/TU', title: 'tăng cường sự lãnh đạo của Đảng', line: 23 },
    { type: 'Kế hoạch', number: '32-KH/TU', title: 'thực hiện Chỉ thị', line: 25 },
    { type: 'Chỉ thị', number: '05-CT/TW', title: 'tăng cường', line: 26 },
    { type: 'Kế hoạch', number: '103/KH-UBND', title: 'thực hiện mục tiêu giảm nghèo bền vững', line: 29 },
    { type: 'Kế hoạch', number: '213/KH-UBND', line: 30 },
  ];
  expect(relationsRead(citations)).toEqual([{ from: 1, to: 2, kind: 'implements' }]);
});
