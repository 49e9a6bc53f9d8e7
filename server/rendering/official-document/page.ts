import {
  AlignmentType,
  Footer,
  Header,
  PageNumber,
  PageOrientation,
  type Paragraph,
  SectionType,
  type Table,
} from 'docx';
import { paragraph } from './paragraph.ts';

/** A4 and its margins in twentieths of a point: top and bottom 20 mm, left 30 mm, right 15 mm. */
const [SHORT, LONG, TOP, LEFT, RIGHT] = [11_906, 16_838, 1_134, 1_701, 851];

/** Between the margins of an upright page. */
export const TEXT_WIDTH = SHORT - LEFT - RIGHT;
/** Between the margins of a lying page. */
export const WIDE_TEXT_WIDTH = LONG - TOP - RIGHT;

interface PageParts {
  readonly children: (Paragraph | Table)[];
  readonly mark?: string | undefined;
  readonly isWide?: boolean;
  readonly isAnnex?: boolean;
}

export function officialSection({ children, mark, isWide = false, isAnnex = false }: PageParts) {
  const footer = new Footer({
    children:
      mark === undefined
        ? []
        : [paragraph(mark, { size: 10, italics: true, colour: '9C1C12', align: AlignmentType.CENTER })],
  });
  const number = paragraph('', { align: AlignmentType.CENTER, size: 14 }, [PageNumber.CURRENT]);
  return {
    properties: {
      titlePage: true,
      ...(isAnnex ? { type: SectionType.NEXT_PAGE } : {}),
      page: {
        size: {
          width: SHORT,
          height: LONG,
          orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: TOP, bottom: TOP, left: isWide ? TOP : LEFT, right: RIGHT, header: 567, footer: 454 },
        // Annexes number their own pages.
        ...(isAnnex ? { pageNumbers: { start: 1 } } : {}),
      },
    },
    headers: { first: new Header({ children: [] }), default: new Header({ children: [number] }) },
    footers: { first: footer, default: footer },
    children,
  };
}
