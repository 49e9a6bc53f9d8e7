import { Button } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './file-drop.module.css';

/** A file by dragging or choosing, with the share that has been sent. */
export function FileDrop({
  label,
  accept,
  onFile,
  isRunning,
  share,
}: {
  readonly label: string;
  readonly accept: string;
  readonly onFile: (file: File) => void;
  readonly isRunning: boolean;
  readonly share?: number | undefined;
}) {
  const { t } = useTranslation();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  return (
    <div
      className={classes.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file && !isRunning) onFile(file);
      }}
    >
      <IconFileUpload size={26} stroke={1.5} aria-hidden />
      <div className={classes.words}>
        <label htmlFor={id} className="strong">
          {label}
        </label>
        <p className="soft small">{t('ui.dropFile')}</p>
      </div>
      {/* The browser writes its own words on a file field, in its own language: ours is the button. */}
      <Button variant="default" tabIndex={-1} aria-hidden loading={isRunning} onClick={() => input.current?.click()}>
        {t('ui.chooseFile')}
      </Button>
      <input
        ref={input}
        id={id}
        className="visually-hidden"
        type="file"
        accept={accept}
        disabled={isRunning}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onFile(file);
          event.currentTarget.value = '';
        }}
      />
      {isRunning && (
        <progress
          className={classes.progress}
          aria-label={label}
          {...(share !== undefined && share < 1 ? { value: share, max: 1 } : {})}
        />
      )}
    </div>
  );
}
