import type { HouseholdFile } from '#contract/households/household-file.ts';
import type { HouseholdGroup } from '#domain/households/groups.ts';
import type { FoundArea } from '../areas/area-picker.tsx';

/** Everything that a form of an act can hold; each act uses its part. */
export interface ActDraft {
  happenedOn: string;
  reason: string;
  address: string;
  ethnicCode: string;
  name: string;
  sex: 'm' | 'f' | '';
  birth: string;
  identityNumber: string;
  relation: string;
  joining: 'born' | 'joined' | 'found-missing';
  leaving: 'moved' | 'died' | 'corrected';
  closing: 'died' | 'moved-out' | 'dissolved';
  personId: string;
  newHeadId: string;
  memberIds: string[];
  newCode: string;
  commune: FoundArea | undefined;
  villageName: string;
  absorbedId: string;
  group: HouseholdGroup;
  isMember: boolean;
  evidence: string;
}

export type ChangeDraft = (part: Partial<ActDraft>) => void;

/** A correction starts from what the file holds; every other form starts blank. */
export function blankDraft(file: HouseholdFile, isCorrection: boolean): ActDraft {
  return {
    happenedOn: '',
    reason: '',
    address: isCorrection ? (file.address ?? '') : '',
    ethnicCode: isCorrection ? (file.ethnicCode ?? '') : '',
    name: isCorrection ? file.headName : '',
    sex: isCorrection ? (file.headSex ?? '') : '',
    birth: isCorrection ? (file.headBirth ?? '') : '',
    identityNumber: '',
    relation: '',
    joining: 'born',
    leaving: 'moved',
    closing: 'moved-out',
    personId: '',
    newHeadId: '',
    memberIds: [],
    newCode: '',
    commune: undefined,
    villageName: '',
    absorbedId: '',
    group: 'merit',
    isMember: true,
    evidence: '',
  };
}

export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
