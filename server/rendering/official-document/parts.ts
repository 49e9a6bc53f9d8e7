/** Các thành phần của văn bản hành chính — what a document of Nghị định 30/2020 is made of, as data. */
/** `number`: the order; counts and rates stand on the right. */
export type OfficialColumnKind = 'number' | 'name' | 'count' | 'rate';

export interface OfficialTable {
  /** Widths are shares of the page. */
  readonly columns: readonly { readonly label: string; readonly kind: OfficialColumnKind; readonly width: number }[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly isTotal: boolean }[];
}

export type OfficialLineStyle = 'section' | 'item' | 'point' | 'plain' | 'dash' | 'plus' | 'note';

/** A paragraph with its label, or a table between paragraphs. */
export type OfficialBlock =
  | { readonly style: OfficialLineStyle; readonly label: string; readonly text: string }
  | { readonly table: OfficialTable };

export interface OfficialAnnex {
  readonly label: string;
  readonly title: string;
  readonly table: OfficialTable;
  readonly notes: readonly string[];
  /** Landscape. */
  readonly isWide: boolean;
}

/** Văn bản hành chính — the parts of Nghị định 30/2020 (art. 8), top to bottom; plans and reports are both of it. */
export interface OfficialDocument {
  /** The last two lines are the issuing body's own name, one before them names the body above. */
  readonly issuer: readonly string[];
  /** A province prints its name larger. */
  readonly isProvince: boolean;
  readonly number: string;
  readonly placeAndDate: string;
  /** «KẾ HOẠCH», then the subject. */
  readonly title: readonly string[];
  readonly bases: readonly string[];
  readonly opening: string;
  readonly body: readonly OfficialBlock[];
  readonly recipients: readonly string[];
  readonly signature: readonly string[];
  /** Printed below the place of the signature, without a title. */
  readonly signer?: string | undefined;
  readonly annexes: readonly OfficialAnnex[];
  /** «(Kèm theo Kế hoạch số …)». */
  readonly annexReference: string;
  /** On the foot of every page: «DỰ THẢO», «số liệu mô phỏng»; nothing on an issued document. */
  readonly mark?: string | undefined;
}
