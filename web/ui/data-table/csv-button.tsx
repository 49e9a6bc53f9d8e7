import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../api/save-file.ts';
import { announce } from '../announce.ts';
import { type Column, toCsv } from './column.ts';

/** The list as a file: what is shown, or all of it where the server holds more. */
export function CsvButton<T>({
  name,
  columns,
  shown,
  allRows,
}: {
  readonly name: string;
  readonly columns: readonly Column<T>[];
  readonly shown: readonly T[];
  readonly allRows: (() => Promise<readonly T[] | 'too-many'>) | undefined;
}) {
  const { t } = useTranslation();
  const [isGathering, setGathering] = useState(false);
  async function save() {
    setGathering(true);
    try {
      const rows = allRows ? await allRows() : shown;
      if (rows === 'too-many') announce(t('ui.tooManyForFile'), 'refused');
      else saveFile({ name: `${name}.csv`, blob: toCsv(rows, columns) });
    } catch {
      announce(t('ui.fileNotWhole'), 'refused');
    } finally {
      setGathering(false);
    }
  }
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconDownload size={15} aria-hidden />}
      disabled={shown.length === 0}
      loading={isGathering}
      onClick={save}
    >
      CSV
    </Button>
  );
}
