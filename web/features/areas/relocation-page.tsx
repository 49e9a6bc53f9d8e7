import { Button, Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  applyAdministrativeChange,
  decideRelocation,
  listRelocations,
  previewRelocation,
} from '#contract/areas/relocation.ts';
import type { CallAnswer } from '../../api/call.ts';
import { useAct, useAnswer } from '../../api/queries.ts';
import { ActDialog } from '../../ui/act-dialog.tsx';
import { announce } from '../../ui/announce.ts';
import { Answered } from '../../ui/answered.tsx';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Figure, Figures } from '../../ui/figure.tsx';
import { useFormat } from '../../ui/format.ts';
import { Page, Section } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useSession } from '../access/use-session.ts';
import { AreaPicker, type FoundArea } from './area-picker.tsx';

const TONES = { move: 'good', confirm: 'near', decide: 'waiting' } as const;

/** Household files of communes that merged or were split, moved by rule or by decision. */
export function RelocationPage() {
  const { t } = useTranslation();
  const session = useSession();
  const own = session.assignments.find((each) => each.level === 'province');
  const [province, setProvince] = useState<FoundArea>();
  const provinceId = province?.id ?? own?.areaId ?? undefined;
  return (
    <Page
      trail={<Link to="/areas">{t('areas.list')}</Link>}
      title={t('areas.relocation')}
      lead={t('areas.relocationLead')}
    >
      <Section>
        <AreaPicker label={t('areas.province')} level="province" scope="mine" value={province} onChange={setProvince} />
        {province === undefined && own && <p className="soft small">{own.areaName}</p>}
      </Section>
      {provinceId === undefined ? (
        <Section>
          <Empty title={t('areas.chooseProvince')} />
        </Section>
      ) : (
        <>
          <Preview provinceId={provinceId} />
          <Waiting provinceId={provinceId} />
        </>
      )}
    </Page>
  );
}

function Preview({ provinceId }: { readonly provinceId: number }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const [asking, setAsking] = useState(false);
  const query = useAnswer(previewRelocation, { provinceId });
  return (
    <Answered query={query}>
      {({ lines, totals }) => (
        <>
          <Figures>
            {(['move', 'confirm', 'decide'] as const).map((step) => (
              <Figure
                key={step}
                label={t(`areas.steps.${step}`)}
                value={count(totals[step])}
                note={t('areas.households')}
              />
            ))}
          </Figures>
          <Section
            flush
            title={t('areas.relocation')}
            actions={lines.length > 0 && <Button onClick={() => setAsking(true)}>{t('areas.apply')}</Button>}
          >
            <DataTable
              name={t('areas.relocation')}
              rows={lines}
              rowKey={(line) => String(line.oldCommune.id)}
              columns={[
                { key: 'old', header: t('areas.oldCommune'), primary: true, value: (line) => line.oldCommune.fullName },
                {
                  key: 'step',
                  header: t('areas.step'),
                  value: (line) => t(`areas.steps.${line.step}`),
                  cell: (line) => <Tag tone={TONES[line.step]}>{t(`areas.steps.${line.step}`)}</Tag>,
                },
                {
                  key: 'new',
                  header: t('areas.newCommunes'),
                  value: (line) => line.newCommunes.map((each) => each.fullName).join('; '),
                },
                {
                  key: 'households',
                  header: t('areas.households'),
                  align: 'right',
                  value: (line) => line.households,
                  cell: (line) => count(line.households),
                },
                {
                  key: 'persons',
                  header: t('areas.persons'),
                  align: 'right',
                  value: (line) => line.persons,
                  cell: (line) => count(line.persons),
                },
              ]}
              empty={<Empty title={t('areas.nothingToMove')}>{t('areas.nothingToMoveLead')}</Empty>}
            />
          </Section>
          {asking && <ApplyDialog provinceId={provinceId} totals={totals} onClose={() => setAsking(false)} />}
        </>
      )}
    </Answered>
  );
}

