import { DuckDBInstance } from '@duckdb/node-api';

/**
 * The peer: DuckDB classifying the same register by SQL, CSV to CSV, under the standard 2016-2020. It reads and writes
 * the same cells, reasons and movements included, and checks none of them;
 * commune classes come as a list, since a join would lose the order of the rows.
 * `node bench/classify/peer-duckdb.ts REGISTER URBAN-COMMUNES(JSON) OUT INDICATOR-NAMES(JSON)`
 */
const [register = '', urbanJson = '[]', out = '', indicatorJson = '[]'] = process.argv.slice(2);
const urban = (JSON.parse(urbanJson) as string[]).map((code) => `'${code}'`).join(', ');
const indicators = JSON.parse(indicatorJson) as { code: string; name: string }[];

const sum = indicators.map((_, index) => `d${index + 1}`).join(' + ');
const listOf = (text: (indicator: { code: string; name: string }) => string, joint: string) =>
  `concat_ws('${joint}', ${indicators.map((indicator, index) => `case when d${index + 1} = 1 then '${text(indicator)}' end`).join(', ')})`;

const flows = (previous: string, poor: string, near: string, not: string) =>
  `when previous_class = '${previous}' then case class when 'poor' then '${poor}' when 'near_poor' then '${near}' else '${not}' end`;

const sql = `
copy (
  with register as (
    select r.*, coalesce(r.area, case when commune_code in (${urban}) then 'urban' else 'rural' end) as area_class, ${sum} as deprived
    from read_csv('${register}', header = true, nullstr = '', types = {
      'household_code': 'varchar', 'commune_code': 'varchar', 'head_id': 'varchar', 'ethnic': 'varchar', 'head_birth': 'varchar',
      'area': 'varchar', 'previous_class': 'varchar', 'ever_poor': 'tinyint', 'ever_near_poor': 'tinyint', 'form_a': 'varchar',
      'b1_score': 'integer', 'needs': 'varchar', 'causes': 'varchar', 'groups': 'varchar', 'other_change': 'varchar',
      'surveyed_on': 'varchar', 'address': 'varchar', ${indicators.map((_, index) => `'d${index + 1}': 'tinyint'`).join(', ')} }) r
  ), lines as (
    select *, case area_class when 'rural' then 120 else 140 end as low, case area_class when 'rural' then 150 else 175 end as high,
      case area_class when 'rural' then 'khu vực nông thôn' else 'khu vực thành thị' end as area_name
    from register
  ), judged as (
    select *,
      case when form_a = 'surely_not_poor' then 'not_poor' when b1_score <= low then 'poor'
        when b1_score <= high and deprived >= 3 then 'poor' when b1_score <= high then 'near_poor' else 'not_poor' end as class,
      case when form_a = 'surely_not_poor' then null when b1_score <= low then 'N1'
        when b1_score <= high and deprived >= 3 then 'N2' end as grp,
      case when deprived = 0 then 'không thiếu hụt chỉ số nào'
        else 'thiếu hụt ' || deprived || ' chỉ số (' || ${listOf((indicator) => indicator.name, '; ')} || ')' end as words
    from lines
  )
  select household_code, class, grp as "group", b1_score, deprived * 10 as b2_score,
    nullif(${listOf((indicator) => indicator.code, ';')}, '') as deprivations,
    case when other_change is not null then 'other:' || other_change
      ${flows('poor', 'still_poor', 'poor_to_near_poor', 'poor_to_not_poor')}
      ${flows('near_poor', 'near_poor_to_poor', 'still_near_poor', 'near_poor_to_not_poor')}
      when class = 'poor' then case when ever_poor = 1 then 'fell_back_poor' else 'new_poor' end
      when class = 'near_poor' then case when ever_near_poor = 1 then 'fell_back_near_poor' else 'new_near_poor' end
      else 'still_not_poor' end as movement,
    case when form_a = 'surely_not_poor'
        then 'Không thuộc diện hộ nghèo, hộ cận nghèo: phiếu A kết luận chắc chắn không nghèo nên không chấm điểm phiếu B.'
      when class = 'not_poor'
        then 'Không thuộc diện hộ nghèo, hộ cận nghèo: ' || area_name || ', điểm B1 là ' || b1_score || ', trên mức ' || high || ' điểm.'
      when grp = 'N1' then 'Hộ nghèo nhóm N1: ' || area_name || ', điểm B1 là ' || b1_score || ', không quá ' || low || ' điểm; '
        || words || '; nghèo theo thu nhập, không xét số chỉ số thiếu hụt.'
      when class = 'poor' then 'Hộ nghèo nhóm N2: ' || area_name || ', điểm B1 là ' || b1_score || ', trên ' || low || ' và không quá '
        || high || ' điểm; ' || words || ', từ 3 chỉ số trở lên.'
      else 'Hộ cận nghèo: ' || area_name || ', điểm B1 là ' || b1_score || ', trên ' || low || ' và không quá ' || high || ' điểm; '
        || words || ', dưới 3 chỉ số.' end as reasons
  from judged
) to '${out}' (header, delimiter ',', preserve_order true)`;

const connection = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect();
await connection.run(sql);
