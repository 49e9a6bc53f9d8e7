import { Button, FileInput, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommitteeBody } from '#contract/committees/committee.ts';
import { addBody, endBody } from '#contract/committees/committees.ts';
import { addCommitteeActivity, addCommitteeDocument, downloadCommitteeDocument } from '#contract/committees/members.ts';
import {
  ACTIVITY_KIND_CODES,
  ACTIVITY_KINDS,
  type ActivityKind,
  BODY_ROLE_CODES,
  BODY_ROLES,
  type BodyRole,
  type CommitteeDocumentKind,
  DOCUMENT_KIND_CODES,
  DOCUMENT_KINDS,
} from '#domain/committees/committee.ts';
import { useAct } from '../../api/queries.ts';
import { saveFile } from '../../api/save-file.ts';
import { ActDialog } from '../../ui/act-dialog.tsx';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useFormat } from '../../ui/format.ts';
import { Section } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import { Timeline } from '../../ui/timeline.tsx';
import { AgencyField } from './agency-field.tsx';
import type { CommitteeAnswer } from './committee-answer.ts';

interface Props {
  readonly answer: CommitteeAnswer;
}

export function Bodies({ answer }: Props) {
  const { t } = useTranslation();
  const { words } = useFormat();
  const [isAdding, setAdding] = useState(false);
  const [ending, setEnding] = useState<CommitteeBody>();
  const { mayEdit } = answer.committee;
  return (
    <Section
      title={t('committees.bodies')}
      lead={t('committees.bodiesLead')}
      actions={
        mayEdit && (
          <Button size="xs" variant="default" onClick={() => setAdding(true)}>
            {t('committees.addBody')}
          </Button>
        )
      }
      flush
    >
      <DataTable
        name={t('committees.bodies')}
        rows={answer.bodies}
        rowKey={({ id }) => id}
        compact
        empty={<Empty title={t('committees.noBodies')} />}
        columns={[
          {
            key: 'agency',
            header: t('plans.agency'),
            primary: true,
            minWidth: '12rem',
            value: ({ agency }) => words(agency.name),
          },
          { key: 'role', header: t('committees.role'), value: ({ role }) => words(BODY_ROLES[role]) },
          { key: 'part', header: t('committees.part'), minWidth: '14rem', value: ({ part }) => part },
          ...(mayEdit
            ? [
                {
                  key: 'acts',
                  header: t('plans.update'),
                  acts: true,
                  value: () => null,
                  cell: (body: CommitteeBody) => (
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={`${t('committees.endBody')}: ${words(body.agency.name)}`}
                      onClick={() => setEnding(body)}
                    >
                      {t('committees.endBody')}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {isAdding && <AddBody answer={answer} onClose={() => setAdding(false)} />}
      {ending && <EndBody answer={answer} body={ending} onClose={() => setEnding(undefined)} />}
    </Section>
  );
}

function AddBody({ answer, onClose }: Props & { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { words } = useFormat();
  const act = useAct(addBody);
  const [agencyId, setAgency] = useState('');
  const [role, setRole] = useState<BodyRole>('take-part');
  const [part, setPart] = useState('');
  const [validFrom, setFrom] = useState(answer.committee.validFrom);
  return (
    <ActDialog
      onClose={onClose}
      title={t('committees.addBody')}
      actLabel={t('ui.save')}
      act={act}
      disabled={agencyId === ''}
      onAct={async () => {
        if (await act.run({ committeeId: answer.committee.id, agencyId, role, part, validFrom })) onClose();
      }}
    >
      <AgencyField
        label={t('plans.agency')}
        required
        on={validFrom || undefined}
        value={agencyId}
        onChange={setAgency}
      />
      <NativeSelect
        label={t('committees.role')}
        value={role}
        onChange={(event) => setRole(event.currentTarget.value as BodyRole)}
        data={BODY_ROLE_CODES.map((value) => ({ value, label: words(BODY_ROLES[value]) }))}
      />
      <Textarea
        label={t('committees.part')}
        required
        autosize
        minRows={2}
        maxLength={500}
        value={part}
        onChange={(event) => setPart(event.currentTarget.value)}
      />
      <DateInput label={t('committees.validFrom')} required value={validFrom} onChange={setFrom} />
    </ActDialog>
  );
}

function EndBody({ answer, body, onClose }: Props & { readonly body: CommitteeBody; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { words } = useFormat();
  const act = useAct(endBody);
  const [on, setOn] = useState('');
  return (
    <ActDialog
      onClose={onClose}
      title={`${t('committees.endBody')}: ${words(body.agency.name)}`}
      actLabel={t('committees.endBody')}
      act={act}
      onAct={async () => {
        if (await act.run({ committeeId: answer.committee.id, bodyId: body.id, on })) onClose();
      }}
    >
      <DateInput label={t('committees.endOn')} required value={on} onChange={setOn} />
    </ActDialog>
  );
}

export function Documents({ answer }: Props) {
  const { t } = useTranslation();
  const { words, date } = useFormat();
  const download = useAct(downloadCommitteeDocument);
  const [isAdding, setAdding] = useState(false);
  return (
    <Section
      title={t('committees.documents')}
      actions={
        answer.committee.mayEdit && (
          <Button size="xs" variant="default" onClick={() => setAdding(true)}>
            {t('committees.addDocument')}
          </Button>
        )
      }
      flush
    >
      <DataTable
        name={t('committees.documents')}
        rows={answer.documents}
        rowKey={({ id }) => id}
        compact
        empty={<Empty title={t('committees.noDocuments')} />}
        columns={[
          {
            key: 'title',
            header: t('committees.title'),
            primary: true,
            minWidth: '14rem',
            value: ({ title }) => title,
            cell: (row) => (
              <span className="row">
                {row.title}
                {row.inUse && <Tag tone="good">{t('committees.inUse')}</Tag>}
              </span>
            ),
          },
          { key: 'kind', header: t('committees.documentKind'), value: ({ kind }) => words(DOCUMENT_KINDS[kind]) },
          {
            key: 'edition',
            header: t('committees.edition'),
            value: ({ edition }) => edition,
            cell: ({ edition }) => t('committees.editionNo', { no: edition }),
          },
          { key: 'number', header: t('committees.number'), value: ({ number }) => number },
          {
            key: 'issued',
            header: t('committees.issuedOn'),
            value: ({ issuedOn }) => issuedOn,
            cell: ({ issuedOn }) => date(issuedOn),
          },
          {
            key: 'file',
            header: t('committees.download'),
            acts: true,
            value: () => null,
            cell: (row) => (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`${t('committees.download')}: ${row.fileName}`}
                onClick={async () => {
                  const file = await download.run({ committeeId: answer.committee.id, documentId: row.id });
                  if (file) saveFile(file);
                }}
              >
                {t('committees.download')}
              </Button>
            ),
          },
        ]}
      />
      {isAdding && <AddDocument answer={answer} onClose={() => setAdding(false)} />}
    </Section>
  );
}

function AddDocument({ answer, onClose }: Props & { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { words } = useFormat();
  const act = useAct(addCommitteeDocument);
  const [kind, setKind] = useState<CommitteeDocumentKind>('regulation');
  const [title, setTitle] = useState('');
  const [number, setNumber] = useState('');
  const [on, setOn] = useState('');
  const [file, setFile] = useState<File | null>(null);
  return (
    <ActDialog
      onClose={onClose}
      title={t('committees.addDocument')}
      actLabel={t('ui.save')}
      act={act}
      disabled={file === null}
      onAct={async () => {
        if (file === null) return;
        const named = number.trim() === '' ? {} : { number };
        if (await act.run({ committeeId: answer.committee.id, kind, title, ...named, on, file })) onClose();
      }}
    >
      <NativeSelect
        label={t('committees.documentKind')}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as CommitteeDocumentKind)}
        data={DOCUMENT_KIND_CODES.map((value) => ({ value, label: words(DOCUMENT_KINDS[value]) }))}
      />
      <TextInput
        label={t('committees.title')}
        required
        maxLength={300}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <TextInput
        label={t('committees.number')}
        maxLength={60}
        value={number}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <DateInput label={t('committees.issuedOn')} required value={on} onChange={setOn} />
      <FileInput
        label={t('committees.file')}
        required
        clearable
        clearButtonProps={{ 'aria-label': t('ui.close') }}
        accept=".pdf,.docx,.xlsx,.jpg,.jpeg,.png"
        value={file}
        onChange={setFile}
      />
    </ActDialog>
  );
}

export function Activities({ answer }: Props) {
  const { t } = useTranslation();
  const { words, date } = useFormat();
  const [isAdding, setAdding] = useState(false);
  return (
    <Section
      title={t('committees.activities')}
      actions={
        answer.committee.mayEdit && (
          <Button size="xs" variant="default" onClick={() => setAdding(true)}>
            {t('committees.addActivity')}
          </Button>
        )
      }
    >
      {answer.activities.length === 0 ? (
        <Empty title={t('committees.noActivities')} />
      ) : (
        <Timeline
          entries={answer.activities.map((each) => ({
            key: each.id,
            when: date(each.heldOn),
            title: `${words(ACTIVITY_KINDS[each.kind])}: ${each.content}`,
            who: each.document ? `${each.by} · ${each.document.fileName}` : each.by,
          }))}
        />
      )}
      {isAdding && <AddActivity answer={answer} onClose={() => setAdding(false)} />}
    </Section>
  );
}

function AddActivity({ answer, onClose }: Props & { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { words } = useFormat();
  const act = useAct(addCommitteeActivity);
  const [kind, setKind] = useState<ActivityKind>('meeting');
  const [on, setOn] = useState('');
  const [content, setContent] = useState('');
  const [documentId, setDocument] = useState('');
  return (
    <ActDialog
      onClose={onClose}
      title={t('committees.addActivity')}
      actLabel={t('ui.save')}
      act={act}
      onAct={async () => {
        const attached = documentId === '' ? {} : { documentId };
        if (await act.run({ committeeId: answer.committee.id, kind, on, content, ...attached })) onClose();
      }}
    >
      <DateInput label={t('committees.heldOn')} required value={on} onChange={setOn} />
      <NativeSelect
        label={t('committees.activityKind')}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as ActivityKind)}
        data={ACTIVITY_KIND_CODES.map((value) => ({ value, label: words(ACTIVITY_KINDS[value]) }))}
      />
      <Textarea
        label={t('committees.content')}
        required
        autosize
        minRows={3}
        maxLength={4000}
        value={content}
        onChange={(event) => setContent(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('committees.attach')}
        value={documentId}
        onChange={(event) => setDocument(event.currentTarget.value)}
        data={[
          { value: '', label: t('committees.noAttachment') },
          ...answer.documents.map(({ id, title, fileName }) => ({ value: id, label: `${title} (${fileName})` })),
        ]}
      />
    </ActDialog>
  );
}