function ApplyDialog({
  provinceId,
  totals,
  onClose,
}: {
  readonly provinceId: number;
  readonly totals: CallAnswer<typeof previewRelocation>['totals'];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const act = useAct(applyAdministrativeChange);
  const [acceptsInferred, setAcceptsInferred] = useState(false);
  async function run() {
    const answer = await act.run({ provinceId, acceptsInferred });
    if (!answer) return;
    announce(t('areas.appliedToast', { households: count(answer.movedHouseholds), waiting: count(answer.waiting) }));
    onClose();
  }
  return (
    <ActDialog onClose={onClose} title={t('areas.applyTitle')} actLabel={t('areas.apply')} onAct={run} act={act}>
      <p>{t('areas.applyLead', { move: count(totals.move), decide: count(totals.decide) })}</p>
      {totals.confirm > 0 && (
        <Checkbox
          label={t('areas.acceptsInferred', { confirm: count(totals.confirm) })}
          checked={acceptsInferred}
          onChange={(event) => setAcceptsInferred(event.currentTarget.checked)}
        />
      )}
    </ActDialog>
  );
}

type Group = CallAnswer<typeof listRelocations>['groups'][number];

function Waiting({ provinceId }: { readonly provinceId: number }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const [deciding, setDeciding] = useState<Group>();
  const query = useAnswer(listRelocations, { provinceId, limit: 50 });
  return (
    <Section title={t('areas.waiting')} flush>
      <Answered query={query}>
        {({ groups }) => (
          <DataTable
            name={t('areas.waiting')}
            rows={groups}
            rowKey={(group) => `${group.oldCommune.id}:${group.villageId}:${group.villageName}`}
            columns={[
              {
                key: 'village',
                header: t('areas.village'),
                primary: true,
                value: (group) => group.villageName ?? t('areas.noVillage'),
              },
              { key: 'old', header: t('areas.oldCommune'), value: (group) => group.oldCommune.fullName },
              {
                key: 'new',
                header: t('areas.newCommunes'),
                value: (group) => group.candidates.map((each) => each.fullName).join('; '),
              },
              {
                key: 'households',
                header: t('areas.households'),
                align: 'right',
                value: (group) => group.households,
                cell: (group) => count(group.households),
              },
              {
                key: 'decide',
                header: t('areas.decide'),
                acts: true,
                value: () => null,
                cell: (group) => (
                  <Button
                    size="compact-sm"
                    disabled={group.villageId === null && group.villageName === null}
                    onClick={() => setDeciding(group)}
                  >
                    {t('areas.decide')}
                  </Button>
                ),
              },
            ]}
            empty={<Empty title={t('areas.noWaiting')} />}
          />
        )}
      </Answered>
      {deciding && <DecideDialog group={deciding} onClose={() => setDeciding(undefined)} />}
    </Section>
  );
}

function DecideDialog({ group, onClose }: { readonly group: Group; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const act = useAct(decideRelocation);
  const [newCommuneId, setNewCommuneId] = useState('');
  const [reason, setReason] = useState('');
  async function run() {
    const answer = await act.run({
      oldCommuneId: group.oldCommune.id,
      newCommuneId: Number(newCommuneId),
      reason,
      ...(group.villageId !== null ? { villageId: group.villageId } : { villageName: group.villageName ?? '' }),
    });
    if (!answer) return;
    announce(t('areas.decidedToast', { households: count(answer.households) }));
    onClose();
  }
  return (
    <ActDialog
      onClose={onClose}
      title={t('areas.decideTitle', { village: group.villageName ?? t('areas.noVillage') })}
      actLabel={t('areas.decide')}
      onAct={run}
      act={act}
    >
      <NativeSelect
        label={t('areas.toCommune')}
        required
        value={newCommuneId}
        onChange={(event) => setNewCommuneId(event.currentTarget.value)}
        data={[
          { value: '', label: t('households.choose') },
          ...group.candidates.map((each) => ({ value: String(each.id), label: each.fullName })),
        ]}
      />
      <Textarea
        label={t('ui.reason')}
        required
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
